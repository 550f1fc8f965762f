import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { languageStore } from '../../i18n/strings.ts';
import { ConfusionMatrix } from './ConfusionMatrix.tsx';

afterEach(() => languageStore.setState({ language: 'en' }));

/** Ten images of each digit, all read right but two sevens, which are read as ones. */
const COUNTS = Array.from({ length: 10 }, (_, label) =>
  Array.from({ length: 10 }, (_, predicted) => {
    if (label === 7 && predicted === 1) return 2;
    if (label !== predicted) return 0;
    return label === 7 ? 8 : 10;
  }),
);

function Chosen({ counts = COUNTS }: { counts?: number[][] }) {
  const [chosen, choose] = useState<{ label: number; predicted: number } | null>(null);
  return (
    <ConfusionMatrix
      counts={counts}
      chosen={chosen}
      onChoose={(label, predicted) => choose({ label, predicted })}
    />
  );
}

test.each([
  ['en', 'True 7, read as 1: 2 images', '2'],
  ['ja', '7', '2'],
] as const)(
  'each of the hundred cells has a name in %s that tells its counts',
  async (language, name, count) => {
    languageStore.setState({ language });
    const screen = await render(<Chosen />);
    const grid = screen.getByRole('grid');
    const cells = grid.getByRole('button').elements();
    expect(cells).toHaveLength(100);
    expect(new Set(cells.map((cell) => cell.getAttribute('aria-label'))).size).toBe(100);
    expect(cells[71].getAttribute('aria-label')).toContain(name);
    expect(cells[71]).toHaveTextContent(count);
    expect(cells[70]).toHaveTextContent('');
  },
);

test('mistakes and right answers are of different colours, and what never happened has none', async () => {
  const screen = await render(<Chosen />);
  const cells = screen.getByRole('grid').getByRole('button').elements();
  const colour = (at: number) => getComputedStyle(cells[at]).backgroundColor;
  expect(colour(71)).not.toBe(colour(77));
  expect(colour(71)).not.toBe(colour(70));
  expect(colour(0)).not.toBe(colour(1));
});

/** A thousand images of each digit, of which one in three is read as the next digit, and of the fours 20 as nines. */
const POOR = Array.from({ length: 10 }, (_, label) =>
  Array.from({ length: 10 }, (_, predicted) => {
    if (predicted === (label + 1) % 10) return 333;
    if (predicted === label) return label === 4 ? 647 : 667;
    return label === 4 && predicted === 9 ? 20 : 0;
  }),
);

test('the colours are scaled to the model: its most frequent mistake has the full one, and the legend names it', async () => {
  const screen = await render(<Chosen counts={POOR} />);
  const cells = screen.getByRole('grid').getByRole('button').elements();
  const shade = (at: number) => parseFloat((cells[at] as HTMLElement).style.getPropertyValue('--shade'));
  expect([shade(1), shade(49), shade(2)]).toEqual([100, 15, 0]);
  // The diagonal is tinted by what is right of its own.
  expect(shade(0)).toBe(70);
  await expect.element(screen.getByText('wrong, up to 33.30 % (true 0, read as 1)')).toBeVisible();
});

test('the cells are one stop of the Tab key, and arrow keys, Home and End walk them', async () => {
  const screen = await render(<Chosen />);
  const cells = screen.getByRole('grid').getByRole('button').elements();
  expect(cells.filter((cell) => cell.getAttribute('tabindex') === '0')).toEqual([cells[0]]);
  (cells[0] as HTMLElement).focus();
  const walk = async (keys: string) => {
    await userEvent.keyboard(keys);
    return cells.indexOf(document.activeElement as HTMLElement);
  };
  expect(await walk('{ArrowUp}{ArrowLeft}')).toBe(0);
  expect(await walk('{ArrowDown}{ArrowDown}{ArrowRight}')).toBe(21);
  expect(await walk('{Home}')).toBe(20);
  expect(await walk('{End}')).toBe(29);
  expect(await walk('{ArrowRight}')).toBe(29);
  expect(await walk('{Home}')).toBe(20);
  expect(cells.filter((cell) => cell.getAttribute('tabindex') === '0')).toEqual([cells[20]]);
});

test('a chosen cell is pressed, by mouse or by key', async () => {
  const screen = await render(<Chosen />);
  const cell = screen.getByRole('button', { name: /^True 7, read as 1:/ });
  await expect.element(cell).toHaveAttribute('aria-pressed', 'false');
  await cell.click();
  await expect.element(cell).toHaveAttribute('aria-pressed', 'true');
  await userEvent.keyboard('{ArrowRight}{Enter}');
  await expect
    .element(screen.getByRole('button', { pressed: true }))
    .toHaveAccessibleName(/^True 7, read as 2:/);
});

test('shares take the place of counts, in the picture and in the table', async () => {
  const screen = await render(<Chosen />);
  const mistake = screen.getByRole('button', { name: /^True 7, read as 1:/ });
  await screen.getByText('As a table').click();
  const row = screen.getByRole('table').getByRole('row').nth(8);
  await expect.element(row).toHaveTextContent('7020000080');
  await screen.getByRole('checkbox').click();
  await expect.element(mistake).toHaveTextContent('20');
  await expect.element(row).toHaveTextContent('20.0');
});
