// Reads the facts that travelled with a model, from a file of unknown origin. Those that cannot be are left out whole, since the model
// can be used without them.

import { isPresetName } from '../experiment/presets.ts';
import { splitCounts } from '../experiment/splits.ts';
import { finiteOrNull } from '../finite-or-null.ts';
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
  const {
    preset,
    epochsDone,
    epoch,
    valLoss,
    valAccuracy,
    testLoss,
    testAccuracy,
    startedFrom,
  }: Fields<TrainingFacts> = value;
  const config = readConfig(value.config);
  if (!config || !isPresetName(preset) || !isCount(epochsDone) || !isCount(epoch)) return null;
  return {
    ...{ preset, config, epochsDone, epoch },
    split: splitCounts(config),
    valLoss: finiteOrNull(valLoss),
    valAccuracy: finiteOrNull(valAccuracy),
    testLoss: finiteOrNull(testLoss),
    testAccuracy: finiteOrNull(testAccuracy),
    engine: isEngine(value.engine) ? value.engine : null,
    startedFrom: typeof startedFrom === 'string' ? startedFrom.slice(0, LONGEST_TITLE) : null,
  };
}

function readVersions(value: unknown): Record<string, string> {
  if (!isRecord(value)) return {};
  const written = Object.entries(value).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== '__proto__',
  );
  return Object.fromEntries(written.slice(0, MOST_VERSIONS));
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
