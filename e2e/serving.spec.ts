import { expect, test, type Page } from '@playwright/test';
import { LabPage } from './pages/lab-page.ts';
import { smallExperiment } from './pages/small-runs.ts';

const HOST = 'http://localhost:4174';

/** A plain host names WebAssembly as text, sends no ranges, and under /compressed/ packs all with brotli. */
for (const folder of ['/x/y/', '/compressed/'])
  test(`the built page trains under ${folder} of a plain host and asks for nothing outside it`, async ({
    page,
  }) => {
    const base = `${HOST}${folder}`;
    const outside: string[] = [];
    page.on('request', (request) => {
      if (request.url().startsWith('http') && !request.url().startsWith(base)) outside.push(request.url());
    });
    const lab = new LabPage(page);
    await lab.open(`&backend=wasm${smallExperiment()}`, base);
    await lab.button('Train').click();
    await expect(lab.epochs).toHaveCount(1);
    expect(outside).toEqual([]);
    lab.expectNoProblems();
  });

test('an address without its last slash, or with index.html, opens the page too', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('', `${HOST}/x/y`);
  await expect(lab.model).toHaveText(/^Model: ready-made/);
  await lab.open('', `${HOST}/x/y/index.html`);
  await expect(lab.model).toHaveText(/^Model: ready-made/);
  lab.expectNoProblems();
});

/** Serves the page as a host does that sends a policy of its own, without 'wasm-unsafe-eval'. */
async function withoutWebAssembly(page: Page) {
  await page.route(/^[^?]*(\/|\.js)(\?|$)/, async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': "script-src 'self'" };
    await route.fulfill({ response, headers });
  });
}

test('where the server forbids WebAssembly the page trains on WebGL and says why', async ({ page }) => {
  await withoutWebAssembly(page);
  const lab = new LabPage(page, [/WebAssembly/]);
  await lab.open(smallExperiment());
  await lab.button('Train').click();
  await expect(lab.epochs).toHaveCount(1);
  await expect(lab.backend).toHaveText('WebGL');
  await lab.button('About the backend').click();
  await expect(page.getByText(/^No GPU: WebGL runs in software/)).toBeVisible();
  lab.expectNoProblems();
});

test('where the server forbids WebAssembly a file that needs it is refused in a sentence', async ({
  page,
}) => {
  await withoutWebAssembly(page);
  const lab = new LabPage(page, [/WebAssembly/]);
  await lab.open('#mine');
  await page.locator('body').evaluate((body) => {
    const files = new DataTransfer();
    const head = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a];
    files.items.add(new File([Uint8Array.from({ length: 4_096 }, (_, at) => head[at] ?? 0)], 'model.h5'));
    body.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
  });
  await expect(page.getByText(/Files of Keras need WebAssembly/)).toBeVisible();
  lab.expectNoProblems();
});
