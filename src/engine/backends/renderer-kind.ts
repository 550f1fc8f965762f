// Finds out whether WebGL runs on a GPU, in software, or not at all. It asks a context of its own, before tfjs spends ten seconds
// on compiling shaders for a renderer that is too slow anyway.

export type RendererKind = 'hardware' | 'software' | 'none';

const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** @returns the kind of the browser's WebGL2 renderer; 'none' without OffscreenCanvas or WebGL2 */
export function rendererKind(): RendererKind {
  if (typeof OffscreenCanvas === 'undefined') return 'none';
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (!gl) return 'none';
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const renderer = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return SOFTWARE.test(renderer) ? 'software' : 'hardware';
}
