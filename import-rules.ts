// The table of ARCHITECTURE.md as rules of dependency-cruiser: who may import whom, and which packages. A row lists what is
// allowed, so that a new folder or package is refused until it stands here. `npm run check:structure` applies the rules.

import type { IForbiddenRuleType, IRegularForbiddenRuleType } from 'dependency-cruiser';

type From = IRegularForbiddenRuleType['from'];
type To = IRegularForbiddenRuleType['to'];

interface Row {
  /** Layers, or single files of one, that it imports in any way, static or dynamic. */
  may?: string[];
  /** Layers from which it imports nothing but types. */
  types?: string[];
  /** What it takes from node_modules, as regular expressions of the path there. */
  packages?: string[];
  /** Layers that its tests import besides. */
  tests?: string[];
}

/** The layers of src, from the page down. An import leads to a row that stands lower, or stays in its own. */
export const LAYERS: Record<string, Row> = {
  app: {
    may: ['features', 'session', 'client', 'storage', 'protocol', 'domain', 'ui', 'i18n'],
    packages: ['react/', 'zustand/'],
  },
  features: {
    may: ['session', 'domain', 'ui', 'i18n'],
    types: ['client', 'protocol'],
    packages: ['react/', 'zustand/', 'recharts/'],
  },
  ui: { packages: ['react/'] },
  i18n: { may: ['domain'], packages: ['react/', 'zustand/'] },
  session: { may: ['domain'], types: ['client', 'protocol'], packages: ['zustand/(esm/)?vanilla'] },
  // It takes the addresses of the workers' scripts, and nothing of what those hold.
  client: { may: ['protocol', 'domain', 'worker/engine.worker.ts', 'worker/files.worker.ts'] },
  storage: { may: ['domain'], packages: ['idb/'] },
  worker: {
    may: ['protocol', 'engine', 'formats', 'data', 'domain'],
    packages: ['@tensorflow/tfjs-backend-wasm/dist/.+\\.wasm'],
  },
  'service-worker': { may: ['protocol', 'domain', 'storage/schema.ts'], packages: ['workbox-'] },
  protocol: { may: ['domain/awake-time.ts', 'domain/coded-error.ts'], types: ['engine', 'domain'] },
  engine: { may: ['domain'], packages: ['@tensorflow/'], tests: ['data'] },
  formats: {
    may: ['domain'],
    packages: ['fflate/', 'h5wasm/', '@bufbuild/protobuf/'],
    tests: ['engine', 'data'],
  },
  data: { may: ['domain'] },
  domain: {},
};

/** What tests and the rooms beside src lean on, and nothing that ships. It may read the disk. */
const SUPPORT = {
  testing: [
    // Readers of the address and of what the page stores as text are fuzzed too.
    'app/address',
    'app/rooms/queue-memory.ts',
    'session',
    'client',
    'storage',
    'i18n',
    'worker',
    'protocol',
    'engine',
    'formats',
    'data/node',
    'data',
    'domain',
  ],
  'data/node': ['data', 'domain'],
};

/** The rooms beside src, which may take any package. */
const BESIDE = {
  // The bench measures helper workers as the trainer has them, and drives the page as the end-to-end tests do.
  bench: ['e2e/pages', 'scripts', 'src/worker', 'src/protocol', 'src/engine', 'src/data', 'src/domain'],
  e2e: ['scripts', 'src/testing', 'src/protocol', 'src/engine', 'src/formats', 'src/data', 'src/domain'],
  scripts: ['src/testing', 'src/i18n', 'src/engine', 'src/formats', 'src/data', 'src/domain'],
};

const TEST_PACKAGES = ['vitest/', 'onnxruntime-web/', 'vitest-browser-react/', 'fake-indexeddb/'];

const TESTS = '(\\.test\\.tsx?$|/testing/)';
const SUPPORTING = Object.keys(SUPPORT).map((folder) => `^src/${folder}/`);
/** Paths of tests and of what supports them. */
export const NOT_SHIPPED = [TESTS, ...SUPPORTING];

const src = (places: readonly string[]) =>
  places.map((place) => (place.endsWith('.ts') ? `^src/${place}$` : `^src/${place}/`));
const taken = (packages: readonly string[]) => packages.map((path) => `(^|/)node_modules/(@types/)?${path}`);

/** Node's own modules pass. */
const MAY_READ_DISK: To = { dependencyTypesNot: ['core'] };

function rule(name: string, comment: string, from: From, to: To): IForbiddenRuleType {
  return { name, severity: 'error', comment, from, to };
}

/** Refuses everything but what is allowed. */
function only(name: string, from: From, allowed: readonly string[], more: To = {}): IForbiddenRuleType {
  const comment = 'It may import what its row in import-rules.ts allows.';
  return rule(name, comment, from, { pathNot: [...allowed], ...more });
}

function rulesOf(layer: string, { may = [], types = [], packages = [], tests = [] }: Row) {
  const code = { path: `^src/${layer}/`, pathNot: NOT_SHIPPED };
  const below = [layer, ...may, ...types];
  const rules = [
    only(layer, code, [...src(below), ...taken(packages)]),
    only(
      `${layer}, tests`,
      { path: `^src/${layer}/.*${TESTS}`, pathNot: SUPPORTING },
      [...src([...below, ...tests, ...Object.keys(SUPPORT)]), ...taken([...packages, ...TEST_PACKAGES])],
      MAY_READ_DISK,
    ),
  ];
  if (types.length === 0) return rules;
  const comment = 'It may import only types from there.';
  const alone = { path: src(types), pathNot: src(may), dependencyTypesNot: ['type-only' as const] };
  return [...rules, rule(`${layer}, types`, comment, code, alone)];
}

export const IMPORT_RULES: IForbiddenRuleType[] = [
  ...Object.entries(LAYERS).flatMap(([layer, row]) => rulesOf(layer, row)),
  ...Object.entries(SUPPORT).map(([folder, may]) =>
    only(
      folder,
      { path: `^src/${folder}/` },
      [...src([folder, ...may]), ...taken(TEST_PACKAGES)],
      MAY_READ_DISK,
    ),
  ),
  ...Object.entries(BESIDE).map(([room, may]) =>
    only(
      room,
      { path: `^${room}/` },
      ['(^|/)node_modules/', '^[^/]+\\.(js|ts|json)$', ...[room, ...may].map((folder) => `^${folder}/`)],
      MAY_READ_DISK,
    ),
  ),
  only('main', { path: '^src/main\\.tsx$' }, ['^src/app/', ...taken(['react/', 'react-dom/'])]),
  rule(
    'features apart',
    'What two features need belongs in session, domain or ui.',
    { path: '^src/features/([^/]+)/' },
    { path: '^src/features/', pathNot: '^src/features/$1/' },
  ),
  rule(
    'tests apart',
    'What ships imports neither tests nor what supports them.',
    { path: '^src/', pathNot: NOT_SHIPPED },
    { path: NOT_SHIPPED },
  ),
  rule('no circle', 'Files in a circle cannot be read one after the other.', {}, { circular: true }),
  rule(
    'no row',
    'A folder of src has a row in import-rules.ts.',
    { path: '^src/.+/', pathNot: [...src(Object.keys(LAYERS)), ...SUPPORTING] },
    {},
  ),
  rule('found', 'An import that cannot be followed cannot be checked.', {}, { couldNotResolve: true }),
];
