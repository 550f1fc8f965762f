// Controls Firefox by WebDriver BiDi.

import puppeteer from 'puppeteer-core';
import { poll } from './driver.mjs';

/**
 * Runs a scenario in headless Firefox.
 * @param {(driver: import('./driver.mjs').Driver) => Promise<string>} scenario
 * @returns {Promise<string>} the browser's version and what the scenario says
 * @throws Error when the scenario fails, or the page reports an error
 */
export async function withFirefox(scenario) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    headless: true,
  });
  try {
    const page = await browser.newPage();
    const problems = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await page.setViewport({ width: 1280, height: 1000 });
    const evaluate = (run, argument) => page.evaluate(run, argument);
    const result = await scenario({
      open: async (address) => {
        await page.goto(address);
      },
      evaluate,
      waitFor: (condition, milliseconds) => poll(evaluate, condition, milliseconds),
      drag: async ([first, ...rest]) => {
        await page.mouse.move(...first);
        await page.mouse.down();
        for (const point of rest) await page.mouse.move(...point, { steps: 4 });
        await page.mouse.up();
      },
    });
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return `${await browser.version()} ${result}`;
  } finally {
    await browser.close();
  }
}
