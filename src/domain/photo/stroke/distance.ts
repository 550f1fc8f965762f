// Computes the exact Euclidean distance transform in linear time (Felzenszwalb and Huttenlocher 2012).

const FAR = 1e12;

/**
 * @param marked width x height, row-major, not 0 where a cell is marked
 * @returns each cell's distance to the nearest marked one, in cells; very large when none is marked
 */
export function distanceTo(marked: Uint8Array, width: number, height = width): Float32Array {
  const squared = Float64Array.from(marked, (mark) => (mark ? 0 : FAR));
  const line = new Float64Array(height);
  for (let column = 0; column < width; column++) {
    for (let row = 0; row < height; row++) line[row] = squared[row * width + column];
    alongLine(line).forEach((value, row) => {
      squared[row * width + column] = value;
    });
  }
  for (let row = 0; row < height; row++) {
    const from = squared.subarray(row * width, (row + 1) * width);
    from.set(alongLine(from));
  }
  return Float32Array.from(squared, Math.sqrt);
}

/** @returns the lower envelope of the parabolas whose apex is at each cell, at its height */
function alongLine(heights: Float64Array): Float64Array {
  const count = heights.length;
  const apex = new Int32Array(count);
  const from = new Float64Array(count + 1);
  let last = 0;
  from[0] = -Infinity;
  from[1] = Infinity;
  const crossing = (one: number, other: number) =>
    (heights[other] + other ** 2 - heights[one] - one ** 2) / (2 * (other - one));
  for (let index = 1; index < count; index++) {
    let start = crossing(apex[last], index);
    while (start <= from[last]) start = crossing(apex[--last], index);
    apex[++last] = index;
    from[last] = start;
    from[last + 1] = Infinity;
  }
  const lowest = new Float64Array(count);
  last = 0;
  for (let index = 0; index < count; index++) {
    while (from[last + 1] < index) last++;
    lowest[index] = (index - apex[last]) ** 2 + heights[apex[last]];
  }
  return lowest;
}
