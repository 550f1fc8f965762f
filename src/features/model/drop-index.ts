// Finds where a block that is dragged along a column lands.

/**
 * @param middles of all blocks, from top to bottom, in pixels
 * @param from index of the block that is dragged
 * @param offset pixels from its place, downwards
 * @returns the index that it gets: it passes a neighbour when its middle passes that one's
 */
export function dropIndex(middles: readonly number[], from: number, offset: number): number {
  const middle = middles[from] + offset;
  return middles.filter((other, index) => index !== from && other < middle).length;
}
