// Computes the gradient of average pooling (NHWC).

import { addScaled } from './add-scaled';

/** Adds dy times `share` to each pixel of its window in dx, zeroed by the caller, for one image. Windows may extend past the edge. */
export function averagePoolGradient(
  dy: usize,
  dx: usize,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  poolHeight: i32,
  poolWidth: i32,
  strideY: i32,
  strideX: i32,
  padTop: i32,
  padLeft: i32,
  share: f32,
): void {
  const bytes: usize = channels << 2;
  for (let outY = 0; outY < outHeight; outY++) {
    const top = outY * strideY - padTop;
    const endY = min(height, top + poolHeight);
    for (let outX = 0; outX < outWidth; outX++, dy += bytes) {
      const left = outX * strideX - padLeft;
      const firstX = max(0, left);
      const endX = min(width, left + poolWidth);
      for (let y = max(0, top); y < endY; y++)
        for (let x = firstX; x < endX; x++) addScaled(dy, dx + (y * width + x) * bytes, channels, share);
    }
  }
}
