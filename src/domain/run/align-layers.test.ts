import { expect, test } from 'vitest';
import { PRESETS } from '../experiment/presets.ts';
import type { LayerSpec } from '../network/network-spec.ts';
import { alignLayers } from './align-layers.ts';

const tutorial = PRESETS.tutorial.network;
const norm: LayerSpec = { kind: 'batchNormalization' };

test('a layer that was put in stands beside a gap, and all behind it beside themselves', () => {
  const [first, ...rest] = tutorial;
  const rows = alignLayers([tutorial, [first, norm, ...rest]]);
  expect(rows).toHaveLength(tutorial.length + 1);
  expect(rows[1]).toEqual([null, norm]);
  for (const [before, after] of rows) if (before) expect(after).toEqual(before);
});

test('a layer of other fields stands beside the one that it was', () => {
  const wider = tutorial.map((layer): LayerSpec =>
    layer.kind === 'conv2d' ? { ...layer, filters: 32 } : layer,
  );
  expect(alignLayers([tutorial, wider])).toEqual(tutorial.map((layer, at) => [layer, wider[at]]));
});

test('of two layers of one kind the equal one is the partner', () => {
  const [a, b]: LayerSpec[] = [
    { kind: 'dense', units: 8, activation: 'relu' },
    { kind: 'dense', units: 9, activation: 'relu' },
  ];
  expect(alignLayers([[a, b], [b]])).toEqual([
    [a, null],
    [b, b],
  ]);
});

test('eight networks at once keep their order, and no row mixes kinds', () => {
  const networks = [...Object.values(PRESETS).map(({ network }) => network), [], tutorial, [norm]];
  const rows = alignLayers(networks);
  networks.forEach((network, at) => {
    expect(rows.flatMap((row) => row[at] ?? [])).toEqual(network);
  });
  for (const row of rows) expect(new Set(row.flatMap((layer) => layer?.kind ?? [])).size).toBe(1);
});
