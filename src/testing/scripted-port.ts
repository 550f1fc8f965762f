// A worker's port whose other end is the test: it sees what was sent and says what it likes.

import {
  PROTOCOL_VERSION,
  type CallName,
  type FromWorker,
  type Tells,
  type ToWorker,
} from '../protocol/messages.ts';
import type { WorkerPort } from '../protocol/worker-port.ts';

type WithoutVersion<Message> = Message extends unknown ? Omit<Message, 'version'> : never;

export class ScriptedPort implements WorkerPort {
  onmessage: WorkerPort['onmessage'] = null;
  onerror: WorkerPort['onerror'] = null;
  onmessageerror: WorkerPort['onmessageerror'] = null;
  readonly sent: ToWorker[] = [];
  /** What moved with each message. */
  readonly moved: Transferable[][] = [];
  terminated = false;

  postMessage(message: ToWorker, transfer: Transferable[]): void {
    this.sent.push(message);
    this.moved.push(transfer);
  }

  terminate(): void {
    this.terminated = true;
  }

  say(message: WithoutVersion<FromWorker>, version = PROTOCOL_VERSION): void {
    this.onmessage?.({ data: { version, ...message } });
  }

  /** @param id of the call that the event belongs to */
  tell(id: number, order: number, event: Tells<CallName>): void {
    this.say({ kind: 'event', id, order, event });
  }
}
