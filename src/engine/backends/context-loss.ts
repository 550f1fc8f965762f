// A lost WebGL context is silent in tfjs: it goes on with garbage. Listen for it.

import { webglContext } from './webgl-context.ts';

/** @returns a function that ends the watch */
export function watchContextLoss(onLost: () => void): () => void {
  // The worker's type library does not know the property.
  const canvas = (webglContext() as unknown as { canvas: EventTarget } | null)?.canvas;
  if (!canvas) return () => undefined;
  canvas.addEventListener('webglcontextlost', onLost);
  return () => canvas.removeEventListener('webglcontextlost', onLost);
}

export function isContextLost(): boolean {
  return webglContext()?.isContextLost() ?? false;
}
