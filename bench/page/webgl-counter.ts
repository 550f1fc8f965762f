// Counts the draw calls, the bytes that move and the reads of WebGL in a worker.

export interface WebglCount {
  drawCalls: number;
  bytesUploaded: number;
  /** These are read back to the processor. */
  bytesRead: number;
  /** A read into a buffer is waited for by a fence. */
  fencedReads: number;
  /** A read into an array blocks the worker until the GPU is done. */
  blockingReads: number;
  newTextures: number;
  newPrograms: number;
}

export const webglCount: WebglCount = {
  drawCalls: 0,
  bytesUploaded: 0,
  bytesRead: 0,
  fencedReads: 0,
  blockingReads: 0,
  newTextures: 0,
  newPrograms: 0,
};

/** @returns what came between two counts, for each of so many steps */
export function perStep(before: WebglCount, after: WebglCount, steps: number): WebglCount {
  const each = Object.entries(after) as [keyof WebglCount, number][];
  return Object.fromEntries(each.map(([name, count]) => [name, (count - before[name]) / steps])) as never;
}

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
    const into = parameters[6];
    if (!ArrayBuffer.isView(into)) webglCount.fencedReads += 1;
    else {
      webglCount.blockingReads += 1;
      webglCount.bytesRead += into.byteLength;
    }
  });
  wrap('getBufferSubData', (parameters) => {
    const into = parameters[2];
    if (ArrayBuffer.isView(into)) webglCount.bytesRead += into.byteLength;
  });
  wrap('createTexture', () => (webglCount.newTextures += 1));
  wrap('linkProgram', () => (webglCount.newPrograms += 1));
}
