// Writes the text of docs/imports.md from the present imports.

import { join } from 'node:path';
import type { IModule } from 'dependency-cruiser';
import { ROOT } from './import-graph.ts';
import { arrowsBetweenFolders, fromTheTop, mermaidOf } from './import-picture.ts';

export const IMPORTS_PAGE = join(ROOT, 'docs/imports.md');

const PICTURES = [
  { title: 'The layers', parent: 'src' },
  { title: 'The rooms of the engine', parent: 'src/engine' },
  { title: 'The rooms of the domain', parent: 'src/domain' },
];

const HEAD = `# Who imports whom

\`npm run docs:imports\` draws this page from the imports of the code, without its tests; \`npm run check:structure\` fails when it is
old, or when folders import each other in a circle. An arrow leads from the folder that imports to the one that is imported; it is
dashed where only types are. What is allowed stands in \`import-rules.ts\`.
`;

/** @returns the page as Markdown */
export function importsPage(modules: readonly IModule[]): string {
  const sections = PICTURES.map(
    ({ title, parent }) =>
      `## ${title}\n\n\`\`\`mermaid\n${mermaidOf(arrowsBetweenFolders(modules, parent))}\n\`\`\`\n`,
  );
  return [HEAD, ...sections].join('\n');
}

/** @returns a sentence for each picture whose folders import each other in a circle */
export function circlesBetweenFolders(modules: readonly IModule[]): string[] {
  return PICTURES.flatMap(({ parent }) => {
    const { circle } = fromTheTop(arrowsBetweenFolders(modules, parent));
    return circle.length > 0
      ? [`Folders of ${parent} import each other in a circle: ${circle.join(', ')}.`]
      : [];
  });
}
