import { expect, test } from 'vitest';
import { PRESETS } from '../experiment/presets.ts';
import { differencesOf } from './run-differences.ts';

const { tutorial, robust } = PRESETS;

function rowOf(rows: ReturnType<typeof differencesOf>, setting: string) {
  return rows.find((row) => row.about === 'setting' && row.setting === setting);
}

test('runs that are alike have every row and no difference', () => {
  const rows = differencesOf([tutorial, { ...tutorial }, tutorial]);
  expect(rows.filter(({ differs }) => differs)).toEqual([]);
  expect(rows.filter(({ about }) => about === 'layer')).toHaveLength(tutorial.network.length);
});

test('a setting of one run among three differs, with the values of all', () => {
  const other = { ...tutorial, config: { ...tutorial.config, batchSize: 64 } };
  const rows = differencesOf([tutorial, other, tutorial]);
  expect(rows.filter(({ differs }) => differs)).toEqual([
    { about: 'setting', setting: 'batchSize', values: [128, 64, 128], differs: true },
  ]);
});

test('a weight decay that the optimizer ignores is none', () => {
  const other = { ...tutorial, config: { ...tutorial.config, weightDecay: 0.5 } };
  expect(rowOf(differencesOf([tutorial, other]), 'weightDecay')).toMatchObject({
    values: [null, null],
    differs: false,
  });
});

test('amounts of augmentation stand there where a run augments', () => {
  expect(rowOf(differencesOf([tutorial]), 'rotation')).toBeUndefined();
  const rows = differencesOf([tutorial, robust]);
  expect(rowOf(rows, 'augmented')).toMatchObject({ values: [false, true], differs: true });
  expect(rowOf(rows, 'rotation')).toMatchObject({
    values: [null, robust.config.augmentation?.rotation],
    differs: true,
  });
});
