// npm run licences writes docs/licences.md from package-lock.json: which packages there are, under which licences, and which of
// them would run a script when they are installed. npm run check:licences says whether it is up to date.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const PAGE = join(ROOT, 'docs/licences.md');

interface Locked {
  version: string;
  license?: string;
  dev?: boolean;
  hasInstallScript?: boolean;
}

interface Package extends Locked {
  name: string;
}

/** What these names stand for is no longer than a name. */
const TEXT_OF_ITS_OWN: Readonly<Record<string, string>> = {
  h5wasm: 'notices of NIST and of the HDF Group (BSD-like), in its LICENSE.txt',
};

function packages(): Package[] {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  return Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .map(([path, locked]) => ({ name: path.slice(path.lastIndexOf('node_modules/') + 13), ...locked }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

const licenceOf = ({ name, license }: Package) =>
  TEXT_OF_ITS_OWN[name] ?? license ?? 'none that its file names';

function written(all: readonly Package[]): string {
  const [tools, shipped] = [all.filter(({ dev }) => dev), all.filter(({ dev }) => !dev)];
  const licences = [...new Set(tools.map(licenceOf))].sort();
  const withScript = all.filter(({ hasInstallScript }) => hasInstallScript);
  return `# Licences

Made from package-lock.json by \`npm run licences\`; \`npm test\` sees that it is up to date. The texts of what the page really holds lie beside it, in
\`licences.md\` of the build.

## What the page depends on

${shipped.map((each) => `- ${each.name} ${each.version}: ${licenceOf(each)}`).join('\n')}

## What builds and tests it

None of these is in the page.

${licences
  .map(
    (licence) =>
      `- ${licence}: ${tools
        .filter((each) => licenceOf(each) === licence)
        .map(({ name }) => name)
        .filter((name, at, names) => names.indexOf(name) === at)
        .join(', ')}`,
  )
  .join('\n')}

Those of the MPL are used as they are, CC-BY-4.0 is that of tables of browsers, and a choice of two is taken as MIT.

## Advisories

On 28 November 2026 the registry at hand answered \`npm audit\` with 405, Method Not Allowed, so that nothing can be said of it here.

## Scripts at installation

These packages bring a script, and none of them is needed: \`allowScripts\` of package.json denies them (npm 11), and
\`npm ci --ignore-scripts && npm run kernels\` installs without any.

${withScript.map(({ name, version }) => `- ${name} ${version}`).join('\n')}
`;
}

const text = written(packages());
if (process.argv.includes('check')) {
  if (readFileSync(PAGE, 'utf8') !== text) {
    console.error('docs/licences.md is not that of package-lock.json: npm run licences');
    process.exitCode = 1;
  }
} else writeFileSync(PAGE, text);
