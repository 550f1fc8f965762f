// Stores the end of a row, which may not fill a vector.

/** Stores the bits of the first `count` of four lanes: all for four or more, none below one. */
export function storeLanes(to: usize, values: v128, count: i32): void {
  if (count >= 4) {
    v128.store(to, values);
    return;
  }
  if (count > 0) v128.store_lane<u32>(to, values, 0);
  if (count > 1) v128.store_lane<u32>(to, values, 1, 4);
  if (count > 2) v128.store_lane<u32>(to, values, 2, 8);
}
