// npm run docs:imports draws docs/imports.md anew.

import { writeFileSync } from 'node:fs';
import { readImports, ROOT } from './import-graph.ts';
import { IMPORTS_PAGE, importsPage } from './imports-page.ts';

const { modules } = await readImports(ROOT);
writeFileSync(IMPORTS_PAGE, importsPage(modules));
console.log(`Drawn: ${IMPORTS_PAGE}`);
