// A worker's port whose other end is the test: it sees what was sent and says what it likes.

import type { WorkerPort } from '../client/engine-client.ts';
import { PROTOCOL_VERSION, type FromWorker, type ToWorker, type WorkerEvent } from '../protocol/messages.ts';

type WithoutVersion<Message> = Message extends unknown ? Omit<Message, 'version'> : never;

export class ScriptedPort implements WorkerPort {
  onmessage: WorkerPort['onmessage'] = null;
  onerror: WorkerPort['onerror'] = null;
  onmessageerror: WorkerPort['onmessageerror'] = null;
  readonly sent: ToWorker[] = [];
  terminated = false;

  postMessage(message: ToWorker): void {
    this.sent.push(message);
  }

  terminate(): void {
    this.terminated = true;
  }

  say(message: WithoutVersion<FromWorker>, version = PROTOCOL_VERSION): void {
    this.onmessage?.({ data: { version, ...message } });
  }

  tell(runId: number, order: number, event: WorkerEvent): void {
    this.say({ kind: 'event', runId, order, event });
  }
}
