// Calls one worker and settles each call by its id. A worker that dies, is late with an answer or speaks another version is
// ended, and every open call rejects. The page calls its workers through it, and the trainer its helper workers.

import { CodedError } from '../domain/coded-error.ts';
import {
  PROTOCOL_VERSION,
  type Answers,
  type CallName,
  type FromWorker,
  type Takes,
  type Tells,
  type ToWorker,
} from './messages.ts';
import { transferOfTakes } from './transfers.ts';
import type { WorkerPort } from './worker-port.ts';

export interface CallOptions<Name extends CallName> {
  /** The worker is ended if it has not answered this call within this time, in milliseconds. */
  withinMs?: number;
  /** Hears the events of the call, in order and never after its answer. */
  listen?(event: Tells<Name>): void;
}

interface OpenCall {
  resolve(answers: unknown): void;
  reject(reason: CodedError): void;
  /** Hears the events of this very call: ids bind events to their calls, so no other type ever comes. */
  listen: ((event: never) => void) | undefined;
  lastOrder: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

export class Caller {
  private nextId = 1;
  private readonly open = new Map<number, OpenCall>();
  private ended: CodedError | null = null;

  constructor(
    private readonly port: WorkerPort,
    /** It is called after every message of the worker. */
    private readonly onHeard: () => void = () => undefined,
    /** It is called before the open calls reject. */
    private readonly onEnd: () => void = () => undefined,
  ) {
    port.onmessage = ({ data }) => this.receive(data);
    port.onerror = ({ message }) => this.end(new CodedError('worker-died', message ?? ''));
    port.onmessageerror = () => this.end(new CodedError('worker-died', 'messageerror'));
  }

  get alive(): boolean {
    return this.ended === null;
  }

  /** Says whether a call waits for its answer. */
  get waits(): boolean {
    return this.open.size > 0;
  }

  /** @throws CodedError the worker's own, or the reason for which the worker ended, such as 'worker-silent' for a late answer */
  call<Name extends CallName>(
    name: Name,
    takes: Takes<Name>,
    { withinMs, listen }: CallOptions<Name> = {},
  ): Promise<Answers<Name>> {
    if (this.ended) return Promise.reject(this.ended);
    return new Promise((resolve, reject) => {
      const id = this.nextId++;
      const late = () => this.end(new CodedError('worker-silent', name));
      const timer = withinMs === undefined ? undefined : setTimeout(late, withinMs);
      this.open.set(id, { resolve, reject, listen, lastOrder: 0, timer });
      try {
        const message: ToWorker<Name> = { version: PROTOCOL_VERSION, id, call: name, takes };
        this.port.postMessage(message as ToWorker, transferOfTakes(name, takes));
      } catch (error) {
        this.end(new CodedError('worker-died', error instanceof Error ? error.message : String(error)));
      }
    });
  }

  /** Ends the worker. Every open call rejects with the reason, and so does every later one. */
  end(reason: CodedError): void {
    if (this.ended) return;
    this.ended = reason;
    this.port.onmessage = this.port.onerror = this.port.onmessageerror = null;
    this.port.terminate();
    this.onEnd();
    for (const id of [...this.open.keys()]) this.settle(id)?.reject(reason);
  }

  private receive(message: FromWorker): void {
    if (message.version !== PROTOCOL_VERSION)
      return this.end(new CodedError('version-mismatch', String(message.version)));
    switch (message.kind) {
      case 'answer':
        this.settle(message.id)?.resolve(message.answers);
        break;
      case 'error':
        this.settle(message.id)?.reject(new CodedError(message.error.code, message.error.subject));
        break;
      case 'event':
        this.hear(message);
        break;
      case 'lost':
        return this.end(new CodedError(message.error.code, message.error.subject));
      case 'ready':
      case 'alive':
        break;
    }
    this.onHeard();
  }

  /** Drops an event that comes after the answer of its call, such as the progress of a download under way. */
  private hear({ id, order, event }: Extract<FromWorker, { kind: 'event' }>): void {
    const call = this.open.get(id);
    if (!call || order <= call.lastOrder) return;
    call.lastOrder = order;
    call.listen?.(event as never);
  }

  private settle(id: number): OpenCall | undefined {
    const call = this.open.get(id);
    this.open.delete(id);
    clearTimeout(call?.timer);
    return call;
  }
}
