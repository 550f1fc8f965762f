// Thins strokes to skeletons, lines one cell wide that are connected as the strokes were (Zhang and Suen 1984), and prunes the
// short branches that corners and rough edges give.

/**
 * @param mask side x side, row-major, 1 in the strokes
 * @param hair branches of up to this many cells are pruned
 * @returns side x side, 1 in the skeleton
 */
export function skeleton(mask: Uint8Array, side: number, hair: number): Uint8Array {
  const thin = mask.slice();
  for (let changed = true; changed;) changed = peel(thin, side, 0) + peel(thin, side, 1) > 0;
  prune(thin, side, hair);
  return thin;
}

/** @returns the offsets of the eight neighbours, clockwise from the one above */
function offsets(side: number): number[] {
  return [-side, -side + 1, 1, side + 1, side, side - 1, -1, -side - 1];
}

function peel(thin: Uint8Array, side: number, pass: 0 | 1): number {
  const around = offsets(side);
  const gone: number[] = [];
  for (let row = 1; row < side - 1; row++)
    for (let column = 1; column < side - 1; column++) {
      const cell = row * side + column;
      if (!thin[cell]) continue;
      const n = around.map((offset) => thin[cell + offset]);
      const count = n.reduce((sum, value) => sum + value, 0);
      if (count < 2 || count > 6) continue;
      const rises = n.filter((value, index) => !value && n[(index + 1) % 8]).length;
      if (rises !== 1) continue;
      const open =
        pass === 0
          ? !(n[0] && n[2] && n[4]) && !(n[2] && n[4] && n[6])
          : !(n[0] && n[2] && n[6]) && !(n[0] && n[4] && n[6]);
      if (open) gone.push(cell);
    }
  for (const cell of gone) thin[cell] = 0;
  return gone.length;
}

/** Follows every end to the first branching, and removes the branch where it has at most `hair` cells. */
function prune(thin: Uint8Array, side: number, hair: number): void {
  const around = offsets(side);
  const neighbours = (cell: number) => around.map((offset) => cell + offset).filter((next) => thin[next]);
  const ends = [...thin.keys()].filter((cell) => thin[cell] && neighbours(cell).length === 1);
  const cut: number[] = [];
  for (const end of ends) {
    const way = [end];
    let before = -1;
    for (let at = end; way.length <= hair;) {
      const next = neighbours(at).filter((cell) => cell !== before && !way.includes(cell));
      if (next.length === 0) break;
      if (next.length > 1) {
        cut.push(...way);
        break;
      }
      before = at;
      at = next[0];
      way.push(at);
    }
  }
  for (const cell of cut) thin[cell] = 0;
}
