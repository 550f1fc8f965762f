import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { networkProblems } from '../../domain/network/network-problems.ts';
import type { LayerSpec } from '../../domain/network/network-spec.ts';
import { languageStore } from '../../i18n/strings.ts';
import { LayerFields } from './LayerFields.tsx';

afterEach(() => languageStore.setState({ language: 'en' }));

function Fields({ layer: first, onLayer }: { layer: LayerSpec; onLayer(layer: LayerSpec): void }) {
  const [layer, setLayer] = useState(first);
  return (
    <LayerFields
      layer={layer}
      problems={networkProblems([layer])}
      disabled={false}
      onChange={(next) => {
        setLayer(next);
        onLayer(next);
      }}
      onLeave={() => undefined}
    />
  );
}

async function open(layer: LayerSpec, name: string) {
  let now = layer;
  const screen = await render(<Fields layer={layer} onLayer={(next) => (now = next)} />);
  return { field: screen.getByRole('textbox', { name }), layer: () => now };
}

const DENSE: LayerSpec = { kind: 'dense', units: 64, activation: 'relu' };

test.each([
  ['en', 'units', 'This could be 1 or 1000. Write it in one of these ways.'],
  ['ja', 'ユニット数', '1 とも 1000 とも読めます。どちらかの書き方で入力してください。'],
] as const)(
  'a number that could be two is asked about at its field, in %s',
  async (language, name, sentence) => {
    languageStore.setState({ language });
    const { field, layer } = await open(DENSE, name);
    await field.fill('1.000');
    await expect.element(field).toHaveAccessibleDescription(sentence);
    await expect.element(field).toHaveValue('1.000');
    expect(networkProblems([layer()]).map(({ problem }) => problem)).toContain('out-of-bounds');
    await field.fill('1000');
    await expect.element(field).toHaveAccessibleDescription('');
    expect(layer()).toMatchObject({ units: 1_000 });
  },
);

test.each([
  ['1,000', 1_000],
  ['１２８', 128],
  ['2.000', 2],
])('units of "%s" are %d, and the text stays as it was written', async (text, units) => {
  const { field, layer } = await open(DENSE, 'units');
  await field.fill(text);
  await expect.element(field).toHaveValue(text);
  await expect.element(field).toHaveAttribute('aria-invalid', 'false');
  expect(layer()).toMatchObject({ units });
});

test('a rate may be written with a decimal comma', async () => {
  const { field, layer } = await open({ kind: 'dropout', rate: 0.2 }, 'rate');
  await field.fill('0,35');
  await expect.element(field).toHaveAttribute('aria-invalid', 'false');
  expect(layer()).toMatchObject({ rate: 0.35 });
});
