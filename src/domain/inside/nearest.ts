// Finds the rows of features that are nearest to one row.

export interface Near {
  index: number;
  /** The distance is Euclidean. */
  distance: number;
}

/** @param rows row after row, each as long as `row` @returns the nearest first, at most `most` */
export function nearestRows(rows: Float32Array, row: Float32Array, most: number): Near[] {
  const width = row.length;
  const found: Near[] = [];
  for (let index = 0; index < rows.length / width; index++) {
    let squared = 0;
    for (let feature = 0; feature < width; feature++)
      squared += (rows[index * width + feature] - row[feature]) ** 2;
    found.push({ index, distance: Math.sqrt(squared) });
  }
  return found.sort((one, other) => one.distance - other.distance).slice(0, most);
}
