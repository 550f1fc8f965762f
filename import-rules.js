// The table of ARCHITECTURE.md as lint rules: who may import whom. `may` is any import, of a layer or of one file of it; `types` only
// types.

const LAYERS = {
  domain: { may: [], types: [] },
  protocol: { may: ['domain/coded-error.ts'], types: ['domain', 'engine'] },
  data: { may: ['domain'], types: [] },
  engine: { may: ['domain'], types: [] },
  worker: { may: ['protocol', 'engine', 'data', 'domain'], types: [] },
  client: { may: ['protocol', 'domain'], types: [] },
  session: { may: ['domain'], types: ['client', 'protocol'] },
  storage: { may: ['domain'], types: [] },
  i18n: { may: [], types: [] },
  ui: { may: [], types: [] },
  features: { may: ['ui', 'i18n', 'session', 'domain'], types: ['client', 'protocol'] },
  app: { may: ['ui', 'i18n', 'domain', 'client', 'protocol', 'session', 'storage', 'features'], types: [] },
};

const STATELESS = ['ui'];
const PAGE_ONLY = ['domain', 'protocol', 'data', 'engine', 'worker', 'client', 'storage'];

function restrictions(layer) {
  const { may, types } = LAYERS[layer];
  const others = [...Object.keys(LAYERS), 'testing'].filter((each) => each !== layer && !may.includes(each));
  const files = may.filter((each) => each.includes('/'));
  const butFor = files.length > 0 ? `(?!(${files.join('|').replaceAll('.', '\\.')})$)` : '';
  const patterns = others.map((other) => ({
    regex: `^(\\.\\./)+${butFor}${other}/`,
    allowTypeImports: types.includes(other),
    message: `${layer} may not import ${other}${types.includes(other) ? ' but for its types' : ''}: see ARCHITECTURE.md.`,
  }));
  if (layer !== 'engine')
    patterns.push({ regex: '^@tensorflow/(?!.*\\.wasm\\?url$)', message: 'Only engine imports tfjs.' });
  if (PAGE_ONLY.includes(layer))
    patterns.push({ regex: '^(react|react-dom|recharts|zustand)(/|$)', message: `${layer} knows no React.` });
  if (STATELESS.includes(layer))
    patterns.push({ regex: '^(recharts|zustand)(/|$)', message: `${layer} holds no state of the program.` });
  if (layer === 'features')
    patterns.push({
      regex: '^\\.\\./(?!\\.\\./)|^(\\.\\./)+features/',
      message: 'Features never import each other.',
    });
  return patterns;
}

export const importRules = Object.keys(LAYERS).map((layer) => ({
  files: [`src/${layer}/**/*.{ts,tsx}`],
  ignores: ['**/*.test.ts', 'src/engine/testing/**'],
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: restrictions(layer) }] },
}));

// What touches the world lives in one named place each.
const PLACES = {
  fetch: ['src/client/shipped-model.ts', 'src/worker/serve.ts'],
  localStorage: ['src/storage/settings.ts'],
  indexedDB: [],
  Worker: ['src/client/spawn-worker.ts', 'src/worker/serve.ts'],
  requestAnimationFrame: [],
};

export const restrictedGlobals = [
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['**/*.test.ts', ...Object.values(PLACES).flat()],
    rules: {
      'no-restricted-globals': [
        'error',
        ...Object.keys(PLACES).map((name) => ({ name, message: `${name} lives in one named place.` })),
      ],
      'no-restricted-properties': [
        'error',
        ...['globalThis', 'window', 'self'].flatMap((object) =>
          Object.keys(PLACES).map((property) => ({
            object,
            property,
            message: `${property} lives in one named place.`,
          })),
        ),
      ],
    },
  },
];
