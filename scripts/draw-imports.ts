// Draws docs/imports.md anew: npm run docs:imports.

import { writeFileSync } from 'node:fs';
import { readImports, ROOT } from './import-graph.ts';
import { IMPORTS_PAGE, importsPage } from './imports-page.ts';

const { modules } = await readImports(ROOT);
writeFileSync(IMPORTS_PAGE, importsPage(modules));
console.log(`Drawn: ${IMPORTS_PAGE}`);
