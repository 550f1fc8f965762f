// Tells of a lost WebGL context, of which tfjs says nothing: it goes on with garbage.

import { webglContext } from './webgl-context.ts';

/** Does nothing on other backends. @returns a function that ends the watch */
export function watchContextLoss(onLost: () => void): () => void {
  // The worker's type library does not know the property.
  const canvas = (webglContext() as unknown as { canvas: EventTarget } | null)?.canvas;
  if (!canvas) return () => undefined;
  canvas.addEventListener('webglcontextlost', onLost);
  return () => canvas.removeEventListener('webglcontextlost', onLost);
}

/** @returns false on other backends */
export function isContextLost(): boolean {
  return webglContext()?.isContextLost() ?? false;
}
