// Writes the figures of runs as a table for spreadsheets: CSV of RFC 4180, one row for each epoch of each run.

import type { EpochRecord } from './run.ts';
import type { SavedRun } from './saved-run.ts';

/** Excel reads a file as UTF-8 only where it begins with this; without it Japanese names are garbled. */
const BYTE_ORDER_MARK = '\ufeff';

/** A spreadsheet runs text that begins so as a formula; in Japanese also where the sign is full-width. */
const BEGINS_FORMULA = /^[=+\-@\t\r＝＋－＠]/;

type Cell = string | number | null | undefined;

/** Columns that are figures have the names that Keras's CSVLogger writes. */
const COLUMNS: Record<string, (run: SavedRun, epoch: EpochRecord, name: string) => Cell> = {
  run: ({ number }) => number,
  name: (_run, _epoch, name) => name,
  preset: ({ preset }) => preset,
  epoch: (_run, { epoch }) => epoch,
  loss: (_run, { loss }) => loss,
  accuracy: (_run, { accuracy }) => accuracy,
  val_loss: (_run, { valLoss }) => valLoss,
  val_accuracy: (_run, { valAccuracy }) => valAccuracy,
  warped_loss: (_run, { warpedLoss }) => warpedLoss,
  warped_accuracy: (_run, { warpedAccuracy }) => warpedAccuracy,
  seconds: (_run, { seconds }) => seconds,
  best: ({ bestEpoch }, { epoch }) => (epoch === bestEpoch ? 1 : 0),
  test_accuracy: ({ test, bestEpoch }, { epoch }) => (epoch === bestEpoch ? test?.accuracy : null),
  optimizer: ({ config }) => config.optimizer,
  learning_rate: ({ config }) => config.learningRate,
  schedule: ({ config }) => config.schedule,
  batch_size: ({ config }) => config.batchSize,
  images: ({ config }) => config.imageCount,
  validation_split: ({ config }) => config.validationSplit,
  seed: ({ config }) => config.seed,
  backend: ({ engine }) => engine?.backend,
  started_at: ({ startedAt }) => startedAt,
  note: ({ note }) => note,
};

/**
 * @param name what each run is called in the language of the page
 * @returns the text of the file, which begins with a byte order mark. A figure that is not known, or not finite, is empty; a
 * text that a spreadsheet would run as a formula has an apostrophe before it
 */
export function runsCsv(runs: readonly SavedRun[], name: (run: SavedRun) => string): string {
  const rows = runs.flatMap((run) =>
    run.epochs.map((epoch) => Object.values(COLUMNS).map((cell) => written(cell(run, epoch, name(run))))),
  );
  const lines = [Object.keys(COLUMNS), ...rows].map((cells) => `${cells.join(',')}\r\n`);
  return BYTE_ORDER_MARK + lines.join('');
}

function written(cell: Cell): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const text = cell ?? '';
  const harmless = BEGINS_FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
