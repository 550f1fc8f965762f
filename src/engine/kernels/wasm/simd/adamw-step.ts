// Computes a step of AdamW (Loshchilov and Hutter 2019, arXiv 1711.05101) in a single pass. The moments change in place; the
// weights go to a new tensor, since XNNPACK caches packed weights by their tensor.

/** It is SCALE of ops/adamw-step.ts: v holds SCALE^2 times the second moment, here as on every backend. */
const SCALE: f32 = 1_024;

/**
 * Computes m = b1 m + (1 - b1) g;  v = b2 v + (1 - b2) g^2;  w = keep w - rate m / (sqrt(v) / correction + eps).
 * @param keep 1 - lr decay @param rate lr / (1 - b1^t) @param correction sqrt(1 - b2^t)
 */
export function adamw(
  w: usize,
  g: usize,
  m: usize,
  v: usize,
  out: usize,
  size: i32,
  beta1: f32,
  beta2: f32,
  epsilon: f32,
  keep: f32,
  rate: f32,
  correction: f32,
): void {
  const firsts = f32x4.splat(beta1);
  const firstRests = f32x4.splat(1 - beta1);
  const seconds = f32x4.splat(beta2);
  const secondRest: f32 = (1 - beta2) * SCALE * SCALE;
  const secondRests = f32x4.splat(secondRest);
  const epsilons = f32x4.splat(epsilon);
  const keeps = f32x4.splat(keep);
  const rates = f32x4.splat(rate);
  const inverse: f32 = 1 / (correction * SCALE);
  const inverses = f32x4.splat(inverse);
  const whole: usize = (size & ~3) << 2;
  for (let at: usize = 0; at < whole; at += 16) {
    const gradient = v128.load(g + at);
    const first = f32x4.add(f32x4.mul(firsts, v128.load(m + at)), f32x4.mul(firstRests, gradient));
    const second = f32x4.add(
      f32x4.mul(seconds, v128.load(v + at)),
      f32x4.mul(secondRests, f32x4.mul(gradient, gradient)),
    );
    v128.store(m + at, first);
    v128.store(v + at, second);
    const root = f32x4.add(f32x4.mul(f32x4.sqrt(second), inverses), epsilons);
    const update = f32x4.mul(rates, f32x4.div(first, root));
    v128.store(out + at, f32x4.sub(f32x4.mul(keeps, v128.load(w + at)), update));
  }
  const end: usize = size << 2;
  for (let at: usize = whole; at < end; at += 4) {
    const gradient = load<f32>(g + at);
    const first = beta1 * load<f32>(m + at) + (1 - beta1) * gradient;
    const second = beta2 * load<f32>(v + at) + secondRest * gradient * gradient;
    store<f32>(m + at, first);
    store<f32>(v + at, second);
    store<f32>(out + at, keep * load<f32>(w + at) - (rate * first) / (sqrt<f32>(second) * inverse + epsilon));
  }
}
