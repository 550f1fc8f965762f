// The one door to a worker: calls with answers by id, events by run, and a worker that dies, hangs or speaks another
// version settled as an error. It holds no sentence and no model.

import { CodedError } from '../domain/coded-error.ts';
import {
  PROTOCOL_VERSION,
  type Answers,
  type CallName,
  type FromWorker,
  type Takes,
  type ToWorker,
  type WorkerEvent,
} from '../protocol/messages.ts';

/** What the client needs of a Worker; tests put an in-process service behind it. */
export interface WorkerPort {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: { data: FromWorker }) => void) | null;
  onerror: ((event: { message?: string }) => void) | null;
  onmessageerror: (() => void) | null;
}

export interface ClientOptions {
  spawn(): WorkerPort;
  /** A worker that has not said "ready" by then has failed to start. */
  readyWithinMs?: number;
  /** Silence during an open call after which the worker counts as hung. */
  silenceMs?: number;
}

export interface CallOptions {
  /** The worker is given up if this call is not answered by then. */
  withinMs?: number;
  listen?: (event: WorkerEvent) => void;
  runId?: number;
}

interface OpenCall {
  resolve(answers: unknown): void;
  reject(error: CodedError): void;
  timer: ReturnType<typeof setTimeout> | null;
}

interface Listener {
  id: number;
  lastOrder: number;
  listen(event: WorkerEvent): void;
}

const READY_WITHIN_MS = 20_000;
const SILENCE_MS = 30_000;

export class EngineClient {
  private port: WorkerPort | null = null;
  private nextId = 1;
  private readonly open = new Map<number, OpenCall>();
  /** By run: a refused call must not silence the run that goes on. */
  private readonly listeners = new Map<number, Listener>();
  private watchdog: ReturnType<typeof setTimeout> | null = null;
  private ready = false;

  constructor(private readonly options: ClientOptions) {}

  get alive(): boolean {
    return this.port !== null;
  }

  call<Name extends CallName>(
    name: Name,
    takes: Takes<Name>,
    { withinMs, listen, runId }: CallOptions = {},
  ): Promise<Answers<Name>> {
    return new Promise((resolve, reject) => {
      try {
        const port = this.port ?? this.spawn();
        const id = this.nextId++;
        const timer =
          withinMs === undefined
            ? null
            : setTimeout(() => this.giveUp(new CodedError('worker-silent', name)), withinMs);
        this.open.set(id, { resolve: resolve, reject, timer });
        if (listen && runId !== undefined) this.listeners.set(runId, { id, lastOrder: 0, listen });
        port.postMessage({ version: PROTOCOL_VERSION, id, call: name, takes } as ToWorker);
        this.watch();
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        this.giveUp(new CodedError('worker-died', reason));
        reject(new CodedError('worker-died', reason));
      }
    });
  }

  /** Ends the worker; every open call rejects with the reason. The next call starts a new one. */
  giveUp(reason: CodedError): void {
    if (this.watchdog !== null) clearTimeout(this.watchdog);
    this.watchdog = null;
    this.listeners.clear();
    if (this.port) {
      this.port.onmessage = this.port.onerror = this.port.onmessageerror = null;
      this.port.terminate();
      this.port = null;
    }
    const calls = [...this.open.values()];
    this.open.clear();
    for (const call of calls) {
      if (call.timer !== null) clearTimeout(call.timer);
      call.reject(reason);
    }
  }

  private spawn(): WorkerPort {
    const port = this.options.spawn();
    this.port = port;
    this.ready = false;
    port.onmessage = ({ data }) => this.receive(data);
    port.onerror = ({ message }) => this.giveUp(new CodedError('worker-died', message ?? ''));
    port.onmessageerror = () => this.giveUp(new CodedError('worker-died', 'messageerror'));
    return port;
  }

  private receive(message: FromWorker): void {
    if (message.version !== PROTOCOL_VERSION)
      return this.giveUp(new CodedError('version-mismatch', String(message.version)));
    this.ready = true;
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
        this.giveUp(new CodedError(message.error.code, message.error.subject));
        break;
      case 'ready':
      case 'alive':
        break;
    }
    this.watch();
  }

  private hear({ runId, order, event }: Extract<FromWorker, { kind: 'event' }>): void {
    const listener = this.listeners.get(runId);
    if (!listener || order <= listener.lastOrder) return;
    listener.lastOrder = order;
    listener.listen(event);
  }

  private settle(id: number): OpenCall | undefined {
    const call = this.open.get(id);
    this.open.delete(id);
    // What a run still says after its answer, a download under way for one, is no news of it.
    for (const [runId, listener] of this.listeners) if (listener.id === id) this.listeners.delete(runId);
    if (call && call.timer !== null) clearTimeout(call.timer);
    return call;
  }

  private watch(): void {
    if (this.watchdog !== null) clearTimeout(this.watchdog);
    this.watchdog = null;
    if (this.open.size === 0) return;
    const { readyWithinMs = READY_WITHIN_MS, silenceMs = SILENCE_MS } = this.options;
    this.watchdog = setTimeout(
      () => this.giveUp(new CodedError('worker-silent', this.ready ? 'call' : 'start')),
      this.ready ? silenceMs : readyWithinMs,
    );
  }
}
