// Says how the row that a file makes of its maps lies beside ours, which goes row by row, the channels of a cell together.

/** @param channelsFirst how the maps lie in the file @param moved whether its flatten moves the second axis to the end, as Keras does
 * with `data_format="channels_first"`
 * @returns for each number of the file's row its place in ours; null where they are the same
 */
export function flatOrder(
  [height, width, channels]: readonly number[],
  { channelsFirst, moved }: { channelsFirst: boolean; moved: boolean },
): Uint32Array | null {
  if (channelsFirst === moved || height * width * channels === 0) {
    // Maps that lie one after the other, with their axis moved, lie as ours do.
    return null;
  }
  const order = new Uint32Array(height * width * channels);
  let at = 0;
  const put = (y: number, x: number, channel: number) => {
    order[at] = (y * width + x) * channels + channel;
    at += 1;
  };
  if (channelsFirst)
    for (let channel = 0; channel < channels; channel++)
      for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) put(y, x, channel);
  else
    for (let x = 0; x < width; x++)
      for (let channel = 0; channel < channels; channel++)
        for (let y = 0; y < height; y++) put(y, x, channel);
  return order.every((place, index) => place === index) ? null : order;
}

/** @param values rows of `columns` numbers each, in the file's order @returns the same rows in ours */
export function inOurOrder(values: Float32Array, columns: number, order: Uint32Array | null): Float32Array {
  if (!order) return values;
  const ours = new Float32Array(values.length);
  order.forEach((place, row) =>
    ours.set(values.subarray(row * columns, (row + 1) * columns), place * columns),
  );
  return ours;
}
