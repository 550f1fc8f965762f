import { expect, test } from 'vitest';
import type { FoundDigit } from '../../../domain/photo/read-photo.ts';
import type { Reading } from '../../../domain/reading/reading.ts';
import { quartersToUpright } from './lies-on-side.ts';
import { turned } from './turn.ts';

/** A picture of two pixels, whose first byte tells which way it lies. */
const picture = { width: 2, height: 1, data: Uint8ClampedArray.from([1, 0, 0, 0, 2, 0, 0, 0]) };

function digitOf(mark: number): FoundDigit {
  const ink = new Float32Array(784).fill(mark);
  return {
    ink,
    box: { left: 0, top: 0, right: 1, bottom: 1 },
    shape: { width: 28, height: 28, values: ink },
  };
}

/** The model knows the picture so well as it lies, after one quarter and after three. */
function asked(familiarities: { lying: number; once: number; thrice: number }) {
  const known = [familiarities.lying, familiarities.once, familiarities.thrice];
  return {
    readPhoto: async ({ data }: { data: Uint8ClampedArray }) => ({
      digits: [digitOf(data[0] === turned(picture, 1).data[0] ? 1 : 2)],
    }),
    classify: async (ink: Float32Array): Promise<Reading> => ({
      probabilities: Array.from({ length: 10 }, (_, digit) => Number(digit === 2)),
      familiarity: known[ink[0]],
      leastFamiliarity: 5,
    }),
  };
}

const quarters = (familiarities: { lying: number; once: number; thrice: number }) =>
  quartersToUpright(picture, digitOf(0), asked(familiarities));

test('a digit that is known as it lies is never turned', async () => {
  expect(await quarters({ lying: 6, once: 9, thrice: 9 })).toBeNull();
});

test('of two ways to turn it, the one that the model knows better is offered', async () => {
  expect(await quarters({ lying: 1, once: 6, thrice: 8 })).toBe(3);
  expect(await quarters({ lying: 1, once: 8, thrice: 6 })).toBe(1);
});

test('what is no digit either way is left as it lies', async () => {
  expect(await quarters({ lying: 1, once: 2, thrice: 3 })).toBeNull();
});
