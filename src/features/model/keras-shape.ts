// Writes shapes as Keras's summary does.

/** @param shape without the batch axis, which is written as None */
export function kerasShape(shape: readonly number[]): string {
  return `(None, ${shape.join(', ')})`;
}
