import { expect, test } from 'vitest';
import { keptRun } from '../../testing/kept-runs.ts';
import { isSameRun } from './is-same-run.ts';
import { readRunReport, runsJson } from './run-report.ts';

const run = keptRun(3);

test('a run that went out and comes back is the same, whatever it is called by now', () => {
  const back = readRunReport(JSON.parse(runsJson([run])), 'other');
  expect(back && isSameRun(run, { ...back, number: 9, name: 'mine' })).toBe(true);
});

test('a run of another time, of other settings, or with an epoch more is another one', () => {
  expect(isSameRun(run, { ...run, startedAt: '2026-01-01T00:00:00.000Z' })).toBe(false);
  expect(isSameRun(run, { ...run, config: { ...run.config, seed: run.config.seed + 1 } })).toBe(false);
  expect(isSameRun(run, { ...run, epochs: run.epochs.slice(1) })).toBe(false);
});
