// Seen to fail: what touches the world outside of its place, and the page in what must run without one.

import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';
import { restrictedGlobals } from '../restricted-globals.js';

function refusedIn(filename: string, code: string): string[] {
  const parser = { files: ['**/*.{ts,tsx}'], languageOptions: { parser: tseslint.parser as Linter.Parser } };
  const messages = new Linter().verify(code, [parser, ...restrictedGlobals], filename);
  return messages.map(({ ruleId, message }) => ruleId ?? message);
}

const GLOBAL = ['no-restricted-globals'];
const PROPERTY = ['no-restricted-properties'];

test.each([
  ['src/features/training/late.ts', `export const late = fetch('data/');`, GLOBAL],
  ['src/app/kept.ts', `export const kept = localStorage.length;`, GLOBAL],
  ['src/app/kept.tsx', `export const kept = window.localStorage.length;`, PROPERTY],
  ['src/storage/base.ts', `export const base = indexedDB.databases();`, GLOBAL],
  ['src/features/model/spawn.ts', `export const spawn = () => new Worker('x.js');`, GLOBAL],
  [
    'src/engine/training/wait.ts',
    `export const wait = () => globalThis.requestAnimationFrame(wait);`,
    PROPERTY,
  ],
  ['src/session/width.ts', `export const width = window.innerWidth;`, GLOBAL],
  ['src/session/title.ts', `export const title = document.title;`, GLOBAL],
  ['src/session/cores.ts', `export const cores = navigator.hardwareConcurrency;`, GLOBAL],
  ['src/session/kept.ts', `export const kept = globalThis.localStorage;`, PROPERTY],
  ['src/session/got.ts', `export const got = fetch('data/');`, GLOBAL],
  ['src/session/base.ts', `export const base = indexedDB;`, GLOBAL],
  ['src/session/spawn.ts', `export const spawn = () => new Worker('x.js');`, GLOBAL],
  ['src/session/tell.ts', `export const tell = () => new BroadcastChannel('x');`, GLOBAL],
  ['src/app/locks.ts', `export const locks = navigator.locks;`, PROPERTY],
  ['src/app/locks.ts', `export const { locks } = navigator;`, PROPERTY],
  ['src/storage/room.ts', `export const room = navigator?.storage?.estimate();`, PROPERTY],
  ['src/domain/title.ts', `export const title = self.document;`, PROPERTY],
])('%s may not say %s', (filename, code, rules) => {
  expect(refusedIn(filename, code)).toEqual(rules);
});

test.each([
  ['src/client/spawn-worker.ts', `export const spawn = () => new Worker('x.js');`],
  ['src/storage/settings.ts', `export const kept = localStorage.length;`],
  ['src/storage/tab-channel.ts', `export const tell = () => new BroadcastChannel('x');`],
  ['src/storage/tab-locks.ts', `export const locks = navigator.locks;`],
  ['src/features/drawing/pad.ts', `export const width = window.innerWidth;`],
  ['src/session/thing.test.ts', `export const width = window.innerWidth;`],
  ['src/session/clock.ts', `export interface Clock { fetch: typeof fetch; }`],
])('%s may say %s', (filename, code) => {
  expect(refusedIn(filename, code)).toEqual([]);
});
