// Adds up the columns of a convolution's input gradient at the pixels that they belong to (col2im); a matrix product has made the
// columns.

/**
 * Computes dx[y * stride + ky - pad, ..., ci] += columns[(y, x), (ky, kx), ci] for one image, without the padding.
 * @param columns [outHeight * outWidth, kernelHeight * kernelWidth * channels] @param dx zeroed by the caller
 */
export function columnsToImage(
  columns: usize,
  dx: usize,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  kernelHeight: i32,
  kernelWidth: i32,
  strideY: i32,
  strideX: i32,
  padTop: i32,
  padLeft: i32,
): void {
  let from = columns;
  const bytes = channels << 2;
  for (let outY = 0; outY < outHeight; outY++) {
    for (let outX = 0; outX < outWidth; outX++) {
      for (let ky = 0; ky < kernelHeight; ky++) {
        const y = outY * strideY + ky - padTop;
        for (let kx = 0; kx < kernelWidth; kx++) {
          const x = outX * strideX + kx - padLeft;
          if (y >= 0 && y < height && x >= 0 && x < width)
            addRow(from, dx + (y * width + x) * bytes, channels);
          from += bytes;
        }
      }
    }
  }
}

function addRow(from: usize, to: usize, count: i32): void {
  const whole: usize = (count & ~3) << 2;
  for (let at: usize = 0; at < whole; at += 16)
    v128.store(to + at, f32x4.add(v128.load(to + at), v128.load(from + at)));
  const end: usize = count << 2;
  for (let at: usize = whole; at < end; at += 4)
    store<f32>(to + at, load<f32>(to + at) + load<f32>(from + at));
}
