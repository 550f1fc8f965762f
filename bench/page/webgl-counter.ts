// Counts the draw calls, uploaded bytes and blocking reads of WebGL in a worker.

export interface WebglCount {
  drawCalls: number;
  bytesUploaded: number;
  blockingReads: number;
}

export const webglCount: WebglCount = { drawCalls: 0, bytesUploaded: 0, blockingReads: 0 };

type Method = (this: WebGL2RenderingContext, ...parameters: unknown[]) => unknown;

function wrap(name: keyof WebGL2RenderingContext, count: (parameters: unknown[]) => void): void {
  const prototype = WebGL2RenderingContext.prototype as unknown as Record<string, Method>;
  const original = prototype[name];
  prototype[name] = function (...parameters) {
    count(parameters);
    return original.apply(this, parameters);
  };
}

/** Counts into webglCount from now on. It must be called once, before WebGL is used. */
export function countWebgl(): void {
  const draw = () => (webglCount.drawCalls += 1);
  wrap('drawElements', draw);
  wrap('drawArrays', draw);
  const upload = (parameters: unknown[]) => {
    for (const each of parameters) if (ArrayBuffer.isView(each)) webglCount.bytesUploaded += each.byteLength;
  };
  wrap('texImage2D', upload);
  wrap('texSubImage2D', upload);
  wrap('readPixels', (parameters) => {
    // A read into a buffer does not block; one into an array waits for the GPU.
    if (ArrayBuffer.isView(parameters[6])) webglCount.blockingReads += 1;
  });
}
