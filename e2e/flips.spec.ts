// The smallest changes that flip an answer, the way to another digit, and single pixels.

import { expect, test } from '@playwright/test';
import { LabPage, FOUR, SEVEN } from './pages/lab-page.ts';
import { openRoom } from './pages/rooms.ts';

test('the fewest pixels flip the shipped model’s answer on the pad too, and pixels change the bars', async ({
  page,
}) => {
  const lab = new LabPage(page);
  await lab.open();
  await lab.draw(...SEVEN);
  await expect(lab.prediction).toContainText('7');
  await lab.button('Yes, save it').click();
  await lab.button('Clear').click();
  await lab.draw(...FOUR);
  await expect(lab.prediction).toContainText('4');
  await openRoom(page, 'test', 'stability');
  const part = (name: string) => page.getByRole('button', { name, exact: true }).click();

  await part('Smallest change');
  const flips = page.getByRole('region', { name: 'How little flips it?' });
  await flips.getByRole('button', { name: 'Search' }).click();
  const found = flips.getByText(/^\d+ pixels? makes? it a \d$/);
  await expect(found).toBeVisible();
  const digit = /\d$/.exec((await found.textContent()) ?? '')?.[0];
  expect(digit).not.toBe('4');

  await part('Towards another digit');
  const way = page.getByRole('region', { name: 'On the way to another digit' });
  await way.getByLabel('Turn into').selectOption({ index: 1 });
  await expect(way.getByText(/^4 becomes \d at /)).toBeVisible();
  await way.getByRole('slider').fill('40');
  await expect(way.getByText(/^Read as 7,/)).toBeVisible();

  await part('Smallest change');
  await flips.getByRole('button', { name: 'Put on the pad' }).first().click();
  // The pad is sure of what the search says, and the other finding can still be tried.
  await expect(lab.prediction).toHaveText(digit ?? '');
  await expect(found).toBeVisible();
  await flips.getByRole('button', { name: 'Put on the pad' }).last().click();
  await expect(found).toBeVisible();
  await expect(lab.prediction).not.toHaveText('4');
  const bar = page.getByRole('meter', { name: 'Probability of 4' });
  const before = await bar.getAttribute('aria-valuenow');
  await part('Single pixels');
  const pixels = page.getByRole('application', { name: 'Pixels of what the network sees' });
  await pixels.focus();
  for (const key of ['Space', 'ArrowDown', 'Space', 'ArrowDown', 'Space']) await page.keyboard.press(key);
  await expect(bar).not.toHaveAttribute('aria-valuenow', before ?? '');
  lab.expectNoProblems();
});
