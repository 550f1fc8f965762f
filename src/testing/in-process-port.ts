// Puts the real engine behind a worker's port, in this thread. Messages are cloned and transferred as between threads.

import { PROTOCOL_VERSION, type FromWorker, type ToWorker } from '../protocol/messages.ts';
import type { WorkerPort } from '../protocol/worker-port.ts';
import { programOf } from '../worker/program.ts';
import { Router } from '../worker/router.ts';

/** @param fetchFile answers for the files of MNIST */
export function inProcessPort(fetchFile: typeof fetch): WorkerPort {
  let terminated = false;
  const post = (message: FromWorker, transfer: Transferable[] = []) => {
    const data = structuredClone(message, { transfer });
    setTimeout(() => {
      if (!terminated) port.onmessage?.({ data });
    });
  };
  const { handlers, others } = programOf({
    fetch: fetchFile,
    now: () => performance.now(),
    cores: 1,
    loadWasm: null,
  });
  const router = new Router(handlers, post, others);
  const port: WorkerPort = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage(message: ToWorker, transfer: Transferable[]) {
      const data = structuredClone(message, { transfer });
      setTimeout(() => {
        if (!terminated) router.receive(data);
      });
    },
    terminate() {
      terminated = true;
    },
  };
  post({ version: PROTOCOL_VERSION, kind: 'ready' });
  return port;
}
