import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { createPresentDrawing } from '../../session/present-drawing.ts';
import { PixelEditor } from './PixelEditor.tsx';

const at = (x: number, y: number) => y * 28 + x;

async function open() {
  const drawing = createPresentDrawing();
  const ink = new Float32Array(784);
  for (let y = 6; y < 22; y++) ink[at(13, y)] = 1;
  drawing.getState().place(ink);
  const screen = await render(<PixelEditor drawing={drawing} />);
  const pixels = screen.getByRole('application', { name: 'Pixels of what the network sees' });
  const box = () => pixels.element().getBoundingClientRect();
  const value = (x: number, y: number) => drawing.getState().ink?.[at(x, y)];
  const pointer = (type: string, x: number, y: number) => {
    const { left, top, width } = box();
    const place = (cell: number) => ((cell + 0.5) * width) / 28;
    const more = { bubbles: true, pointerId: 1, isPrimary: true, button: 0 };
    pixels
      .element()
      .dispatchEvent(new PointerEvent(type, { ...more, clientX: left + place(x), clientY: top + place(y) }));
  };
  return { drawing, screen, pixels, value, pointer };
}

test('a click puts a pixel on, another takes it off, and a drag paints one line that Undo takes back at once', async () => {
  const { screen, value, pointer, drawing, pixels } = await open();
  pixels.element().setPointerCapture = () => undefined;
  pointer('pointerdown', 3, 3);
  pointer('pointerup', 3, 3);
  expect(value(3, 3)).toBe(1);
  pointer('pointerdown', 3, 3);
  pointer('pointerup', 3, 3);
  expect(value(3, 3)).toBe(0);
  pointer('pointerdown', 4, 20);
  pointer('pointermove', 8, 20);
  pointer('pointerup', 8, 20);
  expect([4, 5, 6, 7, 8].map((x) => value(x, 20))).toEqual([1, 1, 1, 1, 1]);
  await screen.getByRole('button', { name: 'Undo' }).click();
  expect([4, 8].map((x) => value(x, 20))).toEqual([0, 0]);
  expect(drawing.getState().ink?.[at(13, 10)]).toBe(1);
});

test('the keyboard moves a cursor, changes its pixel, and says where it is', async () => {
  const { pixels, screen, value } = await open();
  pixels.element().focus();
  const press = (key: string) =>
    pixels.element().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  press('ArrowRight');
  await expect.element(screen.getByRole('status')).toHaveTextContent('Row 14, column 15: 0.0 %');
  press(' ');
  await expect.poll(() => value(14, 13)).toBe(1);
  await expect.element(screen.getByRole('status')).toHaveTextContent('Row 14, column 15: 100');
  press('Delete');
  await expect.poll(() => value(14, 13)).toBe(0);
});

test('grey is put on with a chosen intensity, and all of it is made two-valued', async () => {
  const { screen, pixels, pointer, value } = await open();
  pixels.element().setPointerCapture = () => undefined;
  await screen.getByRole('radio', { name: 'Grey' }).click();
  await screen.getByRole('slider', { name: 'Intensity' }).fill('0.3');
  pointer('pointerdown', 5, 5);
  pointer('pointerup', 5, 5);
  expect(value(5, 5)).toBeCloseTo(0.3, 2);
  await screen.getByRole('button', { name: 'Make all on or off' }).click();
  expect(value(5, 5)).toBe(0);
  expect(value(13, 10)).toBe(1);
});
