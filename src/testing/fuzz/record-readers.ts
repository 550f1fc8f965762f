// Readers of records: what an earlier, a later or a damaged page left in the database, read one by one and through the database.

import { readModelFacts } from '../../domain/exchange/read-model-facts.ts';
import { isResumePointOf } from '../../domain/model/usable-resume-point.ts';
import { readUsedModel } from '../../domain/model/used-model.ts';
import { usableModel } from '../../domain/model/usable-model.ts';
import type { NetworkSpec } from '../../domain/network/network-spec.ts';
import { runsCsv } from '../../domain/run/runs-csv.ts';
import { sampleExport, sampleModel } from '../../formats/testing/sample-models.ts';
import { readRow } from '../../storage/run-row.ts';
import {
  readBest,
  readEpoch,
  readLast,
  writtenBest,
  writtenEpoch,
  writtenLast,
} from '../../storage/run-weights.ts';
import { exampleRuns } from '../kept-runs.ts';
import { damagedValue } from './damage-value.ts';
import { must, oneOf, type Reader } from './reader.ts';

export const NETWORK: NetworkSpec = [
  { kind: 'averagePooling2d', poolSize: 7 },
  { kind: 'flatten' },
  { kind: 'dense', units: 10, activation: 'softmax' },
];
export const MODEL = { ...sampleModel(NETWORK), trainedOn: 48_000 };
const BEST = { epoch: 2, valLoss: 0.1, weights: MODEL };
const STATE = { iterations: 9, accumulators: [MODEL.weights, MODEL.weights], layerSteps: [9, 9] };
const POINT = { weights: MODEL, epochsDone: 3, best: BEST, state: STATE, waited: 1 };

export const ROWS = exampleRuns(9).map((run) => ({ version: 1, ...run }));
export const WEIGHTS = { best: writtenBest(BEST), last: writtenLast(POINT), epoch: writtenEpoch(MODEL) };
const { facts: FACTS } = sampleExport(MODEL);
export const SAVED = {
  ...{ version: 1, model: MODEL, epoch: 3, valAccuracy: 0.9, savedAt: '2026-11-25T09:30:00.000Z' },
  ...{ imported: { name: 'a.onnx', format: 'onnx' }, facts: FACTS },
};
export const USED = [
  { kind: 'shipped' },
  { kind: 'stored', key: 'latest' },
  { kind: 'run', id: 'run-1', which: 'best' },
] as const;

export const RECORD_READERS: readonly Reader[] = [
  {
    name: 'record of a run',
    share: 40,
    read: (chance) => {
      const run = readRow(damagedValue(oneOf(ROWS, chance), chance));
      if (!run) return 'refused';
      must(runsCsv([run], () => 'Run 1').length > 0, 'a run that has no table');
      return 'read';
    },
  },
  {
    name: 'record of weights',
    share: 40,
    read: (chance) => {
      const { best, last, epoch } = WEIGHTS;
      const way = chance();
      if (way < 0.3) return outcome(readBest(damagedValue(best, chance)));
      if (way < 0.6) return outcome(readEpoch(damagedValue(epoch, chance), NETWORK));
      const point = readLast(damagedValue(last, chance));
      return outcome(point && isResumePointOf(NETWORK, { ...point, best: BEST }) ? point : null);
    },
  },
  {
    name: 'record of a model',
    share: 40,
    read: (chance) => {
      const model = usableModel(damagedValue(MODEL, chance));
      must(!model || usableModel(model) !== null, 'a model that cannot be used');
      return outcome(model);
    },
  },
  {
    name: 'record of the used model',
    share: 20,
    read: (chance) => outcome(readUsedModel(damagedValue(oneOf(USED, chance), chance))),
  },
  {
    name: 'facts of a model',
    share: 40,
    read: (chance) => outcome(readModelFacts(damagedValue(FACTS, chance))),
  },
];

const outcome = (read: unknown) => (read === null ? 'refused' : 'read');
