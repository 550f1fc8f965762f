// Reports a lost WebGL context. tfjs itself does not: it goes on with meaningless numbers.

import { webglContext } from './webgl-context.ts';

/** Calls `onLost` when the context is lost, at once where it is lost already. @returns a function that stops it */
export function watchContextLoss(onLost: () => void): () => void {
  // The type library of workers lacks this property.
  const canvas = (webglContext() as unknown as { canvas: EventTarget } | null)?.canvas;
  if (!canvas) return () => undefined;
  canvas.addEventListener('webglcontextlost', onLost);
  if (isContextLost()) onLost();
  return () => canvas.removeEventListener('webglcontextlost', onLost);
}

/** @returns whether the WebGL context is lost; false on other backends */
export function isContextLost(): boolean {
  return webglContext()?.isContextLost() ?? false;
}
