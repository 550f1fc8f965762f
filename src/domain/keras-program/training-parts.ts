// Writes the parts that build the network, compile and train it, and keep its best weights.

import { kerasOptimizer, ONE_CYCLE } from '../experiment/keras-optimizer.ts';
import { modelLines } from '../experiment/keras-code.ts';
import { learnerOf } from './augmentation-part.ts';
import type { WritePart } from './program-part.ts';

export const writeNetwork: WritePart = ({ network }, { differences }) => ({
  name: 'network',
  more: network.some(({ kind }) => kind === 'batchNormalization') ? [differences.batchNormalization] : [],
  code: [...modelLines(network), 'if HOST == 0:', '    model.summary()'],
});

/** The rows of x_train are those of this host. */
const STEPS = ['steps = EPOCHS * math.ceil(len(x_train) / (BATCH_SIZE // HOSTS))'];

export const writeOptimizer: WritePart = ({ config }, { differences }) => {
  const oneCycle = config.schedule === 'one-cycle';
  return {
    name: 'optimizer',
    more: oneCycle && config.optimizer === 'sgd' ? [differences.sgdMomentum] : [],
    code: [
      ...(oneCycle ? [...ONE_CYCLE, '', ''] : []),
      ...kerasOptimizer(config, { code: 'LEARNING_RATE' }, STEPS),
      `${learnerOf(config.augmentation)}.compile(optimizer=optimizer, loss="categorical_crossentropy", metrics=["accuracy"])`,
    ],
  };
};

/** Without early stopping the weights of the best epoch are restored too, as Digit Lab does it. */
export const writeTraining: WritePart = ({ config: { patience, augmentation } }, { differences }) => ({
  name: 'training',
  more: [differences.randomness],
  code: [
    'callbacks = [',
    '    keras.callbacks.EarlyStopping(',
    `        monitor="val_loss", patience=${patience ?? 'EPOCHS'}, restore_best_weights=True`,
    '    ),',
    ...(augmentation ? ['    keras.callbacks.LambdaCallback(on_epoch_begin=set_plain),'] : []),
    ']',
    `history = ${learnerOf(augmentation)}.fit(`,
    '    x_train,',
    '    y_train,',
    '    batch_size=BATCH_SIZE // HOSTS,',
    '    epochs=EPOCHS,',
    '    validation_data=(x_val, y_val),',
    '    callbacks=callbacks,',
    '    verbose=2 if HOST == 0 else 0,',
    ').history',
  ],
});

/**
 * One device reads from here on, the same on every host, so that any number of images can be read. The copy has no optimizer: a saved
 * model with the class OneCycle in it could not be opened elsewhere, and `clone_model` would copy it too.
 */
export const writeBest: WritePart = () => ({
  name: 'best',
  code: [
    'best_weights = model.get_weights()',
    'if DATA_PARALLEL:',
    '    keras.distribution.set_distribution(None)',
    'model = keras.Sequential.from_config(model.get_config())',
    'model.set_weights(best_weights)',
    'if SAVE and HOST == 0:',
    '    model.save(SAVE)',
    'model.compile(loss="categorical_crossentropy", metrics=["accuracy"])',
    'test_loss, test_accuracy = model.evaluate(x_test, y_test, batch_size=1000, verbose=0)',
    'print(f"test loss: {test_loss:.4f} - test accuracy: {test_accuracy:.4f}")',
    'if HISTORY and HOST == 0:',
    '    with open(HISTORY, "w", encoding="utf-8") as file:',
    '        tested = {"test_loss": test_loss, "test_accuracy": test_accuracy}',
    '        json.dump({**history, **tested, "keras": keras.__version__}, file)',
  ],
});
