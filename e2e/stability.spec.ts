import { expect, test } from '@playwright/test';
import { OWN_NON_DIGITS } from '../src/testing/own-digits.ts';
import { TWICE_BARRED_TWO } from '../src/testing/twice-barred-two.ts';
import { FOUR, LabPage, SEVEN } from './pages/lab-page.ts';
import { openRoom } from './pages/rooms.ts';

test('the sweep opens, follows the pen and steps through the flips', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open();
  await openRoom(page, 'test', 'stability');
  const panel = page.getByRole('region', { name: 'Stability', exact: true });
  await expect(panel).toContainText('Draw a digit');

  await lab.draw(...SEVEN);
  const rotation = panel.getByRole('img', { name: /^Rotation: probability of 7/ });
  await expect(rotation).toBeVisible();
  await expect(panel).toContainText(/still read as 7/);
  await expect(panel.getByRole('group', { name: 'Stability' })).toHaveText(/^\d+\.\d %$/);
  await expect(panel).toContainText(/136 drawings in \d+ ms/);

  // No model of MNIST reads this style.
  await lab.button('Clear').click();
  await lab.draw(...TWICE_BARRED_TWO);
  const flips = panel.getByRole('img', { name: /, read as \d$/ });
  await expect.poll(() => flips.count()).toBeGreaterThan(1);
  await expect(panel).toContainText(/1 of \d+/);
  // A sweep of the half-drawn digit may still be on the screen, and be replaced meanwhile.
  await expect(async () => {
    await panel.getByRole('button', { name: 'Next flip' }).click();
    await expect(panel).toContainText(/2 of \d+/, { timeout: 10_000 });
    const said = (await panel.textContent()) ?? '';
    const [, answer] = /still read as (\d)/.exec(said) ?? [];
    expect(said).toMatch(new RegExp(`Read as [^${answer}] \\(`));
  }).toPass({ timeout: 60_000 });

  await lab.button('Clear').click();
  await expect(panel).toContainText('Draw a digit');
  await lab.draw(...FOUR);
  await expect(panel.getByRole('img', { name: /^Slant: probability of 4/ })).toBeVisible();

  // What is not read as a digit is not rated.
  await lab.button('Clear').click();
  await lab.draw(...OWN_NON_DIGITS[0][1]);
  await expect(panel).toContainText('This is not read as a digit');
  await expect(panel.getByRole('group', { name: 'Stability' })).toHaveText('–');
  await expect(panel.getByRole('img', { name: /probability of/ })).toHaveCount(0);
  lab.expectNoProblems();
});
