// Makes every small change of a drawing, to be classified in one call, and computes from the answers how stable the first one is.

import { argMax } from '../arg-max.ts';
import { MIDDLE } from '../drawing/prepare-drawing.ts';
import type { Point } from '../drawing/strokes.ts';
import { DIGITS } from '../image/digit-images.ts';
import { IMAGE_PIXELS, IMAGE_SIDE } from '../image/ink.ts';
import { probabilitiesOf } from '../reading/probabilities.ts';
import type { ChangedInk } from './changed-ink.ts';
import { amountsOf, CHANGE_KINDS, RANGES, type Change, type ChangeKind } from './changes.ts';

export interface Sweep {
  changes: readonly Change[];
  /** The unchanged drawing and then each change have 784 intensities in [0,1]. */
  inks: Float32Array;
}

/** A dent is tried at this many places along the ink. */
const DENT_PLACES = 4;

/** @param ink 784 intensities in [0,1] of the unchanged drawing @param changed draws it with changes */
export function makeSweep(ink: Float32Array, changed: ChangedInk): Sweep {
  const places = dentPlaces(ink);
  const changes = CHANGE_KINDS.flatMap((kind): Change[] => {
    const amounts = amountsOf(kind).filter((amount) => amount !== RANGES[kind].none);
    if (kind !== 'dent') return amounts.map((amount) => ({ kind, amount }));
    return amounts.flatMap((amount) => places.map((dent) => ({ kind, amount, dent })));
  });
  const inks = new Float32Array((changes.length + 1) * IMAGE_PIXELS);
  inks.set(ink);
  changes.forEach((change, index) => inks.set(changed(change), (index + 1) * IMAGE_PIXELS));
  return { changes, inks };
}

/** @returns the pixels of clear ink that are farthest from each other, with the direction away from the middle */
function dentPlaces(ink: Float32Array): { at: Point; towards: Point }[] {
  const clear: Point[] = [];
  ink.forEach((value, pixel) => {
    if (value > 0.6) clear.push({ x: (pixel % IMAGE_SIDE) + 0.5, y: Math.floor(pixel / IMAGE_SIDE) + 0.5 });
  });
  const chosen: Point[] = [];
  const far = (point: Point) =>
    Math.min(
      ...[{ x: MIDDLE, y: MIDDLE }, ...chosen].map((each) => Math.hypot(point.x - each.x, point.y - each.y)),
    );
  while (chosen.length < DENT_PLACES && clear.length > 0)
    chosen.push(clear.reduce((best, point) => (far(point) > far(best) ? point : best)));
  return chosen.map((at) => {
    const length = Math.hypot(at.x - MIDDLE, at.y - MIDDLE) || 1;
    return { at, towards: { x: (at.x - MIDDLE) / length, y: (at.y - MIDDLE) / length } };
  });
}

export interface SweepStep {
  /** The amount has the unit of its change. */
  amount: number;
  probabilities: readonly number[];
  predicted: number;
  /** This image was classified; of the places of a dent it is the one that harms the answer most. */
  ink: Float32Array;
}

export interface ChangeReading {
  kind: ChangeKind;
  /** They are ordered by rising amount, the unchanged drawing among them. */
  steps: readonly SweepStep[];
  /** Of the other digits this one has the largest probability at any step. */
  rival: number;
  /** These are the nearest steps below and above the unchanged drawing that change the answer; they are null where none does. */
  flipsBelow: SweepStep | null;
  flipsAbove: SweepStep | null;
}

export interface StabilityReading {
  digit: number;
  changes: readonly ChangeReading[];
  /** This share of the changed steps, in [0,1], is read as the same digit, as the mean over the kinds of change. */
  stability: number;
  /** This many changed drawings were classified. */
  drawings: number;
}

/** @param probabilities ten for the unchanged drawing, then ten for each change */
export function readSweep({ changes, inks }: Sweep, probabilities: Float32Array): StabilityReading {
  const stepAt = (index: number, amount: number): SweepStep => {
    const shares = probabilitiesOf(probabilities, index);
    const ink = inks.subarray(index * IMAGE_PIXELS, (index + 1) * IMAGE_PIXELS);
    return { amount, probabilities: shares, predicted: argMax(shares), ink };
  };
  const digit = stepAt(0, 0).predicted;
  const readings = CHANGE_KINDS.map((kind) => {
    const { none } = RANGES[kind];
    const worst = new Map([[none, stepAt(0, none)]]);
    changes.forEach((change, index) => {
      if (change.kind !== kind) return;
      const step = stepAt(index + 1, change.amount);
      const before = worst.get(change.amount);
      if (!before || lead(step, digit) < lead(before, digit)) worst.set(change.amount, step);
    });
    return readChange(kind, [...worst.values()], digit);
  });
  const held = readings.map(({ steps }) => {
    const changed = steps.length - 1;
    return (steps.filter((step) => step.predicted === digit).length - 1) / changed;
  });
  const stability = held.reduce((sum, share) => sum + share, 0) / held.length;
  return { digit, changes: readings, stability, drawings: changes.length };
}

function readChange(kind: ChangeKind, unsorted: SweepStep[], digit: number): ChangeReading {
  const steps = unsorted.sort((one, other) => one.amount - other.amount);
  const most = DIGITS.map((each) =>
    each === digit ? -1 : Math.max(...steps.map(({ probabilities }) => probabilities[each])),
  );
  const flips = steps.filter((step) => step.predicted !== digit);
  const { none } = RANGES[kind];
  return {
    kind,
    steps,
    rival: argMax(most),
    flipsBelow: flips.findLast((step) => step.amount < none) ?? null,
    flipsAbove: flips.find((step) => step.amount > none) ?? null,
  };
}

/** @returns the probability of the answer minus the largest of the other digits */
function lead({ probabilities }: SweepStep, digit: number): number {
  return probabilities[digit] - Math.max(...probabilities.filter((_, each) => each !== digit));
}
