import { expect, test } from 'vitest';
import { seededRandom } from '../seeded-random.ts';
import { epochsToKeep } from './thin-epochs.ts';

test('all epochs stay while they fit', () => {
  expect(epochsToKeep({ count: 5, best: 2, bytes: 10, budget: 50 })).toEqual([1, 2, 3, 4, 5]);
});

test('of a long run evenly spread epochs stay, and the first, the best and the last', () => {
  expect(epochsToKeep({ count: 20, best: 8, bytes: 10, budget: 50 })).toEqual([1, 5, 8, 9, 13, 17, 20]);
  expect(epochsToKeep({ count: 20, best: null, bytes: 10, budget: 100 })).toEqual([
    1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 20,
  ]);
});

test('weights that are larger than the budget leave the first, the best and the last epoch', () => {
  expect(epochsToKeep({ count: 9, best: 4, bytes: 100, budget: 50 })).toEqual([1, 4, 9]);
  expect(epochsToKeep({ count: 0, best: null, bytes: 100, budget: 50 })).toEqual([]);
});

test('whatever run grows by an epoch, none that was dropped is asked for again, and the budget holds', () => {
  const random = seededRandom(1);
  for (let run = 0; run < 50; run++) {
    const [bytes, budget] = [1 + Math.floor(random() * 30), 100 + Math.floor(random() * 400)];
    let stored: number[] = [];
    let best = 1;
    for (let count = 1; count <= 200; count++) {
      if (random() < 0.2) best = count;
      const kept = epochsToKeep({ count, best, bytes, budget });
      const there = new Set([...stored, count]);
      expect(kept.filter((epoch) => !there.has(epoch))).toEqual([]);
      expect(kept).toEqual(expect.arrayContaining([1, best, count]));
      expect((kept.length - 2) * bytes).toBeLessThanOrEqual(budget);
      stored = kept;
    }
  }
});
