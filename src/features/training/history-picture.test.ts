import { expect, test } from 'vitest';
import { chartRows } from './chart-data.ts';
import { valueScale } from './chart-scale.ts';
import { historyPicture } from './history-picture.ts';

const record = (epoch: number, loss: number) => ({
  ...{ epoch, loss, accuracy: 0.9, valLoss: loss + 0.1, valAccuracy: 0.8, seconds: 1 },
});
const picture = (epochs: Parameters<typeof chartRows>[0], logScale = false) => {
  const rows = chartRows(epochs, 'loss', logScale);
  return historyPicture({
    ...{ quantity: 'loss', title: 'Loss', rows, logScale, firstEpoch: 1, lastEpoch: 3 },
    scale: valueScale(rows, null, { quantity: 'loss', logScale, close: false }),
    mark: { epoch: 2, text: 'best, epoch 2' },
    words: { epochAxis: 'epoch', warped: 'val, warped' },
    language: 'en',
  });
};

test('both curves are in the picture as they are shown, and what diverged is a gap', () => {
  const { series, marks, y } = picture([record(1, 0.4), record(2, 0.2), record(3, NaN)]);
  expect(series.map(({ name, line }) => [name, line])).toEqual([
    ['loss', 'solid'],
    ['val_loss', 'dashed'],
  ]);
  expect(series[0].points).toEqual([{ x: 1, y: 0.4 }, { x: 2, y: 0.2 }, null]);
  expect(marks).toMatchObject([{ x: 2, text: 'best, epoch 2' }]);
  expect(y.scale).toMatchObject({ from: 0, isLog: false });
});

test('the curve of warped images is there only where the run has it', () => {
  const { series } = picture([{ ...record(1, 0.4), warpedLoss: 0.7, warpedAccuracy: 0.7 }, record(2, 0.3)]);
  expect(series[2]).toMatchObject({ name: 'val, warped', points: [{ x: 1, y: 0.7 }, null] });
});

test('a log scale stays one', () => {
  expect(picture([record(1, 0.4), record(2, 0.002)], true).y.scale.isLog).toBe(true);
});
