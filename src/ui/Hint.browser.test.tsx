import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Hint } from './Hint.tsx';

const LONG = 'A sentence that explains. '.repeat(20);

test('an explanation shows inside the window when it is asked for, and goes on Escape', async () => {
  const screen = await render(
    <div style={{ position: 'fixed', right: 0, bottom: 0 }}>
      <Hint label="About this">{LONG}</Hint>
    </div>,
  );
  const note = screen.getByText(LONG.trim());
  await expect.element(note).not.toBeVisible();
  await screen.getByRole('button', { name: 'About this' }).click();
  await expect.element(note).toBeVisible();
  const { left, right, top, bottom } = note.element().getBoundingClientRect();
  expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(innerWidth);
  expect(bottom).toBeLessThanOrEqual(innerHeight);
  await userEvent.keyboard('{Escape}');
  await expect.element(note).not.toBeVisible();
});
