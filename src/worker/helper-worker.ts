// Another worker of the same script, spawned by this one to help with a run. It answers the calls `join` and `gradient` of the
// protocol; when it dies, or is silent for too long, every open call says so and no new one is made.

import {
  PROTOCOL_VERSION,
  type Answers,
  type FromWorker,
  type Takes,
  type ToWorker,
} from '../protocol/messages.ts';

/** What is needed of a Worker; tests put an in-process service behind it. */
export interface HelperPort {
  postMessage(message: ToWorker, transfer?: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: { data: FromWorker }) => void) | null;
  onerror: ((event: { preventDefault?(): void }) => void) | null;
}

type HelperCall = 'join' | 'gradient';

/** Starting an engine takes a while on a phone; a gradient never does. */
const WITHIN_MS: Record<HelperCall, number> = { join: 20_000, gradient: 10_000 };

export class HelperWorker {
  private readonly open = new Map<number, (answers: unknown) => void>();
  private nextId = 1;
  alive = true;

  constructor(private readonly port: HelperPort) {
    port.onmessage = ({ data }) => {
      if (data.kind === 'answer') this.settle(data.id, data.answers);
      else if (data.kind === 'error' || data.kind === 'lost') this.die();
    };
    port.onerror = (event) => {
      // Else it would count as an error of this worker too.
      event.preventDefault?.();
      this.die();
    };
  }

  /** @returns null when the twin died over it */
  call<Name extends HelperCall>(
    name: Name,
    takes: Takes<Name>,
    transfer: Transferable[] = [],
  ): Promise<Answers<Name> | null> {
    if (!this.alive) return Promise.resolve(null);
    return new Promise((resolve) => {
      const id = this.nextId++;
      const timer = setTimeout(() => this.die(), WITHIN_MS[name]);
      this.open.set(id, (answers) => {
        clearTimeout(timer);
        resolve(answers as Answers<Name> | null);
      });
      this.port.postMessage({ version: PROTOCOL_VERSION, id, call: name, takes } as ToWorker, transfer);
    });
  }

  die(): void {
    this.alive = false;
    this.port.terminate();
    for (const id of [...this.open.keys()]) this.settle(id, null);
  }

  private settle(id: number, answers: unknown): void {
    const resolve = this.open.get(id);
    this.open.delete(id);
    resolve?.(answers);
  }
}
