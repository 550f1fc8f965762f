// Lets a long computation receive the messages that wait for its thread.

/** Waits for a macrotask by MessageChannel, since hidden pages get no animation frames and timers are clamped to 4 ms. */
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
