import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { DigitBox, withKeptSeven } from './pages/digit-box.ts';
import { FOUR, LabPage, ONE } from './pages/lab-page.ts';

test('a drawing is kept with one tap, corrected with one more, and survives a reload', async ({ page }) => {
  const { lab, box } = await withKeptSeven(page);
  await expect(box.pictures(7)).toHaveCount(1);
  await expect(box.panel).toContainText('1 of 1 read right (100.0 %)');

  await box.correctTo(1);
  await expect(box.pictures(1)).toHaveAccessibleName(/^A 1, read as 7 with/);
  await expect(box.panel).toContainText('0 of 1 read right (0.0 %)');
  await expect(box.panel).toContainText('✗ read as 7');

  await page.reload();
  await box.open();
  await expect(box.pictures(1)).toHaveCount(1);
  await expect(box.panel).toContainText('0 of 1 read right');
  lab.expectNoProblems();
});

test('deleting can be taken back; export and import carry all digits and make no doubles', async ({
  page,
}) => {
  const lab = new LabPage(page);
  const box = new DigitBox(page);
  await lab.open();
  await box.open();
  for (const [digit, strokes] of [
    [4, FOUR],
    [1, ONE],
  ] as const) {
    await lab.draw(...strokes);
    await expect(lab.prediction).toHaveText(String(digit));
    await box.keepAnswer(digit);
    await lab.button('Clear').click();
  }
  await box.delete(4);
  await expect(box.pictures(4)).toHaveCount(0);
  await box.undo.click();
  await expect(box.pictures(4)).toHaveCount(1);

  const download = page.waitForEvent('download');
  await box.panel.getByRole('button', { name: 'Export' }).click();
  const exported = readFileSync(await (await download).path(), 'utf8');
  await box.delete(1);
  await box.import('my-digits.json', exported);
  await expect(box.panel).toContainText('1 imported, 1 were there already.');
  await expect(box.pictures(1)).toHaveCount(1);
  await expect(box.pictures(4)).toHaveCount(1);
  lab.expectNoProblems();
});

test('a hostile file is refused with a sentence', async ({ page }) => {
  const lab = new LabPage(page);
  const box = new DigitBox(page);
  await lab.open();
  await box.open();
  await box.import('page.html', '<script>alert(1)</script>');
  await expect(page.getByRole('alert')).toContainText('not a file of kept digits');
  await box.import(
    'digits.json',
    '{"format":"digit-lab-digits","version":1,"digits":[{"label":7,"__proto__":{"keptAt":"2026"}}]}',
  );
  await expect(page.getByRole('alert')).toContainText('The file is damaged');
  lab.expectNoProblems();
});
