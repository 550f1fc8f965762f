import { expect, test } from '@playwright/test';
import { LabPage } from './pages/lab-page.ts';

/** It is served without headers, so that only the policy in the page itself rules. */
const PLAIN_HOST = 'http://localhost:4174/x/y/';

test('a script that somebody wrote into the page does not run, and the attempt fails a test', async ({
  page,
}) => {
  const lab = new LabPage(page);
  await page.route(`${PLAIN_HOST}?*`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('</body>', '<script>window.injected = true</script></body>');
    await route.fulfill({ response, body });
  });
  await lab.open('', PLAIN_HOST);
  expect(await page.evaluate(() => 'injected' in window)).toBe(false);
  expect(lab.problems).toContainEqual(expect.stringMatching(/^policy: script-src-elem inline/));
});

test('styles as text, elements from text and other hosts are refused', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open('', PLAIN_HOST);
  const outcomes = await page.evaluate(async () => {
    const outcomeOf = (work: () => unknown) => {
      try {
        work();
        return 'done';
      } catch (error) {
        return (error as Error).name;
      }
    };
    document.body.setAttribute('style', 'opacity: 0.5');
    return {
      opacity: getComputedStyle(document.body).opacity,
      fromText: outcomeOf(() => (document.createElement('p').innerHTML = '<b>text</b>')),
      worker: outcomeOf(() => new Worker('data:text/javascript,')),
      elsewhere: await fetch('https://example.org/').catch(() => 'refused'),
    };
  });
  expect(outcomes).toEqual({
    opacity: '1',
    fromText: 'TypeError',
    worker: 'TypeError',
    elsewhere: 'refused',
  });
  // The browser tells it a moment later.
  await expect
    .poll(() => lab.problems)
    .toContainEqual(expect.stringMatching(/^policy: connect-src https:\/\/example.org/));
});
