// Here jax-js on its wasm backend takes one compiled step of the same network, loss and Adadelta. Its convolutions need NCHW.

import {
  blockUntilReady,
  defaultDevice,
  init,
  jit,
  lax,
  nn,
  numpy as np,
  random,
  tree,
  valueAndGrad,
} from '@jax-js/jax';
import { BATCH, serve, someDigits, type Contestant } from './contestant.ts';

type Params = Record<'kernel' | 'bias' | 'hidden' | 'hiddenBias' | 'out' | 'outBias', np.Array>;
type State = [params: Params, gradients: Params, updates: Params];

const SHAPES: Record<keyof Params, number[]> = {
  kernel: [10, 1, 3, 3],
  bias: [10, 1, 1],
  hidden: [1690, 128],
  hiddenBias: [128],
  out: [128, 10],
  outBias: [10],
};
const NAMES = Object.keys(SHAPES) as (keyof Params)[];

function make(fill: (shape: number[]) => np.Array): Params {
  return Object.fromEntries(NAMES.map((name) => [name, fill(SHAPES[name])])) as Params;
}

function drop(x: np.Array, key: np.Array): np.Array {
  const kept = random.bernoulli(key, 0.8, x.shape);
  return np.where(kept, x.div(0.8), 0);
}

function loss(params: Params, x: np.Array, labels: np.Array, key: np.Array): np.Array {
  const [first, second] = random.split(key);
  let value = nn.relu(lax.conv(x, params.kernel, [1, 1], 'VALID').add(params.bias));
  value = np.max(value.reshape([BATCH, 10, 13, 2, 13, 2]), [3, 5]);
  value = drop(value, first).reshape([BATCH, 1690]);
  value = nn.relu(np.dot(value, params.hidden).add(params.hiddenBias));
  value = np.dot(drop(value, second), params.out).add(params.outBias);
  return nn
    .logSoftmax(value, -1)
    .mul(labels)
    .sum()
    .mul(-1 / BATCH);
}

const step = jit((state: State, x: np.Array, labels: np.Array, key: np.Array): [State, np.Array] => {
  const [params, gradients, updates] = state;
  const [value, slopes] = valueAndGrad(loss)(tree.ref(params), x, labels, key) as [np.Array, Params];
  const next: State = [{}, {}, {}] as unknown as State;
  for (const name of NAMES) {
    const g = slopes[name];
    const a = gradients[name].mul(0.95).add(g.ref.mul(g.ref).mul(0.05));
    const u = g.mul(np.sqrt(updates[name].ref.add(1e-7))).div(np.sqrt(a.ref.add(1e-7)));
    next[0][name] = params[name].sub(u.ref);
    next[1][name] = a;
    next[2][name] = updates[name].mul(0.95).add(u.ref.mul(u).mul(0.05));
  }
  return [next, value];
});

function jaxWasm(): Contestant {
  const { pixels, labels, count } = someDigits();
  let state: State;
  let key: np.Array;
  let first = 0;
  let last: np.Array | null = null;
  return {
    async start() {
      await init('wasm');
      defaultDevice('wasm');
      key = random.key(1);
      const weights = make((shape) => {
        const [next, use] = random.split(key);
        key = next;
        return random.normal(use, shape).mul(0.05);
      });
      state = [weights, make((shape) => np.zeros(shape)), make((shape) => np.zeros(shape))];
    },
    step() {
      const bytes = pixels.subarray(first * 784, (first + BATCH) * 784);
      const x = np.array(Float32Array.from(bytes, (byte) => byte / 255)).reshape([BATCH, 1, 28, 28]);
      const y = nn.oneHot(np.array(Int32Array.from(labels.subarray(first, first + BATCH))), 10);
      const [next, use] = random.split(key);
      key = next;
      first = (first + BATCH) % count;
      last?.dispose();
      [state, last] = step(state, x, y, use);
    },
    async finish() {
      await blockUntilReady(state as never);
      const [value] = last ? await (last.ref.data() as Promise<Float32Array>) : [0];
      if (!Number.isFinite(value)) throw new Error(`The loss of jax-js is ${value}`);
    },
  };
}

serve(jaxWasm());
