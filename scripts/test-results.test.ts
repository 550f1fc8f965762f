import { expect, test } from 'vitest';
import { addUp, readCounts, readReport, slowest } from './test-results.ts';

const VITEST = {
  numPassedTests: 2,
  numFailedTests: 1,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults: [
    {
      name: '/here/src/one.test.ts',
      assertionResults: [
        { fullName: 'it adds', duration: 12 },
        { fullName: 'it is skipped', duration: null },
      ],
    },
    {
      name: '/here/src/two.test.ts',
      assertionResults: [
        { fullName: 'it trains', duration: 900 },
        { fullName: 'it fails', duration: 3 },
      ],
    },
  ],
};

const PLAYWRIGHT = {
  stats: { expected: 1, unexpected: 0, flaky: 1, skipped: 0 },
  suites: [
    {
      file: 'page.spec.ts',
      specs: [{ title: 'it opens', tests: [{ results: [{ duration: 100 }, { duration: 250 }] }] }],
      suites: [
        {
          file: 'page.spec.ts',
          specs: [{ title: 'it draws', tests: [{ results: [{ duration: 40 }] }] }],
        },
      ],
    },
  ],
};

test('the tests of all runners are added up', () => {
  const browsers = readCounts('Firefox: read a 7\n2 passed, 0 failed, 1 skipped\n')!;
  const all = addUp([readReport(VITEST, '/here'), readReport(PLAYWRIGHT, '/here'), browsers]);
  expect(all).toMatchObject({ passed: 6, failed: 1, skipped: 2 });
});

test('the slowest are named with their files, the tries of a test added up', () => {
  const { times } = addUp([readReport(VITEST, '/here'), readReport(PLAYWRIGHT, '/here')]);
  expect(slowest(times, 3)).toEqual([
    { name: 'src/two.test.ts: it trains', milliseconds: 900 },
    { name: 'page.spec.ts: it opens', milliseconds: 350 },
    { name: 'page.spec.ts: it draws', milliseconds: 40 },
  ]);
});

test('an output without counts gives none, and of several the last one counts', () => {
  expect(readCounts('all went well, 3 passed, 0 failed I think\n')).toBeNull();
  expect(readCounts('1 passed, 2 failed\n5 passed, 0 failed\n')).toMatchObject({ passed: 5, failed: 0 });
});
