import { expect, test } from 'vitest';
import { arrowsBetweenFolders, fromTheTop, mermaidOf } from './import-picture.ts';

const module = (source: string, ...dependencies: [resolved: string, type?: 'type-only'][]) => ({
  source,
  dependencies: dependencies.map(([resolved, type]) => ({
    resolved,
    dependencyTypes: type ? [type] : ['local'],
  })),
});

const HOUSE = [
  module('src/app/App.tsx', ['src/ui/Button.tsx'], ['src/client/services.ts', 'type-only']),
  module('src/app/compose.ts', ['src/client/services.ts'], ['node_modules/react/index.js']),
  module('src/client/services.ts', ['src/protocol/messages.ts', 'type-only'], ['src/client/port.ts']),
  module('src/client/services.test.ts', ['src/testing/fake.ts'], ['src/ui/Button.tsx']),
];

test('an arrow leads from folder to folder, dashed where nothing but types is taken; tests and packages have none', () => {
  expect(mermaidOf(arrowsBetweenFolders(HOUSE, 'src'))).toBe(
    [
      'flowchart TD',
      '  app["app"]',
      '  client["client"]',
      '  protocol["protocol"]',
      '  ui["ui"]',
      '  app --> client',
      '  app --> ui',
      '  client -.-> protocol',
    ].join('\n'),
  );
});

test('a folder stands above all that it imports', () => {
  const arrows = [
    { from: 'a', to: 'b', typesAlone: false },
    { from: 'c', to: 'a', typesAlone: true },
  ];
  expect(fromTheTop(arrows)).toEqual({ order: ['c', 'a', 'b'], circle: [] });
});

test('a circle is named without the folders above and below it', () => {
  const arrow = (from: string, to: string) => ({ from, to, typesAlone: true });
  const arrows = [arrow('top', 'a'), arrow('a', 'b'), arrow('b', 'a'), arrow('b', 'bottom')];
  expect(fromTheTop(arrows).circle).toEqual(['a', 'b']);
});
