// Writes a run as plain data for JSON, which the page and `npm run train -- --json` hand out alike, and reads it again.

import { finiteOrNull } from '../finite-or-null.ts';
import { readSavedRun } from './read-run.ts';
import type { EpochRecord } from './run.ts';
import type { SavedRun } from './saved-run.ts';

const FORMAT = 'digit-lab-run';
const VERSION = 1;

/** A run of `npm run train` was never kept, so that it has no number, name or note, and it starts anew. */
export type ReportedRun = Pick<
  SavedRun,
  | 'startedAt'
  | 'end'
  | 'preset'
  | 'network'
  | 'config'
  | 'engine'
  | 'backendNote'
  | 'epochs'
  | 'bestEpoch'
  | 'test'
> &
  Partial<Pick<SavedRun, 'number' | 'name' | 'note' | 'startedFrom'>>;

/** Its figures have Keras's names. Null is a figure that is not known, or not finite, which JSON cannot say. */
export interface ReportedEpoch {
  epoch: number;
  loss: number | null;
  /** Accuracies are in [0,1]. */
  accuracy: number | null;
  val_loss: number | null;
  val_accuracy: number | null;
  /** These are of augmented validation images, where the run augments. */
  warped_loss?: number | null;
  warped_accuracy?: number | null;
  seconds: number | null;
}

export interface RunReport extends Omit<
  ReportedRun,
  'epochs' | 'test' | 'number' | 'name' | 'note' | 'startedFrom'
> {
  format: typeof FORMAT;
  version: number;
  number: number | null;
  name: string | null;
  note: string;
  /** The run started from the weights of a model of this name. */
  startedFrom: string | null;
  epochs: ReportedEpoch[];
  testAccuracy: number | null;
  testLoss: number | null;
}

export function runReport(run: ReportedRun): RunReport {
  const { startedAt, end, preset, network, config, engine, backendNote, epochs, bestEpoch, test } = run;
  return {
    ...{ format: FORMAT, version: VERSION },
    ...{ number: run.number ?? null, name: run.name ?? null, note: run.note ?? '' },
    startedFrom: run.startedFrom ?? null,
    ...{ startedAt, end, preset, network, config, engine, backendNote },
    epochs: epochs.map(reportedEpoch),
    bestEpoch,
    testAccuracy: test && finiteOrNull(test.accuracy),
    testLoss: test && finiteOrNull(test.loss),
  };
}

/** @returns the text of a file of one run, or of several as a list */
export function runsJson(runs: readonly ReportedRun[]): string {
  const reports = runs.map(runReport);
  return `${JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2)}\n`;
}

/**
 * @param value what JSON.parse gives for one run, of unknown origin
 * @param id the run is kept under it
 * @returns the run, without weights; null where the value is none, or of a newer version. One that went on when it was written
 * is cut off.
 */
export function readRunReport(value: unknown, id: string): SavedRun | null {
  if (typeof value !== 'object' || value === null) return null;
  const report = value as Partial<Record<keyof RunReport, unknown>>;
  if (report.format !== FORMAT || report.version !== VERSION) return null;
  const { testLoss: loss, testAccuracy: accuracy, epochs } = report;
  return readSavedRun({
    ...report,
    ...{ id, number: report.number ?? 1, end: report.end ?? 'cut-off' },
    epochs: Array.isArray(epochs) ? epochs.map(keptEpoch) : null,
    test: typeof loss === 'number' && typeof accuracy === 'number' ? { loss, accuracy } : null,
    ...{ starred: false, deletedAt: null, queued: null, hasWeights: false, epochsWithWeights: [] },
  });
}

function reportedEpoch(record: EpochRecord): ReportedEpoch {
  const { epoch, loss, accuracy, valLoss, valAccuracy, warpedLoss, warpedAccuracy, seconds } = record;
  return {
    ...{ epoch, loss: finiteOrNull(loss), accuracy: finiteOrNull(accuracy) },
    ...{ val_loss: finiteOrNull(valLoss), val_accuracy: finiteOrNull(valAccuracy) },
    ...(warpedLoss !== undefined && { warped_loss: finiteOrNull(warpedLoss) }),
    ...(warpedAccuracy !== undefined && { warped_accuracy: finiteOrNull(warpedAccuracy) }),
    seconds: finiteOrNull(seconds),
  };
}

function keptEpoch(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return null;
  const reported = value as Partial<Record<keyof ReportedEpoch, unknown>>;
  const { epoch, loss, accuracy, val_loss, val_accuracy, warped_loss, warped_accuracy, seconds } = reported;
  return {
    ...{ epoch, loss: orNaN(loss), accuracy: orNaN(accuracy), seconds: orNaN(seconds) },
    ...{ valLoss: orNaN(val_loss), valAccuracy: orNaN(val_accuracy) },
    ...(warped_loss !== undefined && { warpedLoss: orNaN(warped_loss) }),
    ...(warped_accuracy !== undefined && { warpedAccuracy: orNaN(warped_accuracy) }),
  };
}

/** A run that diverged has figures that are no numbers. */
const orNaN = (value: unknown) => (value === null ? NaN : value);
