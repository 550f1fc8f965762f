// Writes the augmentation of a run as a layer of Keras: what stays plain, rotation, shear, scale, shift and MNIST's normalization, by the
// formulas of domain/augmenting/warp-digit.ts. What it leaves out is said.

import type { Augmentation } from '../augmenting/augmentation.ts';
import { python } from '../experiment/python-text.ts';
import type { WritePart } from './program-part.ts';
import type { ProgramWords } from './program-words.ts';

/** Null for a run that does not augment; then the network is trained as it is. */
export const writeAugmentation: WritePart = ({ config: { augmentation } }, words) =>
  augmentation && {
    name: 'augmentation',
    more: leftOut(augmentation, words),
    code: [...amounts(augmentation), '', '', ...VARY, '', '', ...LEARNER],
  };

/** @returns the name of what is compiled and trained */
export function learnerOf(augmentation: Augmentation | null): 'learner' | 'model' {
  return augmentation ? 'learner' : 'model';
}

function amounts({ plain, plainAtEnd, shift, rotation, scale, shear }: Augmentation): string[] {
  const written = {
    PLAIN: plain,
    PLAIN_AT_END: plainAtEnd,
    SHIFT: shift,
    ROTATION: rotation,
    SCALE: scale,
    SHEAR: shear,
  };
  return Object.entries(written).map(([name, value]) => `${name} = ${python(value)}`);
}

function leftOut(settings: Augmentation, { differences }: ProgramWords): string[] {
  const missing = (['elastic', 'penWidth', 'penStyles', 'nonDigits'] as const).filter(
    (name) => settings[name] > 0,
  );
  return missing.length === 0 ? [] : [differences.notVaried, ...missing.map((name) => differences[name])];
}

const VARY = [
  'class Vary(layers.Layer):',
  '    def __init__(self, **given):',
  '        super().__init__(**given)',
  '        self.seeds = keras.random.SeedGenerator(SEED)',
  '        self.plain = self.add_weight(name="plain", shape=(), initializer="zeros", trainable=False)',
  '',
  '    def call(self, images, training=False):',
  '        if not training:',
  '            return images',
  '        ops = keras.ops',
  '        count = ops.shape(images)[0]',
  '',
  '        def spread(most):',
  '            return keras.random.uniform((count, 1, 1), -1, 1, seed=self.seeds) * most',
  '',
  '        # (a b; c d) is rotation x shear x scale.',
  '        angle, shear = spread(math.radians(ROTATION)), spread(SHEAR)',
  '        scale_x, scale_y = 1 + spread(SCALE), 1 + spread(SCALE)',
  '        cos, sin = ops.cos(angle), ops.sin(angle)',
  '        a, b = cos * scale_x, (cos * shear - sin) * scale_y',
  '        c, d = sin * scale_x, (sin * shear + cos) * scale_y',
  '        ink, (columns, rows) = images[..., 0], np.meshgrid(np.arange(28.0), np.arange(28.0))',
  '        columns, rows = columns[None].astype("float32"), rows[None].astype("float32")',
  '        mass = ops.sum(ink, (1, 2), keepdims=True) + 1e-7',
  '        mass_x = ops.sum(ink * columns, (1, 2), keepdims=True) / mass',
  '        mass_y = ops.sum(ink * rows, (1, 2), keepdims=True) / mass',
  '',
  '        def extent(place):',
  '            highest = ops.max(ops.where(ink >= 0.3, place, -1e4), (1, 2), keepdims=True)',
  '            return highest - ops.min(ops.where(ink >= 0.3, place, 1e4), (1, 2), keepdims=True)',
  '',
  '        longer = ops.maximum(extent(a * columns + b * rows), extent(c * columns + d * rows))',
  '        size = 19 / ops.maximum(1.0, longer)',
  '        determinant = (a * d - b * c) * size',
  '        inverse = [d / determinant, -b / determinant, -c / determinant, a / determinant]',
  '        to_x, to_y = 14 + spread(SHIFT), 14 + spread(SHIFT)',
  '        from_x = mass_x - inverse[0] * to_x - inverse[1] * to_y',
  '        from_y = mass_y - inverse[2] * to_x - inverse[3] * to_y',
  '        zero = ops.zeros_like(a)',
  '        places = [inverse[0], inverse[1], from_x, inverse[2], inverse[3], from_y, zero, zero]',
  '        transform = ops.reshape(ops.stack(places, 1), (-1, 8))',
  '        varied = ops.image.affine_transform(images, transform, fill_mode="constant", data_format="channels_last")',
  '        varied = varied / (ops.max(varied, (1, 2, 3), keepdims=True) + 1e-7)',
  '        stays = keras.random.uniform((count, 1, 1, 1), seed=self.seeds) < self.plain',
  '        return ops.where(stays, images, varied)',
];

/** In the last quarter of the epochs another share of the images stays as it is, as in `settingsInEpoch`. */
const LEARNER = [
  'def set_plain(epoch, logs=None):',
  '    vary.plain.assign(PLAIN_AT_END if epoch + 1 > EPOCHS * 0.75 else PLAIN)',
  '',
  '',
  'vary = Vary()',
  'learner = keras.Sequential([keras.Input(shape=(28, 28, 1)), vary, model])',
];
