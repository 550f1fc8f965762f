import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { KeepBar } from './KeepBar.tsx';

type Shown = Partial<Parameters<typeof KeepBar>[0]>;

async function openBar(shown: Shown) {
  const onKeep = vi.fn();
  const element = (more: Shown) => (
    <div style={{ paddingTop: 150 }}>
      <KeepBar drawn answer={7} keptAs={null} ofMnist={null} onKeep={onKeep} {...more} />
      <p>below</p>
    </div>
  );
  const screen = await render(element(shown));
  const show = (more: Shown) => screen.rerender(element(more));
  const below = () => screen.getByText('below').element().getBoundingClientRect().top;
  const button = (name: string) => screen.getByRole('button', { name, exact: true });
  return { screen, show, onKeep, below, button };
}

test('a right answer is saved by one tap, and one is told so where the words have their place already', async () => {
  const { screen, show, onKeep, below, button } = await openBar({ drawn: false });
  const status = screen.getByRole('status').element();
  expect(status.textContent).toBe('');
  const before = below();
  await expect.element(button('Yes, save it')).toBeDisabled();
  await show({});
  await expect.element(screen.getByText('Right?')).toBeVisible();
  expect(below()).toBe(before);
  await button('Yes, save it').click();
  expect(onKeep).toHaveBeenCalledExactlyOnceWith(7);
  const left = button('No, it’s a …').element().getBoundingClientRect().left;
  await show({ keptAs: 7 });
  expect(screen.getByText('Right?').elements()).toHaveLength(0);
  expect(status.textContent).toBe('Saved as 7. Draw the next one.');
  await expect.element(button('Yes, save it')).toBeDisabled();
  expect(button('No, it’s a …').element().getBoundingClientRect().left).toBe(left);
  expect(below()).toBe(before);
});

test('a wrong answer is corrected by two taps, for which nothing moves, and Escape takes the digits away', async () => {
  const { screen, onKeep, below, button } = await openBar({ answer: 1 });
  const before = below();
  await button('No, it’s a …').click();
  expect(below()).toBe(before);
  await userEvent.keyboard('{Escape}');
  expect(screen.getByRole('group').elements()).toHaveLength(0);
  await button('No, it’s a …').click();
  await button('It is a 7').click();
  expect(onKeep).toHaveBeenCalledExactlyOnceWith(7);
  expect(screen.getByRole('group').elements()).toHaveLength(0);
});

test('an image of MNIST is named by its true digit and offered under no other, unless it is kept already', async () => {
  const { screen, show, button } = await openBar({ answer: 2, ofMnist: 7 });
  expect(screen.getByRole('button').elements()).toHaveLength(0);
  await expect.element(screen.getByRole('status')).toHaveTextContent('A 7 of MNIST.');
  await show({ answer: 2, ofMnist: 7, keptAs: 7 });
  await expect.element(screen.getByRole('status')).toHaveTextContent('Saved as 7.');
  await expect.element(button('No, it’s a …')).toBeEnabled();
});
