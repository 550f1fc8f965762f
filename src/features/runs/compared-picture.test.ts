import { expect, test } from 'vitest';
import { keptRun } from '../../testing/kept-runs.ts';
import { comparedOf, curveOf } from './compared-curves.ts';
import { comparedPicture } from './compared-picture.ts';

const all = [keptRun(1), keptRun(2, { config: { seed: 2 } }), keptRun(3, { preset: 'fast' })];
const picture = (grouped: boolean, logScale = false) =>
  comparedPicture({
    curves: comparedOf(
      all.map((run, colour) => ({ run, colour })),
      all,
      grouped,
    ).map((each) => curveOf(each, 'loss', 'epochs')),
    ...{ quantity: 'loss', axis: 'epochs', logScale, title: 'Loss', xTitle: 'epoch', language: 'en' },
    name: ({ runs }) => `Run ${runs[0].number}`,
  });

test('each run is named once, in a colour of its own, and two keys tell its lines apart', () => {
  const { series } = picture(false);
  const named = series.filter(({ name }) => name !== '');
  expect(named.map(({ name }) => name)).toEqual(['Run 1', 'Run 2', 'Run 3', 'loss', 'val_loss']);
  expect(new Set(named.slice(0, 3).map(({ colour }) => colour)).size).toBe(3);
  expect(series[1]).toMatchObject({ line: 'dashed', endText: '1' });
  expect(series[1].points).toEqual(all[0].epochs.map(({ epoch, valLoss }) => ({ x: epoch, y: valLoss })));
});

test('repeats are one curve with the range of their values behind it', () => {
  const { series } = picture(true);
  const [first, second] = [all[0].epochs[0].valLoss, all[1].epochs[0].valLoss];
  expect(series[1]).toMatchObject({ endText: '1+' });
  expect(series[1].band?.[0]).toEqual({
    ...{ x: 1, least: Math.min(first, second), most: Math.max(first, second) },
  });
});

test('a log scale stays one', () => {
  expect(picture(false, true).y.scale.isLog).toBe(true);
});
