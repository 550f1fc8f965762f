// Stops what a worker does, within two seconds: a worker that has not obeyed by then, since it computes one long step or has
// not started yet, is ended. The next call starts another one.

import { afterAwake } from '../domain/awake-time.ts';
import { CodedError } from '../domain/coded-error.ts';
import type { EngineClient } from './engine-client.ts';

const OBEY_WITHIN_MS = 2_000;

export class Stopping {
  /** Says whether a stop was asked for since `begin`. */
  asked = false;
  /** Says whether there is something to stop. */
  goesOn = false;
  private endWait: () => void = () => undefined;

  constructor(
    private readonly engine: EngineClient,
    private readonly name: 'stop' | 'stop-evaluating',
  ) {}

  /** Something begins that can be stopped. */
  begin(): void {
    this.obeyed();
    this.goesOn = true;
    this.asked = false;
  }

  /** What was stopped has gone over to something that another stop ends. */
  obeyed(): void {
    this.endWait();
  }

  /** What could be stopped has ended. */
  end(): void {
    this.obeyed();
    this.goesOn = false;
  }

  /** Never rejects: when the worker ends, by itself or because it does not obey, it has stopped too. */
  async ask(): Promise<void> {
    this.obeyed();
    if (!this.goesOn || !this.engine.alive) return;
    this.asked = true;
    const late = () => this.engine.giveUp(new CodedError('worker-silent', this.name));
    this.endWait = afterAwake(OBEY_WITHIN_MS, late);
    await this.engine.call(this.name, null).catch(() => undefined);
  }
}

/** @returns whether a call was cut off because something else in its worker was stopped: another worker can answer it */
export function wasStopped(error: unknown): boolean {
  return error instanceof CodedError && error.code === 'worker-silent' && error.subject.startsWith('stop');
}
