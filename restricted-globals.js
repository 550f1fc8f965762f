// What touches the world lives in one named place each, and what a layer does not know it does not name: lint rules.

/** Globals with the only files that may name them. */
const PLACES = {
  fetch: [
    'src/client/shipped-model.ts',
    'src/client/spawn-worker.ts',
    'src/worker/serve.ts',
    'src/service-worker/page-files.ts',
    'src/service-worker/data-files.ts',
  ],
  caches: [
    'src/client/offline/shared-inbox.ts',
    'src/service-worker/page-files.ts',
    'src/service-worker/data-files.ts',
    'src/service-worker/shared-files.ts',
  ],
  localStorage: ['src/storage/settings.ts', 'src/storage/visits.ts'],
  sessionStorage: ['src/storage/settings.ts', 'src/storage/visits.ts'],
  indexedDB: [],
  BroadcastChannel: ['src/storage/tab-channel.ts'],
  Worker: ['src/client/spawn-worker.ts', 'src/worker/serve.ts'],
  requestAnimationFrame: [],
};

/** Parts of `navigator` that go by the same rule. */
const PARTS = {
  locks: ['src/storage/tab-locks.ts', 'src/storage/visit-locks.ts'],
  storage: ['src/storage/storage-space.ts'],
  serviceWorker: ['src/client/offline/offline-client.ts'],
};

/** The page and its surroundings, unknown to what must run without one. */
const OF_THE_PAGE = ['window', 'document', 'navigator'];
const WITHOUT_PAGE = ['session', 'domain', 'data', 'protocol'];

const TESTS = ['**/*.test.{ts,tsx}', '**/testing/**'];

function refuse(names, message) {
  const say = (name) => ({ name, message: `${name} ${message}` });
  const parts = Object.keys(PARTS).map((property) => ({
    object: 'navigator',
    property,
    message: `navigator.${property} ${message}`,
  }));
  return {
    'no-restricted-globals': ['error', ...names.map(say)],
    'no-restricted-properties': [
      'error',
      ...['globalThis', 'window', 'self'].flatMap((object) =>
        names.map((property) => ({ object, property, message: `${property} ${message}` })),
      ),
      ...parts,
    ],
  };
}

export const restrictedGlobals = [
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: [...TESTS, ...Object.values(PLACES).flat(), ...Object.values(PARTS).flat()],
    rules: refuse(Object.keys(PLACES), 'lives in one named place: see restricted-globals.js.'),
  },
  {
    files: WITHOUT_PAGE.map((layer) => `src/${layer}/**/*.ts`),
    ignores: TESTS,
    rules: refuse(
      [...Object.keys(PLACES), ...OF_THE_PAGE],
      'is not known here: it is handed in, or lives elsewhere.',
    ),
  },
];
