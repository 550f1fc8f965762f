// npm run check:structure checks who imports whom, that no folders import each other in a circle, that docs/imports.md is up to
// date, and the length of files. eslint checks that no `any` is written (no-explicit-any), and no comment can switch that off.

import { existsSync, readFileSync } from 'node:fs';
import { fileLengths, tooLong } from './file-lengths.ts';
import { readImports, ROOT } from './import-graph.ts';
import { circlesBetweenFolders, IMPORTS_PAGE, importsPage } from './imports-page.ts';

const { modules, summary } = await readImports(ROOT);
const faults = summary.violations.map(({ rule, from, to, cycle, comment }) => {
  const way = cycle ? [from, ...cycle.map(({ name }) => name)] : [from, to];
  return `${way.join(' -> ')} breaks the rule “${rule.name}”. ${comment ?? ''}`;
});

const drawn = existsSync(IMPORTS_PAGE) ? readFileSync(IMPORTS_PAGE, 'utf8') : '';
if (drawn !== importsPage(modules)) faults.push('docs/imports.md is old: npm run docs:imports draws it.');

const lengths = fileLengths(ROOT);
faults.push(...circlesBetweenFolders(modules), ...tooLong(lengths));
for (const fault of faults) console.error(fault);
const middle = lengths[Math.floor(lengths.length / 2)].lines;
const longest = lengths[lengths.length - 1];
console.log(
  `${summary.totalCruised} files and packages, ${summary.totalDependenciesCruised ?? 0} imports, ${faults.length} faults; ` +
    `${lengths.length} files of src, median ${middle} lines, longest ${longest.lines} (${longest.path}).`,
);
if (faults.length > 0) process.exitCode = 1;
