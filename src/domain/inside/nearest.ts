// The rows that lie nearest to one of their kind.

export interface Near {
  index: number;
  /** Euclidean. */
  distance: number;
}

/** @param rows features one after the other, as wide as `row` @returns the nearest first */
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
