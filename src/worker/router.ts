// Routes each call of the protocol to its handler, and its events and its answer or failure back to the caller. It knows
// neither a thread nor an engine, so that tests can call it in-process.

import { CodedError, failureOf } from '../domain/coded-error.ts';
import {
  PROTOCOL_VERSION,
  type Answers,
  type CallName,
  type FromWorker,
  type Takes,
  type Tells,
  type ToWorker,
} from '../protocol/messages.ts';
import { transferOfAnswers, transferOfEvent } from '../protocol/transfers.ts';
import type { Handlers, Tell } from './handlers/handlers.ts';

/** A busy worker says at this interval that it lives, which a blocked one cannot. */
const ALIVE_EVERY_MS = 5_000;

export class Router {
  private openCalls = 0;
  private pulse: ReturnType<typeof setInterval> | undefined;

  /** @param others brings the handlers of all calls that `handlers` lacks, which may take a while */
  constructor(
    private readonly handlers: Partial<Handlers>,
    private readonly post: (message: FromWorker, transfer?: Transferable[]) => void,
    private readonly others: () => Promise<Partial<Handlers>> = () => Promise.resolve({}),
  ) {}

  receive(message: ToWorker): void {
    if (message.version !== PROTOCOL_VERSION) {
      this.fail(message.id, new CodedError('version-mismatch', String(message.version)));
    } else {
      void this.answer(message.id, message.call, message.takes);
    }
  }

  private async answer<Name extends CallName>(id: number, call: Name, takes: Takes<Name>): Promise<void> {
    this.opened();
    try {
      const handler = handlerOf(this.handlers, call) ?? handlerOf(await this.others(), call);
      if (!handler) throw new CodedError('unknown-message', String(call));
      const answers: Answers<Name> = await handler(takes, this.teller(id, call));
      this.post({ version: PROTOCOL_VERSION, kind: 'answer', id, answers }, transferOfAnswers(call, answers));
    } catch (error) {
      this.fail(id, error);
    } finally {
      this.closed();
    }
  }

  /** Numbers the events of a call, so that the caller recognizes late ones. */
  private teller<Name extends CallName>(id: number, call: Name): Tell<Name> {
    let order = 0;
    return (event: Tells<Name>) => {
      order += 1;
      const message = { version: PROTOCOL_VERSION, kind: 'event' as const, id, order, event };
      this.post(message as FromWorker, transferOfEvent(call, event));
    };
  }

  private fail(id: number, error: unknown): void {
    this.post({ version: PROTOCOL_VERSION, kind: 'error', id, error: failureOf(error) });
  }

  private opened(): void {
    this.openCalls += 1;
    this.pulse ??= setInterval(() => this.post({ version: PROTOCOL_VERSION, kind: 'alive' }), ALIVE_EVERY_MS);
  }

  private closed(): void {
    this.openCalls -= 1;
    if (this.openCalls > 0) return;
    clearInterval(this.pulse);
    this.pulse = undefined;
  }
}

function handlerOf<Name extends CallName>(
  handlers: Partial<Handlers>,
  call: Name,
): Handlers[Name] | undefined {
  return Object.hasOwn(handlers, call) ? handlers[call] : undefined;
}
