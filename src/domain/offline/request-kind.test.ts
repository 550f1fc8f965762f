import { expect, test } from 'vitest';
import { requestKind, type AskedFor } from './request-kind.ts';

const SCOPE = 'https://school.example/lab/';

const kind = (path: string, more: Partial<AskedFor> = {}) =>
  requestKind(
    { method: 'GET', url: SCOPE + path, mode: 'cors', cache: 'default', ranged: false, ...more },
    SCOPE,
  );

test.each(['', 'index.html', '?lang=ja', '?backend=cpu#train'])(
  'the page is opened as the page by "%s"',
  (path) => expect(kind(path, { mode: 'navigate' })).toEqual({ kind: 'page' }),
);

test('a file is named relative to the scope, without what was asked of it again', () =>
  expect(kind('assets/RunsRoom-x.js?asked=2')).toEqual({ kind: 'file', url: 'assets/RunsRoom-x.js' }));

test('a form that is sent to the share target is a share, and nothing else that is sent is', () => {
  expect(kind('share-target', { method: 'POST', mode: 'navigate' })).toEqual({ kind: 'shared' });
  expect(kind('assets/x.js', { method: 'POST' })).toEqual({ kind: 'host' });
});

test.each([
  ['another page of the host', kind('other.html', { mode: 'navigate' })],
  ['a question whether the host is there', kind('assets/x.js', { cache: 'no-store' })],
  ['a part of a file', kind('data/x.gz', { ranged: true })],
  [
    'a folder beside the page',
    requestKind(
      {
        method: 'GET',
        url: 'https://school.example/lab2/x.js',
        mode: 'cors',
        cache: 'default',
        ranged: false,
      },
      SCOPE,
    ),
  ],
  [
    'another host',
    requestKind(
      { method: 'GET', url: 'https://other.example/lab/x.js', mode: 'cors', cache: 'default', ranged: false },
      SCOPE,
    ),
  ],
])('%s is left to the host', (_what, found) => expect(found).toEqual({ kind: 'host' }));
