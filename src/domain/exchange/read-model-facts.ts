// Reads the facts that travelled with a model, from a file of unknown origin. Those that cannot be are left out whole, since the model
// can be used without them.

import { PRESETS, type PresetName } from '../experiment/presets.ts';
import { runSplit, countOf } from '../experiment/splits.ts';
import { isEngine, readConfig } from '../run/read-run.ts';
import type { ModelFacts, TrainingFacts } from './model-facts.ts';

const LONGEST_TITLE = 200;
const MOST_VERSIONS = 20;

type Fields<T> = { [Key in keyof T]?: unknown };

/** @returns the facts; null where the value is none */
export function readModelFacts(value: unknown): ModelFacts | null {
  if (!isRecord(value)) return null;
  const { title, date, training, taughtDigits, versions }: Fields<ModelFacts> = value;
  if (typeof title !== 'string' || typeof date !== 'string' || Number.isNaN(Date.parse(date))) return null;
  return {
    title: title.slice(0, LONGEST_TITLE),
    date,
    training: readTraining(training),
    taughtDigits: isCount(taughtDigits) ? taughtDigits : 0,
    versions: readVersions(versions),
  };
}

function readTraining(value: unknown): TrainingFacts | null {
  if (!isRecord(value)) return null;
  const { preset, epochsDone, epoch, valLoss, valAccuracy, testLoss, testAccuracy }: Fields<TrainingFacts> =
    value;
  const config = readConfig(value.config);
  if (!config || !isPreset(preset) || !isCount(epochsDone) || !isCount(epoch)) return null;
  const { training, validation } = runSplit(config);
  return {
    ...{ preset, config, epochsDone, epoch },
    split: { training: countOf(training), validation: countOf(validation) },
    valLoss: figure(valLoss),
    valAccuracy: figure(valAccuracy),
    testLoss: figure(testLoss),
    testAccuracy: figure(testAccuracy),
    engine: isEngine(value.engine) ? value.engine : null,
  };
}

function readVersions(value: unknown): Record<string, string> {
  if (!isRecord(value)) return {};
  const written = Object.entries(value).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== '__proto__',
  );
  return Object.fromEntries(written.slice(0, MOST_VERSIONS));
}

function figure(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function isPreset(value: unknown): value is PresetName {
  return typeof value === 'string' && Object.hasOwn(PRESETS, value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
