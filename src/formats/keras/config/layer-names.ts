// Names layers as Keras does: by their class in snake case, with a number from the second of a class on.

/** @returns for example `max_pooling2d` of MaxPooling2D, by Keras's own two rules */
function snakeCase(className: string): string {
  return className
    .replace(/\W+/g, '')
    .replace(/(.)([A-Z][a-z]+)/g, '$1_$2')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase();
}

/** @returns a function that names one layer after the other: conv2d, conv2d_1, flatten, conv2d_2 */
export function layerNaming(): (className: string) => string {
  const counts = new Map<string, number>();
  return (className) => {
    const name = snakeCase(className);
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    return count === 0 ? name : `${name}_${count}`;
  };
}
