// Transforms the kernel of a convolution for Winograd's filtering (Lavin and Gray 2016).

/**
 * Stores G k G' of the kernel, 16 matrices as `product` takes them: [in, out], or [out, in] where `turned` is 1.
 * @param to room for 16 * rows * (columns rounded up to four) floats, zeroed
 */
export function winogradKernel(
  filter: usize,
  to: usize,
  inChannels: i32,
  outChannels: i32,
  turned: i32,
): void {
  const depth = turned ? outChannels : inChannels;
  const columns = ((turned ? inChannels : outChannels) + 3) & ~3;
  const apart: usize = (depth * columns) << 2;
  const tap: usize = (inChannels * outChannels) << 2;
  for (let ci = 0; ci < inChannels; ci++)
    for (let co = 0; co < outChannels; co++) {
      const row = turned ? co : ci;
      const column = turned ? ci : co;
      const first = column & ~7;
      const width = min(8, columns - first);
      let at = to + ((first * depth + row * width + column - first) << 2);
      const from = filter + ((ci * outChannels + co) << 2);
      for (let y = 0; y < 4; y++) {
        const a = ofColumn(from, tap, y);
        const b = ofColumn(from + tap, tap, y);
        const c = ofColumn(from + 2 * tap, tap, y);
        store<f32>(at, a);
        store<f32>(at + apart, (a + b + c) * 0.5);
        store<f32>(at + 2 * apart, (a - b + c) * 0.5);
        store<f32>(at + 3 * apart, c);
        at += 4 * apart;
      }
    }
}

/** @returns row y of G times a column of the kernel */
function ofColumn(from: usize, tap: usize, y: i32): f32 {
  const a = load<f32>(from);
  const c = load<f32>(from + 6 * tap);
  if (y == 0) return a;
  if (y == 3) return c;
  const b = load<f32>(from + 3 * tap);
  return (y == 1 ? a + b + c : a - b + c) * 0.5;
}
