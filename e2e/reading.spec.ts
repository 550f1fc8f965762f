// Replays strokes as a person would draw them, anywhere on the pad and at any size. Tests beside the code show what Node reads
// in the same strokes; here the page must read the same. DIGIT_LAB_STROKES may name a file of real pen strokes, as
// scripts/stroke-file.ts reads them; otherwise the digits of src/testing/own-digits.ts are drawn again, leaning.

import { expect, test } from '@playwright/test';
import { anywhere, place, readStrokeFile } from '../scripts/stroke-file.ts';
import { answerInWords, strokeReader } from '../scripts/stroke-reader.ts';
import { PAD_SIZE, type Stroke } from '../src/domain/drawing/strokes.ts';
import { seededRandom } from '../src/domain/seeded-random.ts';
import { OWN_DIGITS, OWN_NON_DIGITS } from '../src/testing/own-digits.ts';
import { LabPage } from './pages/lab-page.ts';

const REAL = process.env.DIGIT_LAB_STROKES;
const SAMPLES = 16;

const random = seededRandom(28);

const asPaths = (strokes: readonly Stroke[]) =>
  strokes.map((stroke) => stroke.map(({ x, y }) => [(x * 100) / PAD_SIZE, (y * 100) / PAD_SIZE] as const));

async function drawn(lab: LabPage, strokes: readonly Stroke[], expected: string): Promise<string> {
  if (await lab.button('Clear').isEnabled()) await lab.button('Clear').click();
  await lab.trace(asPaths(strokes));
  try {
    await expect(lab.prediction).toHaveText(expected, { timeout: 5_000 });
  } catch {
    // The caller reports it with all the others.
  }
  return (await lab.prediction.textContent()) ?? '';
}

test('digits in the styles that people have are read, and signs are not digits, wherever they are drawn', async ({
  page,
}) => {
  const lab = new LabPage(page);
  await lab.open();
  for (const [label, strokes] of OWN_DIGITS)
    expect(await drawn(lab, place(strokes, anywhere(random)), String(label))).toBe(String(label));
  for (const [name, strokes] of OWN_NON_DIGITS)
    expect(await drawn(lab, place(strokes, anywhere(random)), 'Not a digit'), name).toBe('Not a digit');

  await test.step('two digits side by side are asked for one at a time', async () => {
    const half = (x: number) => ({ longerSide: PAD_SIZE * 0.5, x: PAD_SIZE * x, y: PAD_SIZE * 0.5 });
    const [seven, three] = [OWN_DIGITS[9], OWN_DIGITS[5]].map(([, strokes]) => strokes);
    await lab.button('Clear').click();
    await lab.draw(...asPaths([...place(seven, half(0.25)), ...place(three, half(0.75))]));
    await expect(lab.prediction).toHaveText('One digit at a time');
  });
  lab.expectNoProblems();
});

/** @returns the digits of src/testing/own-digits.ts, leaning to one side and to the other */
function leaning(): { id: string; strokes: Stroke[] }[] {
  return [-0.2, 0.2].flatMap((lean) =>
    OWN_DIGITS.map(([label, strokes], index) => ({
      id: `own digit ${index}, a ${label}, leaning ${lean}`,
      strokes: strokes.map((stroke) => stroke.map(([x, y]) => ({ x: x + lean * (50 - y), y }))),
    })),
  );
}

test('strokes are read as Node reads them', async ({ page }) => {
  const lab = new LabPage(page);
  await lab.open();
  const read = await strokeReader();
  const samples = REAL ? readStrokeFile(REAL).filter(({ suspect }) => !suspect) : leaning();
  const different: string[] = [];
  for (let count = 0; count < SAMPLES; count++) {
    const { id, strokes } = samples[Math.floor(random() * samples.length)];
    const placed = place(
      strokes.map((stroke) => stroke.map(({ x, y }) => [x, y] as const)),
      anywhere(random),
    );
    const expected = answerInWords(await read(placed));
    const found = await drawn(lab, placed, expected);
    if (found !== expected) different.push(`${id}: ${found} for ${expected}`);
  }
  // A mouse moves in whole pixels, so a drawing near the threshold may fall on its other side.
  expect(different.length, different.join('; ')).toBeLessThanOrEqual(1);
  lab.expectNoProblems();
});
