// Measures how much faster two workers train than one, and what an image costs in small and in large batches.

import type { Page } from '@playwright/test';
import { spreadOf, type Spread } from './spread.ts';

const ROUNDS = 7;
const SHARED_BATCH = 256;
const BATCHES = [32, 64, 128, 256, 512];

export interface SharingFigures {
  /** The workers share batches of 256 images. */
  imagesPerSecond: { one: Spread; two: Spread };
  /** The keys are batch sizes; the values are milliseconds for each image. */
  imageMs: Record<string, Spread>;
}

/** @param page of withContestants */
export async function measureSharing(page: Page): Promise<SharingFigures> {
  const speed = async (workers: number, batchSize: number) => {
    const call = `imagesPerSecond(${workers}, ${batchSize})`;
    return (await page.evaluate<{ imagesPerSecond: number }>(call)).imagesPerSecond;
  };
  const one: number[] = [];
  const two: number[] = [];
  const costs: Record<string, number[]> = Object.fromEntries(BATCHES.map((batch) => [batch, []]));
  for (let round = 0; round < ROUNDS; round++) {
    one.push(await speed(1, SHARED_BATCH));
    two.push(await speed(2, SHARED_BATCH));
    for (const batch of BATCHES) costs[batch].push(1_000 / (await speed(1, batch)));
  }
  const imageMs = Object.fromEntries(
    Object.entries(costs).map(([batch, values]) => [batch, spreadOf(values)]),
  );
  return { imagesPerSecond: { one: spreadOf(one), two: spreadOf(two) }, imageMs };
}
