// Computes the gradients of conv-relu-pool.ts. One of four positions was the largest, so at most a quarter of the positions are
// visited, and none of those that relu or dropout made 0.

/**
 * Adds to sums[co] the gradient of the kernel, [height][width * in, rounded up to fours], then four floats of which the first is
 * that of the bias. It reads up to three floats past the end of the image.
 */
export function convReluPoolFilterGradient(
  image: usize,
  dy: usize,
  choice: usize,
  sums: usize,
  width: i32,
  inChannels: i32,
  outHeight: i32,
  outWidth: i32,
  outChannels: i32,
  kernelHeight: i32,
  kernelWidth: i32,
): void {
  const rowBytes: usize = ((kernelWidth * inChannels + 3) & ~3) << 2;
  const sumBytes = rowBytes * kernelHeight + 16;
  const right: usize = inChannels << 2;
  const down: usize = right * width;
  let at: usize = 0;
  for (let y = 0; y < outHeight; y++) {
    for (let x = 0; x < outWidth; x++) {
      const patch = image + ((y * width + x) << 1) * right;
      let sum = sums;
      for (let channel = 0; channel < outChannels; channel++, sum += sumBytes, at += 4) {
        const which = load<i32>(choice + at);
        if (which < 0) continue;
        const gradient = load<f32>(dy + at);
        if (gradient == 0) continue;
        const g = f32x4.splat(gradient);
        let row = patch + (which >> 1) * down + (which & 1) * right;
        let to = sum;
        for (let ky = 0; ky < kernelHeight; ky++) {
          for (let step: usize = 0; step < rowBytes; step += 16) {
            v128.store(to, f32x4.add(v128.load(to), f32x4.mul(g, v128.load(row + step))));
            to += 16;
          }
          row += down;
        }
        store<f32>(to, load<f32>(to) + gradient);
      }
    }
  }
}

/** Copies the sums of convReluPoolFilterGradient to dw in Keras's order, [height, width * in, out], and to db. */
export function unpackFilterGradient(
  sums: usize,
  dw: usize,
  db: usize,
  taps: i32,
  outChannels: i32,
  kernelHeight: i32,
): void {
  const row = (taps + 3) & ~3;
  const sumFloats = row * kernelHeight + 4;
  for (let channel = 0; channel < outChannels; channel++) {
    const from = sums + ((channel * sumFloats) << 2);
    for (let ky = 0; ky < kernelHeight; ky++)
      for (let tap = 0; tap < taps; tap++)
        store<f32>(
          dw + (((ky * taps + tap) * outChannels + channel) << 2),
          load<f32>(from + ((ky * row + tap) << 2)),
        );
    store<f32>(db + (channel << 2), load<f32>(from + ((row * kernelHeight) << 2)));
  }
}

/**
 * Adds to dx (one padded image, zeroed by the caller) the gradient of each largest position times the kernel.
 * @param turned the kernel as [out][height][width * in]
 */
export function convReluPoolInputGradient(
  dy: usize,
  choice: usize,
  turned: usize,
  dx: usize,
  width: i32,
  inChannels: i32,
  outHeight: i32,
  outWidth: i32,
  outChannels: i32,
  kernelHeight: i32,
  kernelWidth: i32,
): void {
  const rowBytes: usize = (kernelWidth * inChannels) << 2;
  const whole: usize = rowBytes & ~15;
  const right: usize = inChannels << 2;
  const down: usize = right * width;
  const kernelBytes = rowBytes * kernelHeight;
  let at: usize = 0;
  for (let y = 0; y < outHeight; y++) {
    for (let x = 0; x < outWidth; x++) {
      const patch = dx + ((y * width + x) << 1) * right;
      let from = turned;
      for (let channel = 0; channel < outChannels; channel++, from += kernelBytes, at += 4) {
        const which = load<i32>(choice + at);
        if (which < 0) continue;
        const gradient = load<f32>(dy + at);
        if (gradient == 0) continue;
        const g = f32x4.splat(gradient);
        let row = patch + (which >> 1) * down + (which & 1) * right;
        let weights = from;
        for (let ky = 0; ky < kernelHeight; ky++) {
          for (let step: usize = 0; step < whole; step += 16)
            v128.store(row + step, f32x4.add(v128.load(row + step), f32x4.mul(g, v128.load(weights + step))));
          for (let step: usize = whole; step < rowBytes; step += 4)
            store<f32>(row + step, load<f32>(row + step) + gradient * load<f32>(weights + step));
          row += down;
          weights += rowBytes;
        }
      }
    }
  }
}

/** Copies the kernel [height, width * in, out] as [out][height][width * in]. */
export function turnFilter(filter: usize, turned: usize, rows: i32, outChannels: i32): void {
  for (let channel = 0; channel < outChannels; channel++)
    for (let row = 0; row < rows; row++)
      store<f32>(
        turned + ((channel * rows + row) << 2),
        load<f32>(filter + ((row * outChannels + channel) << 2)),
      );
}
