// Finds a browser for the end-to-end tests or installs one, and otherwise fails with a sentence that says what to do.

import { spawnSync } from 'node:child_process';
import { findBrowser } from './find-browser.mjs';

if (process.env.DIGIT_LAB_BROWSER && !findBrowser()) {
  console.error(`DIGIT_LAB_BROWSER names ${process.env.DIGIT_LAB_BROWSER}, and there is no such file.`);
  process.exit(1);
}

const attempts = [['npx', ['playwright', 'install', 'chromium']]];
if (process.getuid?.() === 0)
  attempts.push([
    'sh',
    ['-c', 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium'],
  ]);

while (!findBrowser() && attempts.length > 0) {
  const [command, parameters] = attempts.shift();
  console.log(`No Chrome or Chromium found; trying: ${command} ${parameters.join(' ')}`);
  spawnSync(command, parameters, { stdio: 'inherit', timeout: 600_000 });
}

const browser = findBrowser();
if (!browser) {
  console.error(
    'The end-to-end tests need Chrome or Chromium, and none could be found or installed. Install one ' +
      '(Debian, Ubuntu: sudo apt-get install chromium) or set DIGIT_LAB_BROWSER to its program, then run npm test again.',
  );
  process.exit(1);
}
console.log(`Browser for the end-to-end tests: ${browser}`);
