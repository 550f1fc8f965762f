// Has a test play the worker behind a port: it sees what was sent, and sends any message.

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
  /** These are the buffers that moved with each message. */
  readonly moved: Transferable[][] = [];
  terminated = false;

  postMessage(message: ToWorker, transfer: Transferable[]): void {
    this.sent.push(message);
    this.moved.push(transfer);
  }

  terminate(): void {
    this.terminated = true;
  }

  /** Sends a message of the worker to the caller. */
  say(message: WithoutVersion<FromWorker>, version = PROTOCOL_VERSION): void {
    this.onmessage?.({ data: { version, ...message } });
  }

  /** Says that the worker's program is still on its way. */
  sayLoading(): void {
    this.onmessage?.({ data: { kind: 'loading' } });
  }

  /** @param id of the call that the event belongs to @param order number of the event within its call, counted from 1 */
  tell(id: number, order: number, event: Tells<CallName>): void {
    this.say({ kind: 'event', id, order, event });
  }
}
