import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { readPhoto } from '../../domain/photo/read-photo.ts';
import type { Reading } from '../../domain/reading/reading.ts';
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
  classify(): Promise<Reading>;
}

const SEVEN: Reading = {
  probabilities: Array.from({ length: 10 }, (_, digit) => Number(digit === 7)),
  familiarity: 9,
  leastFamiliarity: 2,
};
const NO_DIGIT: Reading = { ...SEVEN, familiarity: 1 };

const files = {
  readPhoto: async (...given: Parameters<typeof readPhoto>) => readPhoto(...given),
};

/** Hands the input what is dropped or pasted, as the page does, and keeps what lies on the pad. */
function Page({ onPicture, onRefused, classify }: PageProps) {
  const [brought, setBrought] = useState<{ file: File; others: number } | null>(null);
  const [onPad, setOnPad] = useState<Float32Array | null>(null);
  const [intake] = useState(() => ({
    onFiles: ([file, ...others]: readonly File[]) => setBrought({ file, others: others.length }),
  }));
  const [uses] = useState(() => ({
    onPicture: (ink: Float32Array) => {
      setOnPad(ink);
      onPicture(ink);
    },
    onRefused: () => {
      setOnPad(null);
      onRefused();
    },
  }));
  const [classifier] = useState(() => ({ read: classify }));
  useDroppedFiles(intake);
  return <PictureInput brought={brought} onPad={onPad} files={files} classifier={classifier} {...uses} />;
}

async function openPage(classify = async () => SEVEN) {
  const onPicture = vi.fn();
  const onRefused = vi.fn();
  const screen = await render(
    <>
      <Page onPicture={onPicture} onRefused={onRefused} classify={classify} />
      <input aria-label="name" />
      <textarea aria-label="note" />
      <button>act</button>
    </>,
  );
  /** @returns whether the page took the paste for itself */
  const paste = (target: Element, file: File | null, text: string, ...others: File[]): boolean => {
    const clipboardData = new DataTransfer();
    for (const each of [file, ...others]) if (each) clipboardData.items.add(each);
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

test('of two pictures that come together only the first is read, and that is said', async () => {
  const { screen, onPicture, paste } = await openPage();
  paste(screen.getByText('act').element(), await picture(), '', await picture(2));
  await expect.element(screen.getByText('Of the 2 pictures only the first was read')).toBeVisible();
  expect(onPicture).toHaveBeenCalledOnce();
  await screen.getByRole('button', { name: 'Close' }).click();
  expect(screen.getByText('only the first').elements()).toEqual([]);
});

test('of two digits, which take the old drawing away, a person picks one', async () => {
  const { screen, onPicture, onRefused, paste } = await openPage();
  paste(screen.getByText('act').element(), await picture(2), '');
  const dialog = screen.getByRole('dialog');
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('2 digits were found');
  expect(onRefused).toHaveBeenCalledOnce();
  await dialog.getByRole('button', { name: 'Digit 2 of 2' }).click();
  expect(onPicture).toHaveBeenCalledOnce();
  expect(screen.getByRole('dialog').elements()).toHaveLength(0);
});

test('what was found can be opened, cropped by dragging, inverted, and read as a whole again', async () => {
  const { screen, onPicture, paste } = await openPage();
  paste(screen.getByText('act').element(), await picture(), '');
  await screen.getByRole('button', { name: 'Correct…' }).click();
  const dialog = screen.getByRole('dialog');
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('One digit was found');
  const shown = dialog.getByRole('application').element();
  const { left, top, width, height } = shown.getBoundingClientRect();
  const point = (type: string, x: number, y: number) =>
    shown.dispatchEvent(
      new PointerEvent(type, {
        clientX: left + x * width,
        clientY: top + y * height,
        pointerId: 1,
        bubbles: true,
      }),
    );
  // A pointer that is not on the screen cannot be captured.
  shown.setPointerCapture = () => undefined;
  point('pointerdown', 0.02, 0.05);
  point('pointermove', 0.2, 0.95);
  point('pointerup', 0.2, 0.95);
  await dialog.getByRole('button', { name: 'Read' }).click();
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('No ink was found');
  expect(onPicture).toHaveBeenCalledOnce();
  await dialog.getByRole('button', { name: 'Whole picture' }).click();
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('One digit was found');
  expect(onPicture).toHaveBeenCalledTimes(2);
  const invert = dialog.getByRole('button', { name: 'Invert' });
  await invert.click();
  await expect.element(invert).toHaveAttribute('aria-pressed', 'true');
  await dialog.getByRole('button', { name: 'Close' }).click();
  expect(screen.getByRole('dialog').elements()).toHaveLength(0);
});

test('a digit that is known only when it is turned is offered upright, and turned at one press', async () => {
  const answers = [NO_DIGIT];
  const { screen, onPicture, paste } = await openPage(async () => answers.shift() ?? SEVEN);
  paste(screen.getByText('act').element(), await picture(), '');
  await expect.element(screen.getByRole('alert')).toHaveTextContent('lie on its side');
  expect(onPicture).toHaveBeenCalledOnce();
  await screen.getByRole('button', { name: 'Turn upright' }).click();
  await expect.poll(() => onPicture.mock.calls.length).toBe(2);
  await expect.poll(() => screen.getByRole('alert').elements().length).toBe(0);
  expect(onPicture.mock.calls[1][0]).not.toEqual(onPicture.mock.calls[0][0]);
});
