// Draws two thousand test images as their digits on a plane. The glyph tells the digit, and the colour only helps. The drawing
// is the ringed cross.

import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import type { Layout } from '../../domain/inside/layout.ts';
import { useStrings } from '../../i18n/strings.ts';
import styles from './Neighbours.module.css';
import { nextDot } from './next-dot.ts';
import { lookStrings } from './strings.ts';

interface FeaturePlaneProps {
  layout: Layout;
  /** The drawing lies here on the plane; null while there is none. */
  point: [number, number] | null;
  /** It is the index of an image of the layout. */
  picked: number | null;
  onPick(image: number): void;
}

const SIDE = 720;
const MARGIN = 24;
const ARROWS: Record<string, [number, number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};
/**
 * These ten hues of middle lightness show on white and on black, and colour-blind people, too, can tell neighbours in the list
 * apart.
 */
const HUES = [
  '#4477aa',
  '#cc3311',
  '#228833',
  '#aa7700',
  '#0099aa',
  '#aa3377',
  '#777777',
  '#ee7733',
  '#7755cc',
  '#998822',
];

export function FeaturePlane({ layout, point, picked, onPick }: FeaturePlaneProps) {
  const strings = useStrings(lookStrings);
  const ref = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const context = ref.current?.getContext('2d');
    if (!context) return;
    const { points, images } = layout;
    const at = scaleOf(points);
    context.clearRect(0, 0, SIDE, SIDE);
    context.font = '600 15px system-ui, sans-serif';
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    images.labels.forEach((label, index) => {
      const [x, y] = at(points[index * 2], points[index * 2 + 1]);
      context.fillStyle = HUES[label];
      context.globalAlpha = 0.75;
      context.fillText(String(label), x, y);
    });
    context.globalAlpha = 1;
    const ink = getComputedStyle(ref.current!).color;
    if (picked !== null) ring(context, at(points[picked * 2], points[picked * 2 + 1]), ink, 12);
    if (point) {
      const [x, y] = at(...point).map((value) => Math.min(SIDE - 10, Math.max(10, value)));
      ring(context, [x, y], ink, 18);
      context.fillRect(x - 26, y - 1.5, 52, 3);
      context.fillRect(x - 1.5, y - 26, 3, 52);
    }
  }, [layout, point, picked]);

  const click = (event: MouseEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * SIDE;
    const y = ((event.clientY - box.top) / box.height) * SIDE;
    onPick(nearestDot(layout.points, x, y));
  };
  const press = (event: KeyboardEvent) => {
    const towards = ARROWS[event.key];
    if (!towards) return;
    event.preventDefault();
    const [x, y] = point ? scaleOf(layout.points)(...point) : [SIDE / 2, SIDE / 2];
    if (picked === null) onPick(nearestDot(layout.points, x, y));
    else onPick(nextDot(layout.points, picked, towards) ?? picked);
  };
  return (
    <canvas
      ref={ref}
      role="application"
      aria-label={point ? strings.planeWithDrawing : strings.planeName}
      className={styles.plane}
      width={SIDE}
      height={SIDE}
      tabIndex={0}
      onClick={click}
      onKeyDown={press}
    />
  );
}

function ring(context: CanvasRenderingContext2D, [x, y]: number[], colour: string, radius: number): void {
  context.strokeStyle = context.fillStyle = colour;
  context.lineWidth = 4;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.stroke();
}

/** Scales both axes alike, since the plane keeps distances and the picture must, too. */
function scaleOf(points: Float32Array): (x: number, y: number) => [number, number] {
  const xs = points.filter((_, index) => index % 2 === 0);
  const ys = points.filter((_, index) => index % 2 === 1);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const scale = (SIDE - 2 * MARGIN) / Math.max(right - left, bottom - top, 1e-9);
  return (x, y) => [SIDE / 2 + (x - (left + right) / 2) * scale, SIDE / 2 + (y - (top + bottom) / 2) * scale];
}

function nearestDot(points: Float32Array, x: number, y: number): number {
  const at = scaleOf(points);
  let best = 0;
  let least = Infinity;
  for (let index = 0; index < points.length / 2; index++) {
    const [dotX, dotY] = at(points[index * 2], points[index * 2 + 1]);
    const squared = (dotX - x) ** 2 + (dotY - y) ** 2;
    if (squared >= least) continue;
    least = squared;
    best = index;
  }
  return best;
}
