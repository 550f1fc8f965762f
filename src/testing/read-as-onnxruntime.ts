// Reads a file and holds our answers against those of onnxruntime.

import { expect } from 'vitest';
import type { NamedFile } from '../domain/exchange/exported.ts';
import { farthest, firstTestDigits, ourAnswers } from './first-test-digits.ts';
import { readOnnx } from '../formats/onnx/read-onnx.ts';
import { onnxFile, type GraphToMake } from '../formats/onnx/testing/make-onnx.ts';
import { runOnnx, softmaxOfTens } from '../formats/onnx/testing/run-onnx.ts';

/** Expects that our network gives what onnxruntime gives. A backend must have been started. @returns the layers, each in a few letters, and softmaxAdded */
export async function readAsRuntime(given: GraphToMake, dims?: number[], beside: readonly NamedFile[] = []) {
  const file = onnxFile(given);
  // A file of one image takes one at a time.
  const count = given.input[0] === 1 || given.input[0] === 28 ? 1 : 100;
  const some = await firstTestDigits(count);
  const sides = dims ?? given.input.map((side) => (typeof side === 'string' ? count : side));
  const { model, softmaxAdded } = await readOnnx([...beside, file]);
  const values = await runOnnx(file, some, sides, beside);
  const theirs = softmaxAdded ? softmaxOfTens(values) : values;
  const ours = await ourAnswers(model, some);
  expect(farthest(ours, theirs)).toBeLessThan(1e-5);
  // A model that answers the same to all images would agree with anything.
  if (count > 1) expect(farthest(ours.subarray(0, 10), ours.subarray(10, 20))).toBeGreaterThan(1e-3);
  const layers = model.network.map(({ kind, ...fields }) =>
    [kind, ...Object.values<unknown>(fields)].join(' '),
  );
  return { layers, softmaxAdded };
}
