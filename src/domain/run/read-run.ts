// Reads a kept run from storage, where another version of the page, or anyone, can have written it. What cannot be is refused, so
// that one record never breaks the list of all.

import { AUGMENTATION_BOUNDS, type AugmentationSetting } from '../augmenting/augmentation.ts';
import type { Schedule } from '../experiment/learning-rate.ts';
import { isPresetName } from '../experiment/presets.ts';
import {
  BOUNDS,
  configProblems,
  DEFAULT_LEARNING_RATE,
  type NumericSetting,
  type TrainingConfig,
} from '../experiment/training-config.ts';
import { isListOf } from '../is-list-of.ts';
import { networkProblems } from '../network/network-problems.ts';
import { readNetwork } from '../network/read-network.ts';
import type { BackendName, BackendNote, EpochRecord, MeasuredEngine } from './run.ts';
import type { RunEnd, SavedRun } from './saved-run.ts';

/** Longer texts are cut off when they are stored and when they are read. */
export const LONGEST_NAME = 200;
export const LONGEST_NOTE = 10_000;

const LONGEST_ID = 100;
const MOST_EPOCHS = 10_000;

const ENDS: Record<RunEnd, true> = {
  converged: true,
  stopped: true,
  'last-epoch': true,
  diverged: true,
  failed: true,
  'cut-off': true,
};
const NOTES: Record<BackendNote, true> = {
  'no-gpu': true,
  'wasm-faster': true,
  'webgl-failed': true,
  'webgl-software': true,
  'only-javascript': true,
  forced: true,
};
const BACKENDS: Record<BackendName, true> = { webgl: true, wasm: true, cpu: true };
const SCHEDULES: Record<Schedule, true> = { constant: true, 'one-cycle': true };

type Fields<T> = { [Key in keyof T]?: unknown };

/** @returns the run; null where the value is none, or one of a newer page that this one does not understand */
export function readSavedRun(value: unknown): SavedRun | null {
  if (!isRecord(value)) return null;
  const given: Fields<SavedRun> = value;
  const { id, number, name, note, startedAt, end, deletedAt, preset, queued, bestEpoch } = given;
  const network = readNetwork(given.network);
  const config = readConfig(given.config);
  const epochs = readEpochs(given.epochs);
  const engine = orNull(given.engine, isEngine);
  const test = orNull(given.test, isTest);
  const backendNote = orNull(given.backendNote, isKeyOf(NOTES));
  if (!isShort(id) || !isCount(number) || !isTime(startedAt)) return null;
  if (!(name === null || typeof name === 'string') || typeof note !== 'string') return null;
  if (!(end === null || isKeyOf(ENDS)(end)) || !(deletedAt === null || isTime(deletedAt))) return null;
  if (!isPresetName(preset) || !(queued === null || isShort(queued))) return null;
  if (!(bestEpoch === null || isCount(bestEpoch)) || !areCounts(given.epochsWithWeights)) return null;
  if (!network || networkProblems(network).length > 0 || !config || !epochs) return null;
  return {
    ...{ id, number, startedAt, end, deletedAt, preset, network, config, engine, backendNote, epochs },
    ...{ bestEpoch, test, queued, epochsWithWeights: given.epochsWithWeights },
    name: name && name.slice(0, LONGEST_NAME),
    note: note.slice(0, LONGEST_NOTE),
    starred: given.starred === true,
    // Records of earlier pages lack both.
    startedFrom: typeof given.startedFrom === 'string' ? given.startedFrom.slice(0, LONGEST_NAME) : null,
    imported: given.imported === true,
    hasWeights: given.hasWeights === true,
  };
}

/** @returns the settings; null where they are none, or a run cannot have them */
export function readConfig(value: unknown): TrainingConfig | null {
  if (!isRecord(value)) return null;
  const { optimizer, schedule, patience, augmentation }: Fields<TrainingConfig> = value;
  const numbers = (Object.keys(BOUNDS) as NumericSetting[]).filter((setting) => setting !== 'patience');
  const areThere = numbers.every((setting) => typeof value[setting] === 'number');
  if (!areThere || !(patience === null || typeof patience === 'number')) return null;
  if (!isKeyOf(DEFAULT_LEARNING_RATE)(optimizer) || !isKeyOf(SCHEDULES)(schedule)) return null;
  if (!(augmentation === null || isAugmentation(augmentation))) return null;
  const config = value as unknown as TrainingConfig;
  return configProblems(config).length === 0 ? config : null;
}

function isAugmentation(value: unknown): boolean {
  const settings = Object.keys(AUGMENTATION_BOUNDS) as AugmentationSetting[];
  return isRecord(value) && settings.every((setting) => typeof value[setting] === 'number');
}

/** Numbers may be NaN, as in a run that diverged; infinite ones become so, since no chart can show them. */
function readEpochs(value: unknown): EpochRecord[] | null {
  if (!Array.isArray(value) || value.length > MOST_EPOCHS) return null;
  const epochs = Array.from(value, readEpoch);
  const areAll = epochs.every((epoch, at) => epoch !== null && epoch.epoch > (epochs[at - 1]?.epoch ?? 0));
  return areAll ? (epochs as EpochRecord[]) : null;
}

function readEpoch(value: unknown): EpochRecord | null {
  if (!isRecord(value) || !isCount(value.epoch)) return null;
  const { epoch, warpedLoss, warpedAccuracy }: Fields<EpochRecord> = value;
  const names = ['loss', 'accuracy', 'valLoss', 'valAccuracy', 'seconds'] as const;
  if (!names.every((name) => typeof value[name] === 'number')) return null;
  const [loss, accuracy, valLoss, valAccuracy, seconds] = names.map((name) => finite(value[name]));
  return {
    ...{ epoch, loss, accuracy, valLoss, valAccuracy, seconds },
    ...(typeof warpedLoss === 'number' && { warpedLoss: finite(warpedLoss) }),
    ...(typeof warpedAccuracy === 'number' && { warpedAccuracy: finite(warpedAccuracy) }),
  };
}

function finite(value: unknown): number {
  return Number.isFinite(value) ? Number(value) : NaN;
}

export function isEngine(value: unknown): value is MeasuredEngine {
  if (!isRecord(value)) return false;
  const { backend, workers, imagesPerSecond, simd } = value;
  const isBuild = simd === undefined || simd === 'relaxed' || simd === 'plain';
  return isKeyOf(BACKENDS)(backend) && isCount(workers) && Number.isFinite(imagesPerSecond) && isBuild;
}

function isTest(value: unknown): value is { loss: number; accuracy: number } {
  return isRecord(value) && typeof value.loss === 'number' && typeof value.accuracy === 'number';
}

function orNull<T>(value: unknown, isOne: (value: unknown) => value is T): T | null {
  return isOne(value) ? value : null;
}

function isKeyOf<T extends object>(known: T) {
  return (value: unknown): value is keyof T => typeof value === 'string' && Object.hasOwn(known, value);
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= LONGEST_ID;
}

function isTime(value: unknown): value is string {
  return isShort(value) && !Number.isNaN(Date.parse(value));
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

function areCounts(value: unknown): value is number[] {
  return isListOf(value, isCount) && value.length <= MOST_EPOCHS;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
