import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { languageStore } from '../../i18n/strings.ts';
import { createPresentDrawing } from '../../session/present-drawing.ts';
import { chord, draw, touch, type Place } from '../../testing/pointers.ts';

import { DrawingPad } from './DrawingPad.tsx';

afterEach(() => languageStore.setState({ language: 'en' }));

async function openPad() {
  const store = createPresentDrawing();
  const screen = await render(
    // On a window as narrow as this one the pad takes 60 % of it.
    <div style={{ width: 670 }}>
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
  await (
    await touch(pad, [300, 320])
  )();
  const { strokes } = store.getState();
  expect(strokes).toHaveLength(1);
  expect(strokes[0][0].x).toBeCloseTo((1000 * 79) / pad.clientWidth, 0);
});

test('of two mouse buttons the left one draws, in whatever order they come and go', async () => {
  const { store, pad } = await openPad();
  await chord(pad, [
    ['mousePressed', 'right', 2, [60, 60]],
    ['mousePressed', 'left', 3, [60, 60]],
    ['mouseMoved', 'none', 3, [60, 120]],
    ['mouseReleased', 'left', 2, [60, 120]],
    ['mouseMoved', 'none', 2, [200, 120]],
    ['mousePressed', 'left', 3, [200, 120]],
    ['mouseMoved', 'none', 3, [200, 180]],
    ['mouseReleased', 'right', 1, [200, 180]],
    ['mouseMoved', 'none', 1, [200, 240]],
    ['mouseReleased', 'left', 0, [200, 240]],
  ]);
  const { strokes, open } = store.getState();
  expect(open).toBe(false);
  const down = strokes.map((stroke) =>
    [stroke[0].y, stroke.at(-1)!.y].map((y) => Math.round((y * pad.clientWidth) / 1000)),
  );
  expect(down).toEqual([
    [59, 119],
    [119, 239],
  ]);
});

test('the eraser end of a pen takes a stroke away', async () => {
  const { store, pad, opacityAt } = await openPad();
  await draw(pad, 'mouse', [60, 60], [60, 200]);
  await draw(pad, 'mouse', [240, 60], [240, 200]);
  const eraser = (type: string, buttons: number, [x, y]: Place) => {
    const { left, top } = pad.getBoundingClientRect();
    const button = type === 'pointermove' ? -1 : 5;
    const place = { clientX: left + x, clientY: top + y };
    pad.dispatchEvent(
      new PointerEvent(type, { pointerId: 1, pointerType: 'pen', button, buttons, ...place }),
    );
  };
  eraser('pointermove', 32, [150, 120]);
  // No event of a script can capture a pointer, and the mouse stands for this one.
  pad.setPointerCapture = () => undefined;
  eraser('pointerdown', 32, [150, 120]);
  eraser('pointermove', 32, [280, 130]);
  eraser('pointerup', 0, [280, 130]);
  expect(store.getState().strokes).toHaveLength(1);
  expect(opacityAt(600, 200)).toBe(0);
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
});

test.each(['Delete', 'Backspace'])('%s clears the pad only where the pad has the focus', async (key) => {
  const { store, screen, pad } = await openPad();
  await draw(pad, 'mouse', [60, 60], [120, 120]);
  screen.getByRole('button', { name: 'Clear' }).element().focus();
  await userEvent.keyboard(`{${key}}`);
  expect(store.getState().strokes).toHaveLength(1);
  pad.focus();
  await userEvent.keyboard(`{${key}}`);
  expect(store.getState().strokes).toEqual([]);
});

test('Ctrl+Z and Cmd+Z undo on any layout, anywhere but in a field', async () => {
  const { store, screen } = await openPad();
  const field = screen.container.appendChild(document.createElement('input'));
  const note = screen.container.appendChild(document.createElement('div'));
  note.contentEditable = 'true';
  const press = (target: Element, init: KeyboardEventInit) => {
    store.getState().begin({ x: 1, y: 1 });
    const count = store.getState().strokes.length;
    const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
    target.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(store.getState().strokes.length < count);
    return event.defaultPrevented;
  };
  const ctrlZ = { ctrlKey: true, key: 'z', code: 'KeyZ' };
  expect(press(document.body, ctrlZ)).toBe(true);
  expect(press(document.body, { ...ctrlZ, ctrlKey: false, metaKey: true })).toBe(true);
  expect(press(document.body, { ...ctrlZ, key: 'я' })).toBe(true);
  expect(press(document.body, { ...ctrlZ, code: 'KeyW' })).toBe(true);
  expect(press(document.body, { ...ctrlZ, key: 'w' })).toBe(false);
  expect(press(document.body, { ...ctrlZ, shiftKey: true })).toBe(false);
  expect(press(document.body, { ...ctrlZ, altKey: true, key: 'ż' })).toBe(false);
  for (const target of [field, note]) expect(press(target, ctrlZ)).toBe(false);
});

test('the pad says that it takes no more strokes', async () => {
  const { store, screen } = await openPad();
  for (let stroke = 0; stroke < 100; stroke++) store.getState().begin({ x: stroke, y: 0 });
  await expect.element(screen.getByText('100 strokes are all that fit.')).toBeVisible();
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
  ['en', 'Drawing pad'],
  ['ja', '手書きパッド'],
] as const)(
  'a screen reader hears in %s what the pad is and how its keys draw, and leaves them to it',
  async (language, name) => {
    languageStore.setState({ language });
    const { screen } = await openPad();
    const application = screen.getByRole('application', { name: /Shift.*Ctrl\+Z/ });
    await expect.element(application.getByRole('img', { name })).toHaveAttribute('tabindex', '0');
  },
);

test('a digit is written on the empty pad as an invitation, and is gone with the first stroke', async () => {
  const { screen, pad } = await openPad();
  const ghost = () => screen.container.querySelectorAll('svg[aria-hidden]');
  expect(ghost()).toHaveLength(1);
  await draw(pad, 'mouse', [60, 60], [120, 120]);
  expect(ghost()).toHaveLength(0);
});

test('on a low window the pad is no higher than leaves room to scroll, and the answer beside it no higher than the pad', async () => {
  await page.viewport(844, 390);
  const screen = await render(
    <div style={{ width: 800 }}>
      <DrawingPad
        store={createPresentDrawing()}
        themeKey="light"
        beside={<div style={{ containerType: 'size' }}>much</div>}
      />
    </div>,
  );
  const { width, height } = screen.container.querySelector('canvas')!.getBoundingClientRect();
  expect(height).toBeLessThan(390 * 0.6);
  expect(width).toBeLessThan(844 / 2);
  await page.viewport(414, 896);
});
