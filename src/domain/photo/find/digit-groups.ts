// Tells which parts of the ink are digits, and which part belongs to which, as a person would: by size, by distance, and by what
// lies along the picture's edge.

import type { Component } from './components.ts';
import { boxAround, gapBetween, longerSide, type Box, type Mask } from './mask.ts';

/** In a ring as wide as this share of the picture's shorter side lie edges of paper and tables. */
const RING = 0.04;
/** Strokes are narrower than this share of what they make up; shadows and fingers are wider. */
const STROKE = 0.3;
/** A digit that reaches the picture's edge is cropped closely: it is at least this share of the shorter side long. */
const CROPPED = 0.4;
/** What reaches the edge of the picture and is no such digit weighs so much less. */
const AT_EDGE = 0.02;
/** A part with less than this share of the largest part's pixels is dust. */
const DUST = 0.02;
/** A part with less than this share of the largest part's pixels belongs to it or to nothing. */
const SMALL = 0.12;
/** A small part farther from the largest than this share of its longer side belongs to something else. */
const FAR = 0.35;
/** Digits are at least this share of what is as deep as they are; else they are a few specks of many. */
const MOST = 0.35;
/** The largest part of a digit, however broken its strokes are, has at least this share of its pixels. */
const WHOLE = 0.33;
/** What is smaller than this share of the picture's shorter side is no digit. */
const LEAST_SIZE = 0.04;
/** Parts side by side are one digit if the gap between them is no wider than this share of the taller one's height. */
const APART = 0.06;
/** A digit is at least this share as tall as the tallest one beside it. */
const TALL = 0.6;

/** @returns the parts of each digit, from left to right; none where nothing is as large as a digit */
export function digitGroups(components: readonly Component[], mask: Mask): Component[][] {
  const weighed = components
    .filter((part) => !isAlongEdge(part, mask))
    .map((part) => ({ part, weight: weightOf(part, mask) }));
  if (weighed.length === 0) return [];
  const main = weighed.reduce((one, other) => (other.weight > one.weight ? other : one));
  if (main.weight < main.part.pixels.length) return [];
  const shorter = Math.min(mask.width, mask.height);
  if (longerSide(main.part) < Math.max(5, LEAST_SIZE * shorter)) return [];
  const reach = FAR * longerSide(main.part);
  const parts = weighed.filter(
    ({ part, weight }) =>
      weight >= DUST * main.weight && (weight >= SMALL * main.weight || gapBetween(part, main.part) <= reach),
  );
  const all = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const groups = besides(parts.map(({ part }) => part)).filter(isWhole);
  return pixelsOf(groups.flat()) < MOST * all ? [] : groups;
}

const pixelsOf = (parts: readonly Component[]) => parts.reduce((sum, { pixels }) => sum + pixels.length, 0);

/** Tells a digit from a cloud of specks. */
function isWhole(group: readonly Component[]): boolean {
  return Math.max(...group.map(({ pixels }) => pixels.length)) >= WHOLE * pixelsOf(group);
}

/** @returns the mean width of a component's strokes in pixels: twice its area over its outline */
export function widthOf({ pixels }: Component, { width, height, marks }: Mask): number {
  let outline = 0;
  for (const pixel of pixels) {
    const x = pixel % width;
    const y = (pixel - x) / width;
    const inside =
      x > 0 &&
      y > 0 &&
      x < width - 1 &&
      y < height - 1 &&
      marks[pixel - 1] &&
      marks[pixel + 1] &&
      marks[pixel - width] &&
      marks[pixel + width];
    if (!inside) outline += 1;
  }
  return (2 * pixels.length) / Math.max(1, outline);
}

function isAlongEdge({ pixels }: Component, { width, height }: Mask): boolean {
  const ring = RING * Math.min(width, height);
  let near = 0;
  for (const pixel of pixels) {
    const x = pixel % width;
    const y = (pixel - x) / width;
    if (Math.min(x, y, width - 1 - x, height - 1 - y) < ring) near += 1;
  }
  return near > pixels.length / 2;
}

function weightOf(part: Component, mask: Mask): number {
  const { left, top, right, bottom, pixels } = part;
  const reachesEdge = left === 0 || top === 0 || right === mask.width || bottom === mask.height;
  if (!reachesEdge) return pixels.length;
  const isCropped = longerSide(part) >= CROPPED * Math.min(mask.width, mask.height);
  const isStroke = widthOf(part, mask) < STROKE * longerSide(part);
  return isCropped && isStroke ? pixels.length : AT_EDGE * pixels.length;
}

/** Joins what stands over each other, or close, and gives what is too low for a digit to the nearest one. */
function besides(parts: readonly Component[]): Component[][] {
  const groups: Component[][] = [];
  for (const part of [...parts].sort((one, other) => one.left - other.left)) {
    const near = groups.filter((group) => areOne(boxAround(group), part));
    const joined = [...near.flat(), part];
    groups.splice(0, groups.length, ...groups.filter((group) => !near.includes(group)), joined);
  }
  const heights = groups.map((group) => heightOf(boxAround(group)));
  const tallest = Math.max(...heights);
  const tall = groups.filter((_, index) => heights[index] >= TALL * tallest);
  for (const group of groups) {
    if (tall.includes(group)) continue;
    const nearest = tall.reduce((one, other) => (gap(other, group) < gap(one, group) ? other : one));
    nearest.push(...group);
  }
  return tall.sort((one, other) => boxAround(one).left - boxAround(other).left);
}

const heightOf = ({ top, bottom }: Box) => bottom - top;
const gap = (one: readonly Box[], other: readonly Box[]) => gapBetween(boxAround(one), boxAround(other));

function areOne(one: Box, other: Box): boolean {
  const taller = Math.max(heightOf(one), heightOf(other));
  const sideways = Math.max(one.left - other.right, other.left - one.right);
  const down = Math.max(one.top - other.bottom, other.top - one.bottom);
  return sideways <= APART * taller && down <= FAR * taller;
}
