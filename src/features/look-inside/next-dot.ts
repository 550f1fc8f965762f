// Finds the dot of a plane to which an arrow key leads.

/**
 * @param points x and y of each dot, with y downward
 * @param from index of the dot to start from
 * @param towards a unit step along one axis
 * @returns the index of the nearest dot that lies more that way than sideways; null where there is none
 */
export function nextDot(
  points: Float32Array,
  from: number,
  towards: readonly [number, number],
): number | null {
  let best: number | null = null;
  let least = Infinity;
  for (let dot = 0; dot < points.length / 2; dot++) {
    const [x, y] = [points[dot * 2] - points[from * 2], points[dot * 2 + 1] - points[from * 2 + 1]];
    const ahead = x * towards[0] + y * towards[1];
    const aside = Math.abs(x * towards[1]) + Math.abs(y * towards[0]);
    const distance = Math.hypot(x, y);
    if (ahead <= 0 || aside > ahead || distance >= least) continue;
    least = distance;
    best = dot;
  }
  return best;
}
