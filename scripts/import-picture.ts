// The picture of imports: folders as boxes, an arrow from who imports to what is imported, dashed where only types are. Drawn
// as Mermaid, which needs no program to lay it out and shows each change as a line of text.

import type { IModule } from 'dependency-cruiser';
import { NOT_SHIPPED } from '../import-rules.ts';

export interface Arrow {
  from: string;
  to: string;
  typesAlone: boolean;
}

type Module = Pick<IModule, 'source'> & {
  dependencies: { resolved: string; dependencyTypes: string[] }[];
};

const NOT_DRAWN = new RegExp(NOT_SHIPPED.join('|'));

/**
 * The arrows between the folders of one folder, tests aside; files that lie in it directly have none.
 *
 * @param parent such as src or src/engine
 */
export function arrowsBetweenFolders(modules: readonly Module[], parent: string): Arrow[] {
  const folderOf = (path: string) =>
    NOT_DRAWN.test(path) ? null : (new RegExp(`^${parent}/([^/]+)/`).exec(path)?.[1] ?? null);
  const arrows = new Map<string, Arrow>();
  for (const { source, dependencies } of modules) {
    const from = folderOf(source);
    for (const { resolved, dependencyTypes } of dependencies) {
      const to = folderOf(resolved);
      if (!from || !to || from === to) continue;
      const before = arrows.get(`${from} ${to}`)?.typesAlone ?? true;
      const typesAlone = before && dependencyTypes.includes('type-only');
      arrows.set(`${from} ${to}`, { from, to, typesAlone });
    }
  }
  return [...arrows.values()];
}

/**
 * The folders from the top down, each above all that it imports, alphabetical where the arrows leave a choice; and those that
 * no order can hold, since they import each other in a circle.
 */
export function fromTheTop(arrows: readonly Arrow[]): { order: string[]; circle: string[] } {
  let left = [...new Set(arrows.flatMap(({ from, to }) => [from, to]))].sort();
  const top = peel((folder) => !arrows.some(({ from, to }) => to === folder && left.includes(from)));
  const bottom = peel((folder) => !arrows.some(({ from, to }) => from === folder && left.includes(to)));
  return { order: [...top, ...left, ...bottom.reverse()], circle: left };

  function peel(isOutermost: (folder: string) => boolean): string[] {
    const peeled: string[] = [];
    for (let next = left.find(isOutermost); next !== undefined; next = left.find(isOutermost)) {
      peeled.push(next);
      left = left.filter((folder) => folder !== next);
    }
    return peeled;
  }
}

/** The lines of a flowchart that points downward, where there is no circle. */
export function mermaidOf(arrows: readonly Arrow[]): string {
  const { order } = fromTheTop(arrows);
  const place = ({ from, to }: Arrow) => order.indexOf(from) * order.length + order.indexOf(to);
  const lines = [...arrows]
    .sort((one, other) => place(one) - place(other))
    .map(({ from, to, typesAlone }) => `  ${from} ${typesAlone ? '-.->' : '-->'} ${to}`);
  return ['flowchart TD', ...order.map((folder) => `  ${folder}["${folder}"]`), ...lines].join('\n');
}
