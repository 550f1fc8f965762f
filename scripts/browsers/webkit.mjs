// Controls MiniBrowser, the browser of WebKitGTK, by WebDriver on a virtual display.

import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Builder, Capabilities, Origin } from 'selenium-webdriver';
import { poll } from './driver.mjs';

const PORT = 4177;
const DISPLAY = ':97';

/**
 * Runs a scenario in WebKit.
 * @param {(driver: import('./driver.mjs').Driver) => Promise<string>} scenario
 * @returns {Promise<string>} what the scenario says
 * @throws Error when the scenario fails
 */
export async function withWebKit(scenario) {
  const display = spawn('Xvfb', [DISPLAY, '-screen', '0', '1400x1100x24'], { stdio: 'ignore' });
  const driver = spawn('WebKitWebDriver', [`--port=${PORT}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  });
  let browser = null;
  try {
    await driverIsThere();
    const capabilities = new Capabilities()
      .setBrowserName('MiniBrowser')
      .set('webkitgtk:browserOptions', { binary: miniBrowser(), args: ['--automation'] });
    browser = await new Builder()
      .disableEnvironmentOverrides()
      .usingServer(`http://localhost:${PORT}`)
      .withCapabilities(capabilities)
      .build();
    const evaluate = (run, argument) =>
      browser.executeScript(`return (${run})(arguments[0])`, argument ?? null);
    return await scenario({
      open: (address) => browser.get(address),
      evaluate,
      waitFor: (condition, milliseconds) => poll(evaluate, condition, milliseconds),
      drag: async ([first, ...rest]) => {
        const at = ([x, y]) => ({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT });
        const actions = browser.actions().move(at(first)).press();
        for (const point of rest) actions.move({ ...at(point), duration: 60 });
        await actions.release().perform();
      },
    });
  } finally {
    await browser?.quit().catch(() => undefined);
    driver.kill();
    display.kill();
  }
}

async function driverIsThere() {
  for (let time = 0; time < 300; time++) {
    if (await fetch(`http://localhost:${PORT}/status`).catch(() => null)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver does not answer');
}

function miniBrowser() {
  for (const folder of readdirSync('/usr/lib').map((name) => join('/usr/lib', name)))
    for (const version of ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0']) {
      const program = join(folder, version, 'MiniBrowser');
      if (existsSync(program)) return program;
    }
  throw new Error('MiniBrowser of WebKitGTK is not there');
}
