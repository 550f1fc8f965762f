// Strokes replayed as a person would draw them, anywhere on the pad and at any size, against what Node makes of the very
// strokes. With ../shared/strokes beside the project some real ones too; none of them is kept here.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { place, readStrokeFile, type Placement } from '../scripts/stroke-file.ts';
import { readModelFolder, SHIPPED_MODEL } from '../src/data/node/model-folder.ts';
import { readAnswer, type Answer } from '../src/domain/reading/answer.ts';
import { PAD_SIZE, type Stroke } from '../src/domain/image/ink.ts';
import { isSeveralDigits } from '../src/domain/drawing/ink-groups.ts';
import { decodeModel } from '../src/domain/model/model-file.ts';
import { prepareDrawing } from '../src/domain/drawing/prepare-drawing.ts';
import { startBackend } from '../src/engine/choosing/start-backend.ts';
import { Classifier } from '../src/engine/reading/classify.ts';
import { seededRandom } from '../src/domain/seeded-random.ts';
import { LabPage, type Path } from './pages/lab-page.ts';
import { OWN_DIGITS, OWN_STRANGERS } from './pages/own-digits.ts';

const REAL = join(import.meta.dirname, '../../shared/strokes/dev-digits.jsonl');
const REAL_COUNT = 16;

let classifier: Classifier;
const random = seededRandom(28);

test.beforeAll(async () => {
  await startBackend('wasm', null);
  const { file, bin } = readModelFolder(SHIPPED_MODEL);
  classifier = Classifier.create(decodeModel(file, bin));
});

const WORDS: Partial<Record<Answer['kind'], string>> = {
  'not-sure': 'Not sure',
  'not-a-digit': 'Not a digit',
  'several-digits': 'One digit at a time',
  empty: 'Draw a digit',
};

async function answerInNode(strokes: readonly Stroke[]): Promise<string> {
  const ink = prepareDrawing(strokes);
  const answer = readAnswer(ink && (await classifier.read(ink)), isSeveralDigits(strokes));
  return answer.kind === 'digit' ? String(answer.first.digit) : (WORDS[answer.kind] ?? '');
}

/** Wherever it fits. */
function anywhere(): Placement {
  const longerSide = PAD_SIZE * (0.35 + 0.5 * random());
  const middle = () => longerSide / 2 + (PAD_SIZE - longerSide) * random();
  return { longerSide, x: middle(), y: middle() };
}

const asRaw = (paths: readonly Path[]) =>
  paths.map((path) => path.map(([x, y]) => [x, y] as [number, number]));
const asPaths = (strokes: readonly Stroke[]) =>
  strokes.map((stroke) => stroke.map(({ x, y }) => [(x * 100) / PAD_SIZE, (y * 100) / PAD_SIZE] as const));

async function drawn(lab: LabPage, strokes: readonly Stroke[], expected: string): Promise<string> {
  if (await lab.button('Clear').isEnabled()) await lab.button('Clear').click();
  await lab.trace(asPaths(strokes));
  try {
    await expect(lab.prediction).toHaveText(expected, { timeout: 3_000 });
  } catch {
    // Said by the caller, with all the others.
  }
  return (await lab.prediction.textContent()) ?? '';
}

test('digits in the styles that people have are read, and signs are not digits, wherever they are drawn', async ({
  page,
}) => {
  const lab = new LabPage(page);
  await lab.open();
  for (const [label, paths] of OWN_DIGITS) {
    const strokes = place(asRaw(paths), anywhere());
    expect(await answerInNode(strokes)).toBe(String(label));
    expect(await drawn(lab, strokes, String(label))).toBe(String(label));
  }
  for (const [, paths] of OWN_STRANGERS) {
    const strokes = place(asRaw(paths), anywhere());
    expect(await answerInNode(strokes)).toBe('Not a digit');
    expect(await drawn(lab, strokes, 'Not a digit')).toBe('Not a digit');
  }
  lab.expectNoProblems();
});

test('two digits side by side are asked for one at a time', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open();
  const half = (x: number): Placement => ({ longerSide: PAD_SIZE * 0.5, x: PAD_SIZE * x, y: PAD_SIZE * 0.5 });
  const [seven, three] = [OWN_DIGITS[9], OWN_DIGITS[5]].map(([, paths]) => asRaw(paths));
  await lab.draw(...asPaths([...place(seven, half(0.25)), ...place(three, half(0.75))]));
  await expect(lab.prediction).toHaveText('One digit at a time');
  lab.expectNoProblems();
});

test('real strokes are read as Node reads them', async ({ page }) => {
  test.skip(!existsSync(REAL), 'no ../shared/strokes here');
  const lab = new LabPage(page);
  await lab.open();
  const samples = readStrokeFile(REAL).filter(({ suspect }) => !suspect);
  const different: string[] = [];
  for (let count = 0; count < REAL_COUNT; count++) {
    const { id, strokes } = samples[Math.floor(random() * samples.length)];
    const placed = place(
      strokes.map((stroke) => stroke.map(({ x, y }) => [x, y] as [number, number])),
      anywhere(),
    );
    const expected = await answerInNode(placed);
    const found = await drawn(lab, placed, expected);
    if (found !== expected) different.push(`${id}: ${found} for ${expected}`);
  }
  // A mouse moves in whole pixels: what lies on the line may fall on its other side.
  expect(different.length, different.join('; ')).toBeLessThanOrEqual(1);
  lab.expectNoProblems();
});
