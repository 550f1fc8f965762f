// What starts when tfjs's .wasm file does not come as it should. The file itself is the one of the package.

import { readFileSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { CodedError } from '../../domain/coded-error.ts';
import { chooseBackend } from './choose-backend.ts';
import { startBackend } from './start-backend.ts';

const FILE = new URL(import.meta.resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm'));
const unavailable = { code: 'backend-unavailable', subject: 'wasm' };

test('a file that does not come, or is no WebAssembly, makes way for the next backend', async () => {
  const absent = () => Promise.reject(new CodedError('backend-unavailable', 'wasm'));
  const html = async () => new TextEncoder().encode('<!doctype html>');
  for (const load of [absent, html])
    await expect(startBackend('wasm', load)).rejects.toMatchObject(unavailable);
  expect(await chooseBackend(null, html)).toMatchObject({ backend: 'cpu', note: 'only-javascript' });
});

test('the bytes that were handed in start the backend, also after an attempt without them', async () => {
  const heard: number[] = [];
  const load = async (onBytes: (loaded: number) => void) => {
    onBytes(7);
    return new Uint8Array(readFileSync(FILE));
  };
  const { fetch } = tf.env().platform;
  await startBackend('wasm', load, (bytes) => heard.push(bytes));
  expect(tf.getBackend()).toBe('wasm');
  expect(heard).toEqual([7]);
  expect(tf.env().platform.fetch).toBe(fetch);
});
