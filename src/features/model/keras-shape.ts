// Shapes as Keras's summary writes them.

/** @param shape without the batch axis, which is open */
export function kerasShape(shape: readonly number[]): string {
  return `(None, ${shape.join(', ')})`;
}
