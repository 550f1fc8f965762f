import { expect, test } from 'vitest';
import { LatestOnly } from './latest-only.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('whatever is asked for meanwhile is done once, afterwards', async () => {
  const ends: (() => void)[] = [];
  const only = new LatestOnly(() => new Promise<void>((resolve) => ends.push(resolve)));
  only.ask();
  only.ask();
  only.ask();
  expect(ends).toHaveLength(1);
  ends[0]();
  await settled();
  expect(ends).toHaveLength(2);
  ends[1]();
  await settled();
  expect(ends).toHaveLength(2);
  only.ask();
  expect(ends).toHaveLength(3);
});
