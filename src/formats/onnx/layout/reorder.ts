// Puts the numbers of an array into another order.

/**
 * @param dims of the array, row-major
 * @param axes the axes of the result, each named by its index in the array
 * @returns the numbers, row-major in the result's axes
 */
export function transposed<Numbers extends Float32Array | Float64Array>(
  values: Numbers,
  dims: readonly number[],
  axes: readonly number[],
): Numbers {
  const strides = dims.map((_, axis) => dims.slice(axis + 1).reduce((size, side) => size * side, 1));
  return taken(values, placesIn(axes.map((axis) => ({ size: dims[axis], stride: strides[axis] }))));
}

/** @returns the place of each number that is met when the last of these axes runs fastest */
export function placesIn(axes: readonly { size: number; stride: number }[]): Int32Array {
  return axes.reduce((places, { size, stride }) => {
    const next = new Int32Array(places.length * size);
    places.forEach((place, index) => {
      for (let step = 0; step < size; step++) next[index * size + step] = place + step * stride;
    });
    return next;
  }, Int32Array.of(0));
}

/** @returns the numbers at these places, one after the other */
export function taken<Numbers extends Float32Array | Float64Array>(
  values: Numbers,
  places: Int32Array,
): Numbers {
  const result = values.slice(0, places.length) as Numbers;
  places.forEach((place, index) => (result[index] = values[place]));
  return result;
}

/** @returns the rows of a matrix in another order: the row `places[i]` of the values becomes row i */
export function rowsTaken(values: Float32Array, places: Int32Array): Float32Array {
  const width = values.length / places.length;
  const result = new Float32Array(values.length);
  places.forEach((place, row) =>
    result.set(values.subarray(place * width, (place + 1) * width), row * width),
  );
  return result;
}

/** @returns the order that undoes this one */
export function inverted(places: Int32Array): Int32Array {
  const result = new Int32Array(places.length);
  places.forEach((place, index) => (result[place] = index));
  return result;
}
