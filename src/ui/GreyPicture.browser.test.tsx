import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { GreyPicture } from './GreyPicture.tsx';

function pixelsOf(container: HTMLElement): number[] {
  const canvas = container.querySelector('canvas')!;
  return [...canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data];
}

test('a picture has exactly its pixels, each opaque and of its grey', async () => {
  const values = Uint8Array.of(0, 255, 128, 7);
  const screen = await render(<GreyPicture values={values} side={2} label="Four greys" />);
  await expect.element(screen.getByRole('img', { name: 'Four greys' })).toBeVisible();
  expect(pixelsOf(screen.container)).toEqual([0, 255, 128, 7].flatMap((grey) => [grey, grey, grey, 255]));
});

test('other values are painted in place of the first', async () => {
  const screen = await render(<GreyPicture values={Uint8Array.of(0)} side={1} label="One grey" />);
  await screen.rerender(<GreyPicture values={Uint8Array.of(200)} side={1} label="One grey" />);
  expect(pixelsOf(screen.container)).toEqual([200, 200, 200, 255]);
});
