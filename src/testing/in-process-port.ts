// The real engine service behind a worker's port, in this thread: what crosses is structured-cloned as at the border.

import type { WorkerPort } from '../client/engine-client.ts';
import { PROTOCOL_VERSION, type FromWorker, type ToWorker } from '../protocol/messages.ts';
import { EngineService } from '../worker/engine-service.ts';

export function inProcessPort(fetchFile: typeof fetch): WorkerPort {
  let terminated = false;
  const post = (message: FromWorker, transfer: Transferable[] = []) => {
    const data = structuredClone(message, { transfer });
    setTimeout(() => {
      if (!terminated) port.onmessage?.({ data });
    });
  };
  const service = new EngineService({
    post,
    fetch: fetchFile,
    // It stands still: how often a run tells of itself, and so how its means are rounded, depends on no machine.
    now: () => 0,
    cores: 1,
    wasmFiles: null,
  });
  const port: WorkerPort = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage(message: ToWorker) {
      const data = structuredClone(message);
      setTimeout(() => {
        if (!terminated) service.receive(data);
      });
    },
    terminate() {
      terminated = true;
    },
  };
  post({ version: PROTOCOL_VERSION, kind: 'ready' });
  return port;
}
