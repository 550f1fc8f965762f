import { expect, test, type Page } from '@playwright/test';
import { DigitBox, withKeptSeven } from './pages/digit-box.ts';
import { LabPage } from './pages/lab-page.ts';

async function openBox(page: Page) {
  const lab = new LabPage(page);
  const box = new DigitBox(page);
  await lab.open();
  await box.open();
  return { lab, box };
}

test('two tabs show the same digits at once, and only one of them teaches', async ({ page, context }) => {
  const { lab, box } = await withKeptSeven(page);
  const other = await openBox(await context.newPage());
  await expect(other.box.pictures(7)).toHaveCount(1);

  await box.correctTo(1);
  await expect(other.box.pictures(1)).toHaveCount(1);
  await expect(other.box.pictures(7)).toHaveCount(0);
  await other.box.delete(1);
  await expect(box.pictures(1)).toHaveCount(0);
  await other.box.undo.click();
  await expect(box.pictures(1)).toHaveCount(1);

  await other.lab.page.evaluate(() => {
    const forEver = () => new Promise<void>(() => undefined);
    void navigator.locks.request('digit-lab/teaching', forEver);
    void navigator.locks.request('digit-lab/teaching/since/2026-11-27T10:05:00', forEver);
  });
  await lab.button('Teach 1 digit').click();
  await expect(box.panel).toContainText(/Another tab, since 10:05 AM, is teaching a model/);
  lab.expectNoProblems();
  other.lab.expectNoProblems();
});

test('digits on the screen are stored again after the site data was deleted under the page', async ({
  page,
}) => {
  const { lab, box } = await withKeptSeven(page);
  await expect.poll(() => storedDigits(page)).toBe(1);
  const browser = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });

  await box.import(
    'my-digits.json',
    JSON.stringify({
      format: 'digit-lab-digits',
      version: 1,
      digits: [
        {
          label: 4,
          keptAt: '2026-11-25T10:00:00.000Z',
          strokes: null,
          picture: Buffer.alloc(784, 200).toString('base64'),
        },
      ],
    }),
  );
  await expect(box.pictures(4)).toHaveCount(1);
  // A page that is left before the disk has it asks first, which no test answers.
  await expect.poll(() => storedDigits(page)).toBe(2);
  await page.reload();
  await box.open();
  await expect(box.pictures(7)).toHaveCount(1);
  await expect(box.pictures(4)).toHaveCount(1);
  lab.expectNoProblems();
});

test('what an earlier version stored is there, and a newer version is read and named', async ({ page }) => {
  const lab = new LabPage(page);
  const box = new DigitBox(page);
  await page.route('**/old', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>old</title>' }),
  );
  await page.goto('/old');
  await page.evaluate(async () => {
    const picture = new Uint8Array(784).fill(99);
    const digit = {
      id: '0123456789abcdef',
      label: 3,
      strokes: null,
      picture,
      keptAt: '2026-11-25T10:00:00.000Z',
    };
    await new Promise((resolve) => {
      const request = indexedDB.open('digit-lab-digits', 1);
      request.onupgradeneeded = () =>
        request.result.createObjectStore('digits', { keyPath: 'id' }).put(digit);
      request.onsuccess = resolve;
    });
  });
  await lab.open();
  await box.open();
  await expect(box.pictures(3)).toHaveCount(1);

  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('digit-lab', 99);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
  );
  await box.delete(3);
  await expect(box.panel).toContainText('comes from a newer version of this page');
  await page.reload();
  await box.open();
  await expect(box.pictures(3)).toHaveCount(1);
  lab.expectNoProblems();
});

function storedDigits(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const request = indexedDB.open('digit-lab', 2);
        // Only the page may make a new one.
        request.onupgradeneeded = () => request.transaction?.abort();
        request.onerror = () => resolve(0);
        request.onsuccess = () => {
          const count = request.result.transaction('digits').objectStore('digits').count();
          count.onsuccess = () => {
            request.result.close();
            resolve(count.result);
          };
        };
      }),
  );
}
