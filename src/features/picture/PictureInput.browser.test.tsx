import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';

import { PictureInput } from './PictureInput.tsx';

/** A black seven on white paper, as a file. */
async function picture(): Promise<File> {
  const canvas = new OffscreenCanvas(120, 160);
  const context = canvas.getContext('2d')!;
  context.fillStyle = 'white';
  context.fillRect(0, 0, 120, 160);
  context.lineWidth = 10;
  context.stroke(new Path2D('M 30 30 H 90 L 50 130'));
  return new File([await canvas.convertToBlob()], 'seven.png', { type: 'image/png' });
}

async function openPage() {
  const onPicture = vi.fn();
  const screen = await render(
    <>
      <PictureInput onPicture={onPicture} />
      <input aria-label="name" />
      <textarea aria-label="note" />
      <button>act</button>
    </>,
  );
  /** @returns whether the page took the paste for itself */
  const paste = (target: Element, file: File | null, text: string): boolean => {
    const clipboardData = new DataTransfer();
    if (file) clipboardData.items.add(file);
    if (text) clipboardData.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    return !target.dispatchEvent(event);
  };
  return { screen, onPicture, paste };
}

test('a cell of a spreadsheet, which is text and a picture, goes into the field with the focus', async () => {
  const { screen, onPicture, paste } = await openPage();
  const file = await picture();
  expect(paste(screen.getByLabelText('name').element(), file, '0.001')).toBe(false);
  expect(paste(screen.getByLabelText('note').element(), file, '0.001')).toBe(false);
  expect(paste(screen.getByText('act').element(), null, '0.001')).toBe(false);
  expect(screen.getByText('Reading the picture').elements()).toEqual([]);
  expect(onPicture).not.toHaveBeenCalled();
});

test('a picture without text comes onto the pad from a field too, and with text from anywhere else', async () => {
  const { screen, onPicture, paste } = await openPage();
  const file = await picture();
  expect(paste(screen.getByLabelText('name').element(), file, '')).toBe(true);
  await expect.poll(() => onPicture.mock.calls.length).toBe(1);
  expect(paste(screen.getByText('act').element(), file, 'seven.png')).toBe(true);
  await expect.poll(() => onPicture.mock.calls.length).toBe(2);
});
