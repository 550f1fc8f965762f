// Fails a test that writes to console.error or console.warn, since the same would be written for a user.

import { afterEach, beforeEach, expect, vi } from 'vitest';

/** tfjs advertises tfjs-node and, once per shape, advises about initializers, neither of which is a fault of the program. */
const HARMLESS = [/running TensorFlow\.js in Node/, /orthogonal initializer/];

let complaints: string[];

beforeEach(() => {
  complaints = [];
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...parts: unknown[]) => {
      const text = parts.join(' ');
      if (!HARMLESS.some((pattern) => pattern.test(text))) complaints.push(text);
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  expect(complaints, 'nothing may be written to console.error or console.warn').toEqual([]);
});
