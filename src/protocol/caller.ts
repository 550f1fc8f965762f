// One worker's calls from its start to its end: answers and events by the id of their call, and a worker that dies, is late
// with an answer or speaks another version settled as an error of every open call. Page and helper workers both stand on it.

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
  /** Milliseconds; the worker is ended if this call is not answered by then. */
  withinMs?: number;
  /** Hears what the call tells, in order and never after its answer. */
  listen?(event: Tells<Name>): void;
}

interface OpenCall {
  resolve(answers: unknown): void;
  reject(reason: CodedError): void;
  /** Hears what this very call tells: ids bind events to their calls, so no type but its own ever comes. */
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
    /** After every message of the worker. */
    private readonly onHeard: () => void = () => undefined,
    /** Before the open calls reject. */
    private readonly onEnd: () => void = () => undefined,
  ) {
    port.onmessage = ({ data }) => this.receive(data);
    port.onerror = ({ message }) => this.end(new CodedError('worker-died', message ?? ''));
    port.onmessageerror = () => this.end(new CodedError('worker-died', 'messageerror'));
  }

  get alive(): boolean {
    return this.ended === null;
  }

  /** Whether a call waits for its answer. */
  get waits(): boolean {
    return this.open.size > 0;
  }

  /** Rejects with a CodedError: the worker's own, or the reason for which the worker ended. */
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

  /** Ends the worker; every open call rejects with the reason, and so does every later one. */
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

  /** What a call still tells after its answer, a download under way for one, is no news of it. */
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
