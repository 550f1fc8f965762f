// The rooms on a desktop, a small laptop and a phone, for eyes that need larger text or colours of their own, and on paper.

import { expect, test, type Page } from '@playwright/test';
import { ROOM_PLACES, ROOMS, roomPath, type RoomId } from '../src/domain/visit/rooms.ts';
import { LabPage, SEVEN } from './pages/lab-page.ts';
import { colours } from './pages/colours.ts';
import { openRoom } from './pages/rooms.ts';
import { quickExperiment } from './pages/small-runs.ts';

/** Each room with its places; of the lesson's chapters, the first. */
const PLACES = ROOMS.flatMap((room) => placesOf(room).map((place) => [room, place] as const));

function placesOf(room: RoomId): readonly (string | undefined)[] {
  return room === 'learn' || ROOM_PLACES[room].length === 0 ? [undefined] : ROOM_PLACES[room];
}

/** @returns by how many pixels the content is wider than the window */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/** Expects something to read in the room. */
async function expectShown(page: Page) {
  await expect(page.locator('#room section').first()).toContainText(/\S/);
}

test('a room has an address, Back leads to the one before, and a reload stays', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('#inside/why');
  await expect(page.getByRole('region', { name: 'Why this answer', exact: true })).toBeVisible();
  await openRoom(page, 'test', 'stability');
  await expect.poll(() => new URL(page.url()).hash).toBe('#test/stability');
  await page.reload();
  await expect(page.getByRole('region', { name: 'Stability', exact: true })).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('region', { name: 'Why this answer', exact: true })).toBeVisible();
  lab.expectNoProblems();
});

test('a newcomer begins in Learn, and the pad stays in its place in every room', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('#');
  await expect(page.locator('nav a[href="#learn"]:visible')).toHaveAttribute('aria-current', 'page');
  await lab.draw(...SEVEN);
  await expect(lab.prediction).toHaveText('7');
  for (const size of [
    { width: 1440, height: 900 },
    { width: 1024, height: 768 },
  ]) {
    await page.setViewportSize(size);
    const place = await lab.pad.boundingBox();
    for (const [room, where] of PLACES) {
      await openRoom(page, room, where);
      await expectShown(page);
      await expect(page.getByText('Nothing you draw leaves this page.')).toBeAttached();
      await expect(page.getByText('MNIST by Yann LeCun')).toBeAttached();
      expect(await lab.pad.boundingBox()).toEqual(place);
      expect(await overflow(page)).toBe(0);
      await expect(lab.prediction).toHaveText('7');
      await expect(lab.button('Train')).toBeInViewport();
    }
    // All of the answer is there without scrolling.
    const hidden = await page
      .locator('#draw')
      .evaluate((draw) => draw.parentElement!.scrollHeight - draw.parentElement!.clientHeight);
    expect(hidden).toBe(0);
  }
  lab.expectNoProblems();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the pad folds to a strip while a room is read, and a tap brings it back over the room', async ({
    page,
  }) => {
    const lab = new LabPage(page);
    await lab.open('#learn');
    await lab.draw(...SEVEN);
    await expect(lab.prediction).toHaveText('7');
    for (const [room, place] of PLACES) {
      await openRoom(page, room, place);
      await expectShown(page);
      expect(await overflow(page)).toBe(0);
    }
    await openRoom(page, 'inside', 'layers');
    const strip = page.getByRole('button', { name: /^7 · \d/ });
    await expect(strip).toHaveAccessibleName(/Show the pad$/);
    const scrolled = await page.evaluate(() => scrollY);
    await strip.tap();
    await expect(lab.pad).toBeInViewport();
    await expect(lab.prediction).toBeInViewport();
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
    await strip.tap();
    await expect(lab.pad).not.toBeInViewport();
    // The room is where it was, also after a digit was drawn, saved, and the room scrolled behind the pad.
    await openRoom(page, 'learn', undefined);
    await page.evaluate(() => (location.hash = 'learn/6'));
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    const room = page.locator('#room');
    await expect.poll(() => room.evaluate((shown) => shown.scrollHeight)).toBeGreaterThan(1_000);
    await page.evaluate(() => scrollTo(0, 850));
    await expect(strip).toBeVisible();
    const top = () => room.evaluate((shown) => shown.getBoundingClientRect().top);
    const before = await top();
    await strip.tap();
    await lab.draw(...SEVEN);
    await lab.button('Yes, save it').tap();
    await page.evaluate(() => scrollBy(0, -150));
    await page.getByRole('button', { name: /Fold the pad$/ }).tap();
    await expect(lab.pad).not.toBeInViewport();
    expect(await top()).toBe(before);
    // An iPhone zooms into smaller fields.
    await lab.openSettings();
    const fields = page.locator(
      'input:is([type="text"], [type="number"], :not([type])):visible, select:visible',
    );
    await expect(fields).not.toHaveCount(0);
    const small = await fields.evaluateAll(
      (all) => all.filter((each) => parseFloat(getComputedStyle(each).fontSize) < 16).length,
    );
    expect(small).toBe(0);
    lab.expectNoProblems();
  });
});

test('text follows the font size of the browser, and at four times the size nothing is lost', async ({
  page,
}) => {
  const lab = new LabPage(page);
  await lab.open('#train');
  const size = () => lab.button('Train').evaluate((button) => parseFloat(getComputedStyle(button).fontSize));
  // The page's policy allows no style element.
  const setFontSize = (fontSize: string) =>
    page.evaluate((value) => (document.documentElement.style.fontSize = value), fontSize);
  const before = await size();
  await setFontSize('200%');
  expect(await size()).toBe(2 * before);
  for (const [room, place] of PLACES) {
    await openRoom(page, room, place);
    await expectShown(page);
    expect(await overflow(page)).toBe(0);
  }
  // A window of 1,280 pixels at 400 %.
  await setFontSize('100%');
  await page.setViewportSize({ width: 320, height: 256 });
  for (const [room, place] of PLACES) {
    await openRoom(page, room, place);
    await expectShown(page);
    expect(await overflow(page)).toBe(0);
  }
  lab.expectNoProblems();
});

test('in forced colours bars, progress and pad can be told from the ground', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const lab = new LabPage(page);
  await lab.open(`&backend=wasm${quickExperiment({ epochs: 50 })}`);
  await lab.draw(...SEVEN);
  await expect(lab.prediction).toHaveText('7');
  expect(await colours(lab.pad)).toBeGreaterThan(1);
  expect(await colours(page.getByRole('meter', { name: 'Probability of 7' }))).toBeGreaterThan(1);
  await lab.button('Train').click();
  await expect(lab.epochs).not.toHaveCount(0);
  expect(await colours(lab.progress)).toBeGreaterThan(1);
  await lab.button('Stop').click();
  await expect(lab.button('Train')).toBeEnabled();
  await openRoom(page, 'test', 'evaluate');
  await page.getByRole('button', { name: 'Evaluate', exact: true }).click();
  const row = page.getByRole('grid').getByRole('row').nth(8);
  await expect(row).toBeVisible();
  expect(await colours(row)).toBeGreaterThan(2);
  lab.expectNoProblems();
});

test('what is printed is the present room alone, dark on light', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const lab = new LabPage(page);
  await lab.open('#train/network');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const [room, place] of PLACES) {
    await page.evaluate((path) => (location.hash = path), roomPath(room, place ?? ''));
    await expectShown(page);
    await expect(lab.pad).toBeHidden();
    await expect(page.getByRole('button', { name: 'Train', exact: true })).toBeHidden();
    const ink = await page.locator('#room').evaluate((shown) => getComputedStyle(shown).color);
    expect(ink).toBe('rgb(27, 31, 42)');
  }
  expect((await page.pdf()).byteLength).toBeGreaterThan(5_000);
  lab.expectNoProblems();
});

test('nothing but the lines of the log moves during a whole run', async ({ page }) => {
  await page.addInitScript(() => {
    const seen = globalThis as { shifts?: number };
    seen.shifts = 0;
    interface Source {
      node: Node | null;
      previousRect: DOMRectReadOnly;
      currentRect: DOMRectReadOnly;
    }
    type Shift = PerformanceEntry & { value: number; sources: Source[] };
    const isLine = ({ node }: Source) => node instanceof Element && node.closest('table') !== null;
    // What moves in the same frame as a line of the log is told as one shift with it. This is what it would be alone, or more:
    // the share of the window that it took before and takes now, times the share of the window by which it moved.
    const alone = ({ previousRect: from, currentRect: to }: Source) => {
      const area = (from.width * from.height + to.width * to.height) / (innerWidth * innerHeight);
      return (
        (area * Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y))) /
        Math.max(innerWidth, innerHeight)
      );
    };
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[]) {
        const others = sources.filter((source) => !isLine(source));
        if (others.length === sources.length) seen.shifts! += value;
        else for (const source of others) seen.shifts! += alone(source);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const lab = new LabPage(page);
  await lab.open(`&backend=wasm${quickExperiment({ epochs: 4, images: 2_000 })}&room=train/curves`);
  await expect(page.getByRole('figure', { name: 'Accuracy chart' })).toBeVisible();
  await lab.button('Train').click();
  await expect(lab.epochs).toHaveCount(4);
  await expect(lab.button('Train')).toBeEnabled();
  expect(await page.evaluate(() => (globalThis as { shifts?: number }).shifts)).toBeLessThan(0.02);
  lab.expectNoProblems();
});
