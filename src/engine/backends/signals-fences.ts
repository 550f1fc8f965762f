// Tests whether the fences of a WebGL2 context ever signal. In some Safari previews they never did, and tfjs waits for ever.

const SIGNAL_WITHIN_MS = 1_000;

/** @returns whether a fence signals within a second */
export async function signalsFences(gl: WebGL2RenderingContext): Promise<boolean> {
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!fence) return false;
  gl.flush();
  const deadline = performance.now() + SIGNAL_WITHIN_MS;
  while (performance.now() < deadline) {
    const status = gl.clientWaitSync(fence, 0, 0);
    if (status === gl.ALREADY_SIGNALED || status === gl.CONDITION_SATISFIED) return true;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return false;
}
