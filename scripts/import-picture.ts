// Draws the imports between folders: folders are boxes, and an arrow leads from the one that imports to the one that is imported,
// dashed where only types are. The picture is Mermaid, which needs no program to lay it out and shows each change as a line of
// text.

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
 * @param parent the folder whose subfolders are drawn, such as src or src/engine
 * @returns the arrows between its subfolders, without tests; files directly in it have none
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
 * Sorts the folders topologically, each above all that it imports, alphabetically where the arrows leave a choice.
 * @returns the order, and the folders that cannot be sorted because of a circle of imports
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

/** @returns a Mermaid flowchart in which all arrows point downward, unless there is a circle */
export function mermaidOf(arrows: readonly Arrow[]): string {
  const { order } = fromTheTop(arrows);
  const place = ({ from, to }: Arrow) => order.indexOf(from) * order.length + order.indexOf(to);
  const lines = [...arrows]
    .sort((one, other) => place(one) - place(other))
    .map(({ from, to, typesAlone }) => `  ${from} ${typesAlone ? '-.->' : '-->'} ${to}`);
  return ['flowchart TD', ...order.map((folder) => `  ${folder}["${folder}"]`), ...lines].join('\n');
}
