// Here jax-js takes one compiled step of the same network, loss and optimizer. Its convolutions need NCHW.

import {
  blockUntilReady,
  defaultDevice,
  init,
  jit,
  nn,
  numpy as np,
  random,
  tree,
  valueAndGrad,
} from '@jax-js/jax';
import { PRESETS, type Preset } from '../../src/domain/experiment/presets.ts';
import { BATCH, someDigits, type Contestant } from './contestant.ts';
import { logitsOf, shapesOf, type Params } from './jax-network.ts';

type State = [params: Params, first: Params, second: Params];
/** These are the rate of a step of Adam and the correction of its second moment; Adadelta needs neither. */
type Moment = [rate: number, correction: number];

/** @returns the implementation to measure; it starts the backend */
export function jax(device: 'wasm' | 'webgpu'): Contestant {
  const { pixels, labels, count } = someDigits();
  let step: ReturnType<typeof stepOf>;
  let momentAt: (steps: number) => Moment;
  let state: State;
  let key: np.Array;
  let first = 0;
  let steps = 0;
  let last: np.Array | null = null;
  return {
    async start(preset) {
      if (!(await init(device)).includes(device)) throw new Error(`jax-js cannot start ${device}`);
      defaultDevice(device);
      const { network, config } = PRESETS[preset];
      step = stepOf({ network, config });
      momentAt = (at) => [config.learningRate / (1 - 0.9 ** at), Math.sqrt(1 - 0.999 ** at)];
      key = random.key(1);
      const shapes = shapesOf(network);
      const make = (fill: (shape: number[]) => np.Array) =>
        Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, fill(shape)]));
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
      steps += 1;
      last?.dispose();
      [state, last] = step(state, x, y, use, np.array(momentAt(steps)));
    },
    async finish() {
      await blockUntilReady(state as never);
      const [value] = last ? await (last.ref.data() as Promise<Float32Array>) : [0];
      if (!Number.isFinite(value)) throw new Error(`The loss of jax-js is ${value}`);
    },
  };
}

function stepOf({ network, config }: Preset) {
  const loss = (params: Params, x: np.Array, labels: np.Array, key: np.Array): np.Array =>
    nn
      .logSoftmax(logitsOf(network, params, x, key), -1)
      .mul(labels)
      .sum()
      .mul(-1 / BATCH);
  const update = config.optimizer === 'adadelta' ? adadelta : adam;
  return jit(
    (state: State, x: np.Array, labels: np.Array, key: np.Array, moment: np.Array): [State, np.Array] => {
      const [params, first, second] = state;
      const [value, slopes] = valueAndGrad(loss)(tree.ref(params), x, labels, key) as [np.Array, Params];
      const next: State = [{}, {}, {}];
      for (const name of Object.keys(params))
        [next[0][name], next[1][name], next[2][name]] = update(
          [params[name], first[name], second[name], slopes[name]],
          moment.ref,
        );
      moment.dispose();
      return [next, value];
    },
  );
}

type Four = [weight: np.Array, first: np.Array, second: np.Array, slope: np.Array];

function adadelta([w, gradients, updates, g]: Four, moment: np.Array): np.Array[] {
  moment.dispose();
  const a = gradients.mul(0.95).add(g.ref.mul(g.ref).mul(0.05));
  const u = g.mul(np.sqrt(updates.ref.add(1e-7))).div(np.sqrt(a.ref.add(1e-7)));
  return [w.sub(u.ref), a, updates.mul(0.95).add(u.ref.mul(u).mul(0.05))];
}

function adam([w, first, second, g]: Four, moment: np.Array): np.Array[] {
  const m = first.mul(0.9).add(g.ref.mul(0.1));
  const v = second.mul(0.999).add(g.ref.mul(g).mul(0.001));
  const rate = moment.ref.slice(0);
  const root = np.sqrt(v.ref).div(moment.slice(1)).add(1e-7);
  return [w.sub(m.ref.div(root).mul(rate)), m, v];
}
