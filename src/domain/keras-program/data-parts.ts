// Writes the parts that load the images and share them out among devices and hosts.

import type { WritePart } from './program-part.ts';
import { pythonString } from './safe-text.ts';

/** It splits as `runSplit` does. */
export const writeData: WritePart = () => ({
  name: 'data',
  code: [
    'def ink(images):',
    '    return images.reshape(-1, 28, 28, 1).astype("float32") / 255',
    '',
    '',
    '(pictures, digits), (test_pictures, test_digits) = keras.datasets.mnist.load_data()',
    'x, y = ink(pictures[:IMAGES]), keras.utils.to_categorical(digits[:IMAGES], 10)',
    'split = math.floor(len(x) * (1 - VALIDATION_SPLIT))',
    'x_train, y_train = x[:split], y[:split]',
    'x_val, y_val = x[split:], y[split:]',
    'x_test, y_test = ink(test_pictures), keras.utils.to_categorical(test_digits, 10)',
    'print(len(x_train), len(x_val), len(x_test))',
  ],
});

/** Every device must get as many images of a batch, and every host as many of an epoch: JAX refuses anything else. */
export const writeDevices: WritePart = (_experiment, words) => ({
  name: 'devices',
  code: [
    'HOST, HOSTS = 0, 1',
    'if DATA_PARALLEL:',
    '    import jax',
    '',
    '    HOST, HOSTS = jax.process_index(), jax.process_count()',
    '    devices = keras.distribution.list_devices()',
    '    if BATCH_SIZE % len(devices):',
    `        raise SystemExit(${pythonString(words.problems.divisible)})`,
    '    parallel = keras.distribution.DataParallel(devices=devices, auto_shard_dataset=False)',
    '    keras.distribution.set_distribution(parallel)',
    '',
    '    def share(rows):',
    '        return rows[HOST : len(rows) - len(rows) % len(devices) : HOSTS]',
    '',
    '    x_train, y_train, x_val, y_val = map(share, (x_train, y_train, x_val, y_val))',
    '    print(len(devices), devices[0], "...", devices[-1])',
  ],
});
