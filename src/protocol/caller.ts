// Calls one worker and settles each call by its id. A worker that dies, is late with an answer or speaks another version is
// ended, and every open call rejects. The page calls its workers through it, and the trainer its helper workers.

import { afterAwake } from '../domain/awake-time.ts';
import { CodedError } from '../domain/coded-error.ts';
import {
  PROTOCOL_VERSION,
  type Answers,
  type CallName,
  type FromWorker,
  type StillLoading,
  type Takes,
  type Tells,
  type ToWorker,
} from './messages.ts';
import { transferOfTakes } from './transfers.ts';
import type { WorkerPort } from './worker-port.ts';

export interface CallOptions<Name extends CallName> {
  /** The worker is ended if it has not answered this call within this time, in milliseconds, once its program has come. */
  withinMs?: number;
  /** It is called every few seconds while the worker's program is still on its way. */
  whileLoading?(): void;
  /** Hears the events of the call, in order and never after its answer. */
  listen?(event: Tells<Name>): void;
}

interface OpenCall {
  resolve(answers: unknown): void;
  reject(reason: CodedError): void;
  /** Hears the events of this very call: ids bind events to their calls, so no other type ever comes. */
  listen: ((event: never) => void) | undefined;
  whileLoading: (() => void) | undefined;
  lastOrder: number;
  /** Begins to wait for the answer, or begins anew. */
  hurry(): void;
  endHurry: () => void;
}

export class Caller {
  private nextId = 1;
  private readonly open = new Map<number, OpenCall>();
  private ended: CodedError | null = null;

  constructor(
    private readonly port: WorkerPort,
    /** It is called after every message of the worker, and says whether its program is still on its way. */
    private readonly onHeard: (loading: boolean) => void = () => undefined,
    /** It is called before the open calls reject. */
    private readonly onEnd: () => void = () => undefined,
  ) {
    port.onmessage = ({ data }) => this.receive(data);
    port.onerror = ({ message, code }) => this.end(new CodedError(code ?? 'worker-died', message ?? ''));
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
    { withinMs, whileLoading, listen }: CallOptions<Name> = {},
  ): Promise<Answers<Name>> {
    if (this.ended) return Promise.reject(this.ended);
    return new Promise((resolve, reject) => {
      const id = this.nextId++;
      const late = () => this.end(new CodedError('worker-silent', name));
      const open: OpenCall = {
        resolve,
        reject,
        listen,
        whileLoading,
        lastOrder: 0,
        hurry() {
          open.endHurry();
          if (withinMs !== undefined) open.endHurry = afterAwake(withinMs, late);
        },
        endHurry: () => undefined,
      };
      this.open.set(id, open);
      open.hurry();
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

  private receive(message: FromWorker | StillLoading): void {
    if (message.kind === 'loading') return this.loading();
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
    this.onHeard(false);
  }

  private loading(): void {
    for (const call of this.open.values()) {
      call.hurry();
      call.whileLoading?.();
    }
    this.onHeard(true);
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
    call?.endHurry();
    return call;
  }
}
