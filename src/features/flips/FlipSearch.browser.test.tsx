import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { createPresentDrawing } from '../../session/present-drawing.ts';
import { scriptedModel } from '../../testing/present.ts';
import { FlipSearch } from './FlipSearch.tsx';
import { createFlipsStore } from './flips-store.ts';

async function open(isDigit: boolean) {
  const drawing = createPresentDrawing();
  const ink = new Float32Array(784);
  ink.fill(1, 300, 320);
  drawing.getState().place(ink);
  /** One pixel beside the ink makes a 7 of a 1, and no deformation does more than that. */
  const classifyMany = async (inks: Float32Array) => {
    const out = new Float32Array((inks.length / 784) * 10);
    for (let row = 0; row < inks.length / 784; row++) {
      const on = inks[row * 784 + 299] > 0.5;
      out[row * 10 + (on ? 7 : 1)] = 0.9;
      out[row * 10 + (on ? 1 : 7)] = 0.1;
    }
    return out;
  };
  const store = createFlipsStore({
    service: { classifyMany },
    drawing,
    presentModel: scriptedModel().store,
  });
  const { place } = drawing.getState();
  const screen = await render(
    <FlipSearch store={store} drawing={drawing} isDigit={isDigit} onPlace={place} />,
  );
  return { screen, drawing };
}

test('what is put on the pad by the search leaves its results, and another drawing does not', async () => {
  const { screen, drawing } = await open(true);
  await screen.getByRole('button', { name: 'Search' }).click();
  const found = screen.getByText('1 pixel makes it a 7');
  await screen.getByRole('button', { name: 'Put on the pad' }).first().click();
  expect(drawing.getState().ink?.[299]).toBe(1);
  await expect.element(found).toBeVisible();
  drawing.getState().undo();
  await expect.element(found).toBeVisible();
  drawing.getState().clear();
  await expect.element(found).not.toBeInTheDocument();
});

test('what is not read as a digit is not searched, and the reason is said', async () => {
  const { screen } = await open(false);
  await expect.element(screen.getByRole('button', { name: 'Search' })).toBeDisabled();
  await expect.element(screen.getByRole('status')).toHaveTextContent('not read as a digit');
});
