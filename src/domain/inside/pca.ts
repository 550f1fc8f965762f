// Computes two principal components by power iteration on the rows themselves. It makes no covariance matrix, so that thousands
// of features take no more memory than the data.

export interface Plane {
  mean: Float64Array;
  /** The axes are two orthogonal unit vectors, by falling variance. */
  axes: [Float64Array, Float64Array];
  /** The plane keeps this share of the variance, in [0,1]. */
  kept: number;
}

const MOST_STEPS = 60;
const CLOSE_ENOUGH = 1e-6;

/** @param rows rows of `width` features, one after the other @returns the plane of the two principal components */
export function fitPlane(rows: Float32Array, width: number): Plane {
  const count = rows.length / width;
  const mean = new Float64Array(width);
  for (let index = 0; index < rows.length; index++) mean[index % width] += rows[index] / count;
  let total = 0;
  for (let index = 0; index < rows.length; index++) total += (rows[index] - mean[index % width]) ** 2;
  const first = strongestAxis(rows, mean, []);
  const second = strongestAxis(rows, mean, [first.axis]);
  const kept = total === 0 ? 0 : (first.strength + second.strength) / total;
  return { mean, axes: [first.axis, second.axis], kept };
}

/** @returns x and y of one row on the plane, in the unit of the features */
export function projectOnto({ mean, axes }: Plane, row: ArrayLike<number>): [number, number] {
  const along = (axis: Float64Array) =>
    axis.reduce((sum, weight, feature) => sum + weight * (row[feature] - mean[feature]), 0);
  return [along(axes[0]), along(axes[1])];
}

function strongestAxis(rows: Float32Array, mean: Float64Array, others: readonly Float64Array[]) {
  const width = mean.length;
  let axis = normalised(Float64Array.from(mean, (_, feature) => Math.sin(feature * 12.9898 + 1) + 0.01));
  let strength = 0;
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = timesScatter(rows, mean, axis);
    for (const other of others) {
      const share = dot(next, other);
      for (let feature = 0; feature < width; feature++) next[feature] -= share * other[feature];
    }
    strength = Math.sqrt(dot(next, next));
    if (strength === 0) break;
    const unit = normalised(next);
    const turned = 1 - Math.abs(dot(unit, axis));
    axis = unit;
    if (turned < CLOSE_ENOUGH ** 2) break;
  }
  return { axis, strength };
}

/** @returns (X - mean)^T (X - mean) v */
function timesScatter(rows: Float32Array, mean: Float64Array, vector: Float64Array): Float64Array {
  const width = mean.length;
  const product = new Float64Array(width);
  for (let first = 0; first < rows.length; first += width) {
    let along = 0;
    for (let feature = 0; feature < width; feature++)
      along += (rows[first + feature] - mean[feature]) * vector[feature];
    for (let feature = 0; feature < width; feature++)
      product[feature] += along * (rows[first + feature] - mean[feature]);
  }
  return product;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < one.length; index++) sum += one[index] * other[index];
  return sum;
}

function normalised(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector));
  return length === 0 ? vector : vector.map((value) => value / length);
}
