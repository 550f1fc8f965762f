import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';

import { useDroppedFiles } from '../../ui/use-dropped-files.ts';
import { PictureInput } from './PictureInput.tsx';

/** Black sevens on white paper, side by side, as a file. */
async function picture(sevens = 1): Promise<File> {
  const canvas = new OffscreenCanvas(sevens * 160, 160);
  const context = canvas.getContext('2d')!;
  context.fillStyle = 'white';
  context.fillRect(0, 0, sevens * 160, 160);
  context.lineWidth = 10;
  for (let index = 0; index < sevens; index++)
    context.stroke(new Path2D(`M ${index * 160 + 50} 30 h 60 l -40 100`));
  return new File([await canvas.convertToBlob()], 'seven.png', { type: 'image/png' });
}

interface PageProps {
  onPicture(ink: Float32Array): void;
  onRefused(): void;
}

/** Hands the input what is dropped or pasted, as the page does. */
function Page(props: PageProps) {
  const [brought, setBrought] = useState<File | null>(null);
  const [intake] = useState(() => ({ onFiles: ([file]: readonly File[]) => setBrought(file) }));
  useDroppedFiles(intake);
  return <PictureInput brought={brought} {...props} />;
}

async function openPage() {
  const onPicture = vi.fn();
  const onRefused = vi.fn();
  const screen = await render(
    <>
      <Page onPicture={onPicture} onRefused={onRefused} />
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
  return { screen, onPicture, onRefused, paste };
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
  expect(paste(screen.getByText('act').element(), await picture(), 'seven.png')).toBe(true);
  await expect.poll(() => onPicture.mock.calls.length).toBe(2);
});

test('a picture of two digits takes the old drawing away, is cropped to one by dragging, and is read', async () => {
  const { screen, onPicture, onRefused, paste } = await openPage();
  paste(screen.getByText('act').element(), await picture(2), '');
  await expect.element(screen.getByRole('alert')).toHaveTextContent('two digits');
  expect(onRefused).toHaveBeenCalledOnce();
  await screen.getByRole('button', { name: 'Crop' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Crop' });
  const shown = dialog.getByRole('application');
  await expect.element(shown).toBeVisible();
  const photo = shown.element();
  const { left, top, width, height } = photo.getBoundingClientRect();
  const point = (type: string, x: number, y: number) =>
    photo.dispatchEvent(
      new PointerEvent(type, {
        clientX: left + x * width,
        clientY: top + y * height,
        pointerId: 1,
        bubbles: true,
      }),
    );
  // A pointer that is not on the screen cannot be captured.
  photo.setPointerCapture = () => undefined;
  const around = (left: number, right: number) => {
    point('pointerdown', left, 0.05);
    point('pointermove', right, 0.95);
    point('pointerup', right, 0.95);
  };
  around(0.01, 0.1);
  await dialog.getByRole('button', { name: 'Read' }).click();
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('No ink');
  expect(onPicture).not.toHaveBeenCalled();
  around(0.05, 0.49);
  await dialog.getByRole('button', { name: 'Read' }).click();
  await expect.poll(() => onPicture.mock.calls.length).toBe(1);
  expect(screen.getByRole('dialog').elements()).toHaveLength(0);
});
