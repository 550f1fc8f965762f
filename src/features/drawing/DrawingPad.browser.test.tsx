import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { languageStore } from '../../i18n/strings.ts';
import { createPresentDrawing } from '../../session/present-drawing.ts';
import { draw, touch } from '../../testing/pointers.ts';

import { DrawingPad } from './DrawingPad.tsx';

afterEach(() => languageStore.setState({ language: 'en' }));

async function openPad() {
  const store = createPresentDrawing();
  const screen = await render(
    <div style={{ width: 402 }}>
      <DrawingPad store={store} themeKey="light" />
    </div>,
  );
  const pad = screen.container.querySelector('canvas');
  if (!pad) throw new Error('there is no pad');
  /** How opaque the pad is painted at a place in thousandths of its side, from 0 to 255. */
  const opacityAt = (x: number, y: number) => {
    const pixel = (part: number) => Math.min(pad.width - 1, Math.floor((part / 1000) * pad.width));
    return pad.getContext('2d')!.getImageData(pixel(x), pixel(y), 1, 1).data[3];
  };
  return { store, screen, pad, opacityAt };
}

test('a mouse draws a stroke from down to up, and the pad is painted where it went', async () => {
  const { store, pad, opacityAt } = await openPad();
  expect(opacityAt(300, 300)).toBe(0);
  await draw(pad, 'mouse', [60, 60], [120, 120], [180, 180]);
  const { strokes, open } = store.getState();
  expect(open).toBe(false);
  expect(strokes).toHaveLength(1);
  const side = pad.clientWidth;
  expect(strokes[0][0].x).toBeCloseTo((1000 * 59) / side, 0);
  expect(strokes[0].at(-1)!.y).toBeCloseTo((1000 * 179) / side, 0);
  expect(opacityAt((1000 * 119) / side, (1000 * 119) / side)).toBe(255);
  expect(opacityAt(700, 300)).toBe(0);
});

test('the mouse that moves without being pressed draws nothing', async () => {
  const { store, pad } = await openPad();
  await userEvent.hover(pad);
  expect(store.getState().strokes).toEqual([]);
});

test('a pen beats the palm that touched the pad just before it', async () => {
  const { store, pad } = await openPad();
  const lift = await touch(pad, [300, 320]);
  expect(store.getState().strokes).toHaveLength(1);
  await draw(pad, 'pen', [80, 60], [80, 160]);
  await lift();
  const { strokes } = store.getState();
  expect(strokes).toHaveLength(1);
  expect(strokes[0][0].x).toBeCloseTo((1000 * 79) / pad.clientWidth, 0);
});

test('the keyboard moves a pen that is seen, puts it down and lifts it', async () => {
  const { store, pad, opacityAt } = await openPad();
  pad.focus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(opacityAt(475, 200 + 32)).toBeGreaterThan(0);
  await userEvent.keyboard(' {ArrowDown}{Shift>}{ArrowDown}{/Shift} {ArrowDown}');
  expect(store.getState().strokes).toEqual([
    [
      { x: 475, y: 200 },
      { x: 475, y: 225 },
      { x: 475, y: 325 },
    ],
  ]);
  expect(opacityAt(475, 280)).toBe(255);
});

test('Undo and Clear wait for something to take back', async () => {
  const { store, screen, pad, opacityAt } = await openPad();
  const [undo, clear] = ['Undo', 'Clear'].map((name) => screen.getByRole('button', { name }));
  await expect.element(undo).toBeDisabled();
  await expect.element(clear).toBeDisabled();
  await draw(pad, 'mouse', [60, 60], [120, 120]);
  await clear.click();
  await expect.element(clear).toBeDisabled();
  expect(opacityAt(220, 220)).toBe(0);
  await undo.click();
  expect(store.getState().strokes).toHaveLength(1);
  await userEvent.keyboard('{Delete}');
  expect(store.getState().strokes).toEqual([]);
});

test('a picture lies on the pad pixel by pixel', async () => {
  const { store, opacityAt } = await openPad();
  const picture = new Float32Array(784);
  picture[14 * 28 + 7] = 1;
  picture[14 * 28 + 9] = 0.5;
  store.getState().place(picture);
  const cell = 1000 / 28;
  expect(opacityAt(7.5 * cell, 14.5 * cell)).toBe(255);
  expect(opacityAt(9.5 * cell, 14.6 * cell)).toBeCloseTo(128, -1);
  expect(opacityAt(11.5 * cell, 14.6 * cell)).toBe(0);
});

test.each([
  ['en', 'Drawing pad', 'Draw a digit here'],
  ['ja', '手書きパッド', 'ここに数字を書いてください'],
] as const)('the pad says in %s what it is and how it is used', async (language, name, hint) => {
  languageStore.setState({ language });
  const { screen, pad } = await openPad();
  await expect.element(screen.getByRole('img', { name })).toHaveAccessibleDescription(/Ctrl\+Z/);
  await expect.element(screen.getByText(hint)).toBeVisible();
  await draw(pad, 'mouse', [60, 60], [120, 120]);
  expect(screen.getByText(hint).elements()).toEqual([]);
});
