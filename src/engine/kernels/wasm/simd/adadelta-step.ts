// Computes a step of Adadelta (Zeiler 2012, algorithm 1) in a single pass. The accumulators change in place; the weights go to a
// new tensor, since XNNPACK caches packed weights by their tensor.

/** Computes a = rho a + (1 - rho) g^2;  u = g sqrt(d + eps) / sqrt(a + eps);  d = rho d + (1 - rho) u^2;  w = w - lr u. */
export function adadelta(
  w: usize,
  g: usize,
  a: usize,
  d: usize,
  out: usize,
  size: i32,
  learningRate: f32,
  rho: f32,
  epsilon: f32,
): void {
  const rates = f32x4.splat(learningRate);
  const rhos = f32x4.splat(rho);
  const rests = f32x4.splat(1 - rho);
  const epsilons = f32x4.splat(epsilon);
  const whole: usize = (size & ~3) << 2;
  for (let at: usize = 0; at < whole; at += 16) {
    const gradient = v128.load(g + at);
    const updates = v128.load(d + at);
    const nextA = f32x4.add(
      f32x4.mul(rhos, v128.load(a + at)),
      f32x4.mul(rests, f32x4.mul(gradient, gradient)),
    );
    const ratio = f32x4.div(f32x4.add(updates, epsilons), f32x4.add(nextA, epsilons));
    const update = f32x4.mul(gradient, f32x4.sqrt(ratio));
    v128.store(a + at, nextA);
    v128.store(d + at, f32x4.add(f32x4.mul(rhos, updates), f32x4.mul(rests, f32x4.mul(update, update))));
    v128.store(out + at, f32x4.sub(v128.load(w + at), f32x4.mul(rates, update)));
  }
  const end: usize = size << 2;
  for (let at: usize = whole; at < end; at += 4) {
    const gradient = load<f32>(g + at);
    const updates = load<f32>(d + at);
    const nextA = rho * load<f32>(a + at) + (1 - rho) * gradient * gradient;
    const update = gradient * sqrt<f32>((updates + epsilon) / (nextA + epsilon));
    store<f32>(a + at, nextA);
    store<f32>(d + at, rho * updates + (1 - rho) * update * update);
    store<f32>(out + at, load<f32>(w + at) - learningRate * update);
  }
}
