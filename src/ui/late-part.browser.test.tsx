import { Suspense, type ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { latePart } from './late-part.ts';

function heldPart() {
  const come: (() => void)[] = [];
  const load = vi.fn(
    () =>
      new Promise<{ Panel(): ReactNode }>((resolve) =>
        come.push(() => resolve({ Panel: () => <p>The panel</p> })),
      ),
  );
  const Late = latePart(
    load,
    (module) => module.Panel,
    () => <p>To come</p>,
  );
  return { Late, load, comes: () => come.forEach((resolve) => resolve()) };
}

test('a part that has not come never suspends what surrounds it, and what stands in its place goes', async () => {
  const { Late, comes } = heldPart();
  const screen = await render(
    <Suspense fallback={<p>Suspended</p>}>
      <p>The neighbour</p>
      <Late />
    </Suspense>,
  );
  await expect.element(screen.getByText('To come')).toBeVisible();
  await expect.element(screen.getByText('The neighbour')).toBeVisible();
  expect(screen.getByText('Suspended').elements()).toEqual([]);
  comes();
  await expect.element(screen.getByText('The panel')).toBeVisible();
  expect(screen.getByText('To come').elements()).toEqual([]);
});

test('a part that was loaded ahead is there when it is first shown, and is not loaded again', async () => {
  const { Late, load, comes } = heldPart();
  const ahead = Late.loadAhead();
  comes();
  await ahead;
  let first: string | null = null;
  const note = (frame: HTMLDivElement | null) => {
    first ??= frame?.textContent ?? null;
  };
  const screen = await render(
    <div ref={note}>
      <Late />
    </div>,
  );
  await expect.element(screen.getByText('The panel')).toBeVisible();
  expect(first).toBe('The panel');
  expect(load).toHaveBeenCalledTimes(1);
});
