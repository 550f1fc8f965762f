// Whether WebGL here runs on a GPU, in software, or not at all: asked of a context of our own, before tfjs spends ten
// seconds on compiling shaders for a renderer that will never win.

export type RendererKind = 'hardware' | 'software' | 'none';

const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** @returns 'none' without OffscreenCanvas or WebGL2 */
export function rendererKind(): RendererKind {
  if (typeof OffscreenCanvas === 'undefined') return 'none';
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (!gl) return 'none';
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const renderer = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return SOFTWARE.test(renderer) ? 'software' : 'hardware';
}
