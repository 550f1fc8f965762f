// The table of ARCHITECTURE.md: who may import whom. Tests may reach wherever their subject does.

const TEST = '\\.test\\.tsx?$|^src/testing/';

/** A layer may import itself and what is listed; `types` only as types. */
const LAYERS = {
  domain: { may: [] },
  protocol: { may: ['domain'] },
  data: { may: ['domain'] },
  engine: { may: ['domain'] },
  worker: { may: ['protocol', 'engine', 'data', 'domain'] },
  client: { may: ['protocol', 'domain'] },
  storage: { may: ['domain'] },
  i18n: { may: [] },
  ui: { may: [] },
  features: { may: ['ui', 'i18n', 'domain', 'client', 'protocol'] },
};

const layerRules = Object.entries(LAYERS).map(([layer, { may }]) => ({
  name: `${layer}-imports`,
  comment: `${layer} may import ${may.join(', ') || 'no other layer'}`,
  severity: 'error',
  from: { path: `^src/${layer}/`, pathNot: TEST },
  to: { path: '^src/', pathNot: `^src/(${[layer, ...may].join('|')})/|^src/vite-env` },
}));

module.exports = {
  forbidden: [
    ...layerRules,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'features-apart',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'features-know-only-types-of-client-and-protocol',
      severity: 'error',
      from: { path: '^src/features/', pathNot: TEST },
      to: { path: '^src/(client|protocol)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'protocol-domain-types-only',
      severity: 'error',
      from: { path: '^src/protocol/' },
      to: { path: '^src/domain/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'tfjs-only-in-engine',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/engine/|\\.test\\.ts$' },
      to: { path: '@tensorflow' },
    },
    {
      name: 'react-only-on-the-page',
      severity: 'error',
      from: { path: '^src/(domain|protocol|data|engine|worker|client|storage)/' },
      to: { path: 'node_modules/(react|react-dom|recharts|zustand)/' },
    },
    {
      name: 'app-never-engine-or-worker',
      severity: 'error',
      from: { path: '^src/(app/|main)' },
      to: { path: '^src/(engine|worker|data)/' },
    },
    {
      name: 'testing-only-in-tests',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST },
      to: { path: '^src/testing/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.app.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js'] },
  },
};
