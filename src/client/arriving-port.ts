// Watches over a worker whose script is still on its way. A slow download is told as such, so that nobody takes it for a worker
// that hangs, and a download that failed for want of a connection is told from a script that failed.

import type { FromWorker, StillLoading } from '../protocol/messages.ts';
import type { WorkerPort } from '../protocol/worker-port.ts';

export interface ScriptFile {
  /** Resolves when the script has come, and rejects where it does not come. */
  arrives(): Promise<void>;
  /** Asks the host anew. @returns whether it answered */
  reachable(): Promise<boolean>;
}

const TELL_EVERY_MS = 5_000;

/** Passes on what a worker says; until the worker's script has come, it says 'loading' every five seconds in its place. */
export class ArrivingPort implements WorkerPort {
  onmessage: WorkerPort['onmessage'] = null;
  onerror: WorkerPort['onerror'] = null;
  onmessageerror: WorkerPort['onmessageerror'] = null;
  private readonly pulse: ReturnType<typeof setInterval>;
  /** Says whether the worker's whole program has come. */
  private ready = false;

  constructor(
    private readonly worker: WorkerPort,
    private readonly script: ScriptFile,
  ) {
    this.pulse = setInterval(() => this.tellLoading(), TELL_EVERY_MS);
    worker.onmessage = ({ data }) => this.hear(data);
    worker.onerror = (event) => void this.fail(event);
    worker.onmessageerror = () => this.onmessageerror?.();
    const ended = () => clearInterval(this.pulse);
    script.arrives().then(() => {
      ended();
      // The time in which the worker must say that it is ready begins now.
      if (!this.ready) this.tellLoading();
    }, ended);
  }

  postMessage(...[message, transfer]: Parameters<WorkerPort['postMessage']>): void {
    this.worker.postMessage(message, transfer);
  }

  terminate(): void {
    clearInterval(this.pulse);
    this.worker.terminate();
  }

  private hear(data: FromWorker | StillLoading): void {
    clearInterval(this.pulse);
    if (data.kind !== 'loading') this.ready = true;
    this.onmessage?.({ data });
  }

  private tellLoading(): void {
    this.onmessage?.({ data: { kind: 'loading' } });
  }

  /** A program that ran has failed by itself; one that never came may lack its connection. */
  private async fail({ message }: { message?: string }): Promise<void> {
    clearInterval(this.pulse);
    const code = this.ready || (await this.script.reachable()) ? 'worker-died' : 'offline';
    this.onerror?.({ message, code });
  }
}
