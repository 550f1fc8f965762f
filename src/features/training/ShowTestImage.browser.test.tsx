import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { scriptedRun } from '../../testing/scripted-run.ts';
import { ShowTestImage } from './ShowTestImage.tsx';
import { createTestImageStore } from './test-image-store.ts';

async function open() {
  const { run, runs } = scriptedRun();
  const showTestImage = vi.fn(async (index: number) => ({
    ...{ index, label: 8, pixels: new Uint8Array(784), probabilities: [] },
  }));
  const store = createTestImageStore({ service: { showTestImage }, run, random: () => 0.5 });
  const screen = await render(<ShowTestImage store={store} />);
  run.getState().train();
  runs[0].tell({ type: 'ended', reason: 'stopped', bestEpoch: 1, test: null });
  const field = screen.getByRole('textbox', { name: 'Number' });
  await expect.element(field).toBeVisible();
  return { field, button: screen.getByRole('button', { name: 'Show a test image' }), showTestImage };
}

test.each([
  ['1,234', 1_234],
  ['１２', 12],
  ['9 999', 9_999],
  [' ', 5_000],
])('"%s" shows test image %d', async (text, index) => {
  const { field, button, showTestImage } = await open();
  await field.fill(text);
  await button.click();
  expect(showTestImage).toHaveBeenLastCalledWith(index);
});

test('a number that could be two is asked about, one out of the ten thousand refused', async () => {
  const { field, button } = await open();
  await field.fill('1.000');
  await expect.element(field).toHaveAccessibleDescription(/^This could be 1 or 1000\./);
  await expect.element(button).toBeDisabled();
  for (const wrong of ['10,000', '1e9', '0x10', '1.5', '-1']) {
    await field.fill(wrong);
    await expect.element(field).toHaveAccessibleDescription(/^Write a whole number from 0 to 9,999/);
    await expect.element(button).toBeDisabled();
  }
});
