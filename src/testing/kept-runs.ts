// Makes kept runs that look like real ones, and a store that holds them in memory.

import { PRESETS, type PresetName } from '../domain/experiment/presets.ts';
import type { TrainingConfig } from '../domain/experiment/training-config.ts';
import type { LayerSpec } from '../domain/network/network-spec.ts';
import type { EpochRecord } from '../domain/run/run.ts';
import type { SavedRun } from '../domain/run/saved-run.ts';
import { seededRandom } from '../domain/seeded-random.ts';
import { memoryRunStorage } from '../session/memory-run-storage.ts';
import { createSavedRuns, type SavedRunsStore } from '../session/saved-runs.ts';

/** @returns so many epochs whose loss falls the slower the later, the same for the same seed */
export function epochRecords(count: number, seed = 1, secondsPerEpoch = 2): EpochRecord[] {
  const random = seededRandom(seed);
  const pace = 0.25 + random() * 0.9;
  return Array.from({ length: count }, (_, index) => {
    const noise = () => 1 + (random() - 0.5) * 0.12;
    const loss = (0.42 / (1 + index * pace) + 0.012) * noise();
    const valLoss = (0.19 / (1 + index * pace) + 0.03 + index * 0.0006 + pace * 0.02) * noise();
    return {
      epoch: index + 1,
      loss,
      accuracy: 1 - loss * 0.3,
      valLoss,
      valAccuracy: 1 - valLoss * 0.28,
      seconds: secondsPerEpoch * noise(),
    };
  });
}

interface KeptRunChanges extends Partial<Omit<SavedRun, 'config'>> {
  config?: Partial<TrainingConfig>;
}

/** @returns a finished run of its preset, by default the Tutorial's with three epochs */
export function keptRun(number: number, { config, ...changes }: KeptRunChanges = {}): SavedRun {
  const preset = changes.preset ?? 'tutorial';
  const epochs = changes.epochs ?? epochRecords(3, number);
  const least = Math.min(...epochs.map(({ valLoss }) => valLoss));
  const best = epochs.find(({ valLoss }) => valLoss === least);
  return {
    id: `run-${number}`,
    number,
    name: null,
    note: '',
    starred: false,
    startedAt: new Date(Date.UTC(2026, 10, 20 + (number % 8), 9, number % 60)).toISOString(),
    end: 'last-epoch',
    deletedAt: null,
    preset,
    network: PRESETS[preset].network,
    config: { ...PRESETS[preset].config, ...config },
    engine: { backend: 'wasm', workers: 2, imagesPerSecond: 21_000 },
    backendNote: null,
    epochs,
    bestEpoch: best?.epoch ?? null,
    test: best ? { loss: best.valLoss * 0.9, accuracy: best.valAccuracy + 0.001 } : null,
    queued: null,
    startedFrom: null,
    imported: false,
    hasWeights: best !== undefined,
    epochsWithWeights: epochs.map(({ epoch }) => epoch),
    ...changes,
  };
}

const NORMALIZATION: LayerSpec = { kind: 'batchNormalization' };
const PRESET_ORDER: readonly PresetName[] = ['tutorial', 'fast', 'compact', 'lenet5', 'robust'];

/** @returns plausible runs, numbered from 1: repeats, a run that goes on, others that failed or lost their weights */
export function exampleRuns(count: number): SavedRun[] {
  const [first, ...rest] = PRESETS.tutorial.network;
  const kinds: ((number: number) => SavedRun)[] = [
    (number) => keptRun(number, { epochs: epochRecords(14, number), end: 'converged' }),
    (number) =>
      keptRun(number, { config: { optimizer: 'adam', learningRate: 0.001, epochs: 3 }, starred: true }),
    (number) =>
      keptRun(number, {
        config: { optimizer: 'adam', learningRate: 0.001, epochs: 12, imageCount: 6_000 },
        epochs: epochRecords(12, number, 0.3),
        note: 'A tenth of the images, to see how far that goes.',
      }),
    (number) =>
      keptRun(number, {
        network: [first, NORMALIZATION, ...rest],
        epochs: epochRecords(20, number),
        config: { epochs: 20 },
      }),
    (number) => keptRun(number, { preset: 'fast', epochs: epochRecords(2, number, 6) }),
    (number) =>
      keptRun(number, { preset: 'robust', epochs: epochRecords(24, number, 31), hasWeights: false }),
    (number) =>
      keptRun(number, { preset: 'compact', epochs: epochRecords(5, number), end: 'cut-off', test: null }),
    (number) =>
      keptRun(number, {
        preset: PRESET_ORDER[number % 5],
        name: `The one with the very long name that somebody gave it on a slow Friday afternoon, number ${number}`,
        config: { seed: number },
        epochs: epochRecords(50, number),
      }),
  ];
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    if (number === count && count > 3)
      return {
        ...keptRun(number, { epochs: epochRecords(4, number), config: { seed: 7 } }),
        end: null,
        test: null,
      };
    if (number > 8 && number < 13)
      return keptRun(number, {
        epochs: epochRecords(10 + (number % 3), number),
        config: { optimizer: 'rmsprop', learningRate: 0.001, epochs: 13, seed: number },
        queued: 'q',
      });
    return kinds[index % kinds.length](number);
  });
}

/** @returns a store of kept runs whose storage takes everything */
export function heldRuns(runs: readonly SavedRun[]): SavedRunsStore {
  const change = async (id: string, changes: Partial<SavedRun>) => {
    const run = [...store.getState().runs, ...runs].find((each) => each.id === id) ?? runs[0];
    return { run: { ...run, ...changes }, dropped: [] };
  };
  const store = createSavedRuns({
    storage: { ...memoryRunStorage(), change },
    news: { tell: () => undefined, listen: () => undefined },
    now: () => new Date('2026-11-27T08:00:00Z'),
  });
  store.setState({ runs, loaded: true });
  return store;
}
