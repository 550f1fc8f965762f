// A guard that was never seen to fail is no guard: a tree of made-up files breaks every rule, one file a way to break one.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readImports } from './import-graph.ts';

const value = (from: string) => `export { thing } from '${from}';`;
const type = (from: string) => `export type { thing } from '${from}';`;
const later = (from: string) => `export const later = () => import('${from}');`;

const INNOCENT: Record<string, string> = {
  'src/domain/thing.ts': 'export const thing = 1;',
  'src/domain/thing.test.ts': `import 'vitest'; ${value('./thing.ts')}`,
  'src/domain/coded-error.ts': 'export const thing = 1;',
  'src/protocol/wire.ts': value('../domain/coded-error.ts'),
  'src/engine/thing.ts': value('../domain/thing.ts'),
  'src/engine/tfjs.ts': later('@tensorflow/tfjs-core'),
  'src/engine/thing.test.ts': value('../testing/fake.ts'),
  'src/client/thing.ts': value('../domain/thing.ts'),
  'src/worker/thing.ts': value('../engine/thing.ts'),
  'src/storage/thing.ts': value('idb'),
  'src/session/thing.ts': type('../client/thing.ts'),
  'src/session/store.ts': `export { createStore } from 'zustand/vanilla';`,
  'src/session/thing.test.ts': value('../client/thing.ts'),
  'src/features/one/thing.ts': value('../../session/thing.ts'),
  'src/features/two/thing.ts': value('react'),
  'src/testing/fake.ts': value('../worker/thing.ts'),
  'src/data/node/disk.ts': value('node:fs'),
  'src/circle-b.ts': type('./circle-a.ts'),
  'scripts/tool.ts': value('../src/engine/thing.ts'),
  'bench/lap.ts': value('../src/worker/thing.ts'),
  'e2e/page.ts': value('../src/testing/fake.ts'),
};

const CRIMES: [crime: string, breaks: string, path: string, code: string][] = [
  ['an import upward', 'domain', 'src/domain/up.ts', value('../engine/thing.ts')],
  ['an import upward at run time', 'domain', 'src/domain/later.ts', later('../engine/thing.ts')],
  ['an import upward of a type', 'domain', 'src/domain/type.ts', type('../engine/thing.ts')],
  ['more than a type', 'session, types', 'src/session/value.ts', value('../client/thing.ts')],
  ['more than a type, later', 'features, types', 'src/features/one/later.ts', later('../../client/thing.ts')],
  [
    'more than a type, beside the one file',
    'protocol, types',
    'src/protocol/up.ts',
    value('../domain/thing.ts'),
  ],
  ['a session that knows its storage', 'session', 'src/session/kept.ts', type('../storage/thing.ts')],
  ['a feature in another', 'features apart', 'src/features/one/two.ts', value('../two/thing.ts')],
  [
    'a feature in the test of another',
    'features apart',
    'src/features/one/two.test.ts',
    value('../two/thing.ts'),
  ],
  ['React in the engine', 'engine', 'src/engine/react.ts', value('react')],
  ['React in the session', 'session', 'src/session/react.ts', value('react')],
  ['a hook of a store in the session', 'session', 'src/session/hook.ts', value('zustand')],
  ['tfjs on the page', 'features', 'src/features/two/tfjs.ts', value('@tensorflow/tfjs-core')],
  ['tfjs on the page, later', 'client', 'src/client/tfjs.ts', later('@tensorflow/tfjs-core')],
  ['tfjs in the worker', 'worker', 'src/worker/tfjs.ts', value('@tensorflow/tfjs-core')],
  ['idb outside of storage', 'app', 'src/app/idb.ts', value('idb')],
  ['the disk in what ships', 'data', 'src/data/disk.ts', value('node:fs')],
  ['the disk by way of the tests', 'tests apart', 'src/worker/disk.ts', value('../data/node/disk.ts')],
  ['a fake in what ships', 'tests apart', 'src/worker/fake.ts', value('../testing/fake.ts')],
  ['a test in what ships', 'tests apart', 'src/domain/tested.ts', value('./thing.test.ts')],
  ['a test across', 'client, tests', 'src/client/across.test.ts', value('../features/one/thing.ts')],
  ['a script in a test', 'engine, tests', 'src/engine/script.test.ts', value('../../scripts/tool.ts')],
  ['a script in a fake', 'testing', 'src/testing/script.ts', value('../../scripts/tool.ts')],
  ['a script in src', 'engine', 'src/engine/script.ts', value('../../scripts/tool.ts')],
  ['the bench in src', 'worker', 'src/worker/lap.ts', value('../../bench/lap.ts')],
  ['an end-to-end test in src', 'app', 'src/app/page.ts', value('../../e2e/page.ts')],
  ['the page in a script', 'scripts', 'scripts/page.ts', value('../src/features/one/thing.ts')],
  ['the bench in a script', 'scripts', 'scripts/lap.ts', value('../bench/lap.ts')],
  ['the client in the bench', 'bench', 'bench/client.ts', value('../src/client/thing.ts')],
  ['the session in e2e', 'e2e', 'e2e/session.ts', value('../src/session/thing.ts')],
  ['the engine in the entry', 'main', 'src/main.tsx', value('./engine/thing.ts')],
  ['a package that no row names', 'ui', 'src/ui/vite.ts', value('vite')],
  ['a folder without a row', 'no row', 'src/utils/thing.ts', value('../domain/thing.ts')],
  ['a file that is not there', 'found', 'src/domain/lost.ts', value('./nowhere.ts')],
  ['a circle of types', 'no circle', 'src/circle-a.ts', type('./circle-b.ts')],
];

let folder: string;
let broken: Map<string, string[]>;

beforeAll(async () => {
  const cache = join(import.meta.dirname, '../.cache');
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(join(cache, 'import-rules-'));
  const crimes = CRIMES.map(([, , path, code]) => [path, code]);
  for (const [path, code] of [...Object.entries(INNOCENT), ...crimes]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), code);
  }
  const { summary } = await readImports(folder);
  broken = new Map();
  for (const { from, rule } of summary.violations) broken.set(from, [...(broken.get(from) ?? []), rule.name]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(CRIMES)('%s is refused', (_crime, rule, path) => {
  expect(broken.get(path)).toContain(rule);
});

test('what keeps the rules passes', () => {
  expect(Object.keys(INNOCENT).filter((path) => broken.has(path))).toEqual([]);
});
