import { expect, test } from '@playwright/test';
import { LabPage, SEVEN, type Path } from './pages/lab-page.ts';

function moved(strokes: Path[], scale: number, dx: number, dy: number): Path[] {
  return strokes.map((stroke) => stroke.map(([x, y]) => [x * scale + dx, y * scale + dy] as const));
}

test('the same digit gives the same input anywhere on the pad and at any size', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open();
  await lab.draw(...SEVEN);
  const middle = await lab.seen();
  expect(middle[0]).toBe(0);
  expect(Math.max(...middle)).toBe(255);
  await lab.button('Clear').click();
  await lab.draw(...moved(SEVEN, 0.5, 45, 48));
  const corner = await lab.seen();
  const difference = middle.map((value, index) => Math.abs(value - corner[index]));
  // A mouse moves in whole pixels, so a smaller drawing is a slightly coarser one.
  expect(difference.reduce((sum, each) => sum + each, 0) / 784).toBeLessThan(6);
  lab.expectNoProblems();
});

test('an empty pad has no answer, Undo takes back one stroke, Clear all of them', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open();
  await expect(lab.prediction).toHaveText('Draw a digit');
  await lab.draw(
    [
      [20, 20],
      [20, 80],
    ],
    [
      [60, 20],
      [60, 80],
    ],
  );
  const two = await lab.seen();
  await lab.undo.click();
  await expect.poll(() => lab.seen()).not.toEqual(two);
  await lab.undo.click();
  await expect(lab.prediction).toHaveText('Draw a digit');
  expect(Math.max(...(await lab.seen()))).toBe(0);
  lab.expectNoProblems();
});

test('a drawing survives resize and theme, and its input does not change', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open();
  await lab.draw(...SEVEN);
  const before = await lab.seen();
  await page.setViewportSize({ width: 390, height: 844 });
  await lab.button('Dark').click();
  expect(await lab.seen()).toEqual(before);
  lab.expectNoProblems();
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 700 } });

  test('the pad draws and the page stays where it is; beside the pad it scrolls', async ({ page }) => {
    const lab = new LabPage(page);
    await lab.open();
    const box = await lab.pad.boundingBox();
    if (!box) throw new Error('the pad has no box');
    const session = await page.context().newCDPSession(page);
    const drag = async (x: number, from: number, to: number) => {
      const touch = (type: string, touchPoints: { x: number; y: number }[]) =>
        session.send('Input.dispatchTouchEvent', { type: type as 'touchStart', touchPoints });
      await touch('touchStart', [{ x, y: from }]);
      for (let step = 1; step <= 12; step++) {
        await touch('touchMove', [{ x, y: from + ((to - from) * step) / 12 }]);
        await page.evaluate(() => new Promise(requestAnimationFrame));
      }
      await touch('touchEnd', []);
    };
    await drag(box.x + box.width / 2, box.y + box.height * 0.8, box.y + box.height * 0.2);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await expect.poll(async () => Math.max(...(await lab.seen()))).toBe(255);
    await expect(lab.prediction).toHaveText('1');
    await drag(box.x + box.width + 60, box.y + box.height * 0.8, box.y + box.height * 0.2);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    lab.expectNoProblems();
  });
});
