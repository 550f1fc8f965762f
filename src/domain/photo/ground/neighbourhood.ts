// Says how far around a stroke its ground is looked for.

/** Strokes are narrower than twice this share of the picture's shorter side, shadows are wider. */
const SHARE = 0.12;

/** @returns the radius in pixels */
export function neighbourhood(width: number, height: number): number {
  return Math.max(3, Math.round(Math.min(width, height) * SHARE));
}
