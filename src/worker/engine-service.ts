// Routes each call of the protocol to what answers it, and every failure back to its caller. Knows no thread, so that
// tests can talk to it in-process.

import { MnistCache } from '../data/load-mnist.ts';
import { CodedError } from '../domain/coded-error.ts';
import { variationExamples } from '../engine/batches/variation-examples.ts';
import { memoryInUse } from '../engine/backends/memory.ts';
import type { WasmFiles } from '../engine/backends/start-wasm.ts';
import {
  PROTOCOL_VERSION,
  type Answers,
  type CallName,
  type FromWorker,
  type Takes,
  type ToWorker,
  type WorkerEvent,
} from '../protocol/messages.ts';
import { toWireError } from '../protocol/wire-error.ts';
import { BackendHolder } from './backend-holder.ts';
import { EvaluationDesk } from './evaluation-desk.ts';
import { Inspector } from './inspector.ts';
import { HelperHolder } from './helper-holder.ts';
import { ModelHolder } from './model-holder.ts';
import { Team } from './team.ts';
import { TeachingSession } from './teaching-session.ts';
import { TrainingSession } from './training-session.ts';
import type { TwinPort } from './twin.ts';
import { IMAGE_PIXELS, inkOfBytes } from '../domain/image/ink.ts';

export interface ServiceEnvironment {
  post(message: FromWorker, transfer?: Transferable[]): void;
  fetch: typeof fetch;
  /** Milliseconds on a clock that never runs backwards. */
  now(): number;
  /** Of the machine. */
  cores: number;
  wasmFiles: WasmFiles;
  /** Another worker of the same script; absent where there is none. */
  spawnTwin?: () => TwinPort;
}

/** How often a busy worker says that it lives. A blocked one cannot. */
const ALIVE_EVERY_MS = 5_000;

/** The first training images, among which every digit is. */
const EXAMPLE_IMAGES = 500;

type Handlers = { [Name in CallName]: (takes: Takes<Name>) => Promise<Answers<Name>> };

export class EngineService {
  private readonly backend: BackendHolder;
  private readonly model: ModelHolder;
  private readonly helper: HelperHolder;
  private readonly team: Team | null;
  private readonly inspector = new Inspector((url) => this.mnist(url));
  private readonly evaluations = new EvaluationDesk({
    mnist: (url) => this.mnist(url),
    now: () => this.environment.now(),
    teller: (runId) => this.teller(runId),
  });
  private session: TrainingSession | TeachingSession | null = null;
  private cache: { url: string; mnist: MnistCache } | null = null;
  private openCalls = 0;
  private pulse: ReturnType<typeof setInterval> | null = null;

  constructor(private readonly environment: ServiceEnvironment) {
    const { spawnTwin, wasmFiles } = environment;
    this.backend = new BackendHolder(wasmFiles);
    this.model = new ModelHolder(this.backend);
    this.helper = new HelperHolder(wasmFiles);
    this.team = spawnTwin ? new Team(spawnTwin) : null;
  }

  private readonly handlers: Handlers = {
    train: (takes) => this.train(takes),
    teach: (takes) => this.teach(takes),
    pause: async () => this.currentSession().pause(),
    resume: async () => this.currentSession().resume(),
    stop: async () => this.session?.stop() ?? null,
    'load-model': ({ model, backend }) => this.model.load(model, backend),
    classify: async ({ ink }) => this.model.read(ink),
    'classify-many': async ({ inks }) => ({ probabilities: await this.model.classifyMany(inks) }),
    'show-test-image': async ({ index, dataUrl }) => {
      const test = await this.mnist(dataUrl).test(() => undefined);
      const pixels = test.pixels.slice(index * IMAGE_PIXELS, (index + 1) * IMAGE_PIXELS);
      const { probabilities } = await this.model.read(inkOfBytes(pixels));
      return { index, label: test.labels[index], pixels, probabilities: [...probabilities] };
    },
    'vary-images': async ({ augmentation, seed, dataUrl }) => {
      const images = await this.mnist(dataUrl).train(EXAMPLE_IMAGES, () => undefined);
      return variationExamples(images, augmentation, seed);
    },
    join: (task) => this.helper.join(task),
    gradient: (takes) => this.helper.gradient(takes),
    evaluate: async (takes) => ({ evaluated: await this.evaluations.evaluate(takes) }),
    'stop-evaluating': async () => this.evaluations.stopEvaluating(),
    'inspect-model': async ({ model }) => ({ layers: await this.inspector.load(model) }),
    inspect: async ({ ink }) => ({ outputs: await this.inspector.inspect(ink) }),
    explain: async ({ ink, digit }) => ({ explanation: await this.inspector.explain(ink, digit) }),
    'lay-out': async ({ dataUrl }) => ({ layout: await this.inspector.layOut(dataUrl) }),
    'find-place': async ({ ink, dataUrl }) => ({ place: await this.inspector.findPlace(ink, dataUrl) }),
    memory: async () => memoryInUse(),
  };

  receive(message: ToWorker): void {
    const { id } = message;
    if (message.version !== PROTOCOL_VERSION) {
      this.fail(id, new CodedError('version-mismatch', String(message.version)));
    } else if (!Object.hasOwn(this.handlers, message.call)) {
      this.fail(id, new CodedError('unknown-message', String(message.call)));
    } else {
      void this.answer(message);
    }
  }

  private async answer<Name extends CallName>(message: { id: number; call: Name; takes: Takes<Name> }) {
    this.opened();
    try {
      const answers = await this.handlers[message.call](message.takes);
      this.environment.post(
        { version: PROTOCOL_VERSION, kind: 'answer', id: message.id, answers },
        transferable(answers),
      );
    } catch (error) {
      this.fail(message.id, error);
    } finally {
      this.closed();
    }
  }

  private async train(takes: Takes<'train'>): Promise<Answers<'train'>> {
    if (this.session) throw new CodedError('busy', 'train');
    const session = new TrainingSession(takes, {
      mnist: this.mnist(takes.dataUrl),
      backend: this.backend,
      now: () => this.environment.now(),
      team: this.team,
      cores: this.environment.cores,
      tell: this.teller(takes.runId),
    });
    this.session = session;
    try {
      return { best: await session.run() };
    } finally {
      this.session = null;
    }
  }

  private async teach(takes: Takes<'teach'>): Promise<Answers<'teach'>> {
    if (this.session) throw new CodedError('busy', 'teach');
    const mnist = this.mnist(takes.dataUrl);
    const session = new TeachingSession(takes, {
      mnist,
      backend: this.backend,
      tell: this.teller(takes.runId),
    });
    this.session = session;
    try {
      return { taught: await session.run() };
    } finally {
      this.session = null;
    }
  }

  /** Numbers the events of a run, so that late ones can be told. */
  private teller(runId: number): (event: WorkerEvent) => void {
    let order = 0;
    return (event) => {
      order += 1;
      this.environment.post({ version: PROTOCOL_VERSION, kind: 'event', runId, order, event });
    };
  }

  private currentSession(): TrainingSession | TeachingSession {
    if (!this.session) throw new CodedError('not-ready', 'train');
    return this.session;
  }

  private mnist(url: string): MnistCache {
    if (this.cache?.url !== url) this.cache = { url, mnist: new MnistCache(this.environment.fetch, url) };
    return this.cache.mnist;
  }

  private fail(id: number, error: unknown): void {
    this.environment.post({ version: PROTOCOL_VERSION, kind: 'error', id, error: toWireError(error) });
  }

  private opened(): void {
    this.openCalls += 1;
    this.pulse ??= setInterval(
      () => this.environment.post({ version: PROTOCOL_VERSION, kind: 'alive' }),
      ALIVE_EVERY_MS,
    );
  }

  private closed(): void {
    this.openCalls -= 1;
    if (this.openCalls > 0 || this.pulse === null) return;
    clearInterval(this.pulse);
    this.pulse = null;
  }
}

/** The one big buffer that an answer may carry, which then moves instead of being copied. */
function transferable(answers: unknown): Transferable[] {
  const gradient = (answers as { gradient?: unknown } | null)?.gradient;
  return gradient instanceof Float32Array ? [gradient.buffer] : [];
}
