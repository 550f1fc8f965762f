// Lets the messages in that wait for this thread.

/** Waits for a macrotask by MessageChannel: hidden pages get no animation frames, and timers are clamped to 4 ms. */
export function yieldToMessages(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
