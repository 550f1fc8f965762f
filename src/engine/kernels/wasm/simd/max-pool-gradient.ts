// Computes the gradient of max pooling (NHWC): each dy goes to the first largest of its window, as on tfjs's cpu backend.

/** Adds to dx, zeroed by the caller, the gradient of one image. Windows may overlap or extend past the edge. */
export function maxPoolGradient(
  x: usize,
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
): void {
  for (let outY = 0; outY < outHeight; outY++) {
    const top = outY * strideY - padTop;
    const firstY = max(0, top);
    const endY = min(height, top + poolHeight);
    for (let outX = 0; outX < outWidth; outX++) {
      const left = outX * strideX - padLeft;
      const firstX = max(0, left);
      const endX = min(width, left + poolWidth);
      let channel = 0;
      for (; channel + 4 <= channels; channel += 4) {
        const first = (channel << 2) + (((firstY * width + firstX) * channels) << 2);
        const down = (width * channels) << 2;
        let best = f32x4.splat(-Infinity);
        let which = i32x4.splat(-1);
        let place = 0;
        for (let y = firstY; y < endY; y++) {
          let at = x + first + (y - firstY) * down;
          for (let column = firstX; column < endX; column++) {
            const value = v128.load(at);
            const larger = f32x4.gt(value, best);
            best = v128.bitselect(value, best, larger);
            which = v128.bitselect(i32x4.splat(place), which, larger);
            at += channels << 2;
            place++;
          }
        }
        const gradient = v128.load(dy + (((outY * outWidth + outX) * channels + channel) << 2));
        place = 0;
        for (let y = firstY; y < endY; y++) {
          let at = dx + first + (y - firstY) * down;
          for (let column = firstX; column < endX; column++) {
            const here = v128.and(gradient, i32x4.eq(which, i32x4.splat(place)));
            v128.store(at, f32x4.add(v128.load(at), here));
            at += channels << 2;
            place++;
          }
        }
      }
      for (; channel < channels; channel++) {
        let best = <f32>-Infinity;
        let at: usize = 0;
        for (let y = firstY; y < endY; y++) {
          let from: usize = ((y * width + firstX) * channels + channel) << 2;
          for (let column = firstX; column < endX; column++) {
            const value = load<f32>(x + from);
            if (value > best) {
              best = value;
              at = from;
            }
            from += channels << 2;
          }
        }
        const gradient = load<f32>(dy + (((outY * outWidth + outX) * channels + channel) << 2));
        store<f32>(dx + at, load<f32>(dx + at) + gradient);
      }
    }
  }
}
