// Shows the two calls of Keras that chapter 3 is about, with the settings of the next run.

import { python, pythonFloat } from '../../domain/experiment/python-text.ts';
import { OPTIMIZER_NAMES, type TrainingConfig } from '../../domain/experiment/training-config.ts';
import { useStrings } from '../../i18n/strings.ts';
import code from './Code.module.css';
import styles from './CompileAndFit.module.css';
import { figureStrings } from './figure-strings.ts';

export function CompileAndFit({ config }: { config: TrainingConfig }) {
  const strings = useStrings(figureStrings);
  return (
    <pre className={`${code.code} ${styles.calls}`} tabIndex={0} role="region" aria-label={strings.code}>
      {callsOf(config)}
    </pre>
  );
}

/** The whole program, which also has the schedule and the augmentation, is that of chapter 9. */
function callsOf({ optimizer, learningRate, batchSize, epochs, validationSplit, patience }: TrainingConfig) {
  return [
    'model.compile(loss="categorical_crossentropy", metrics=["accuracy"],',
    `    optimizer=${OPTIMIZER_NAMES[optimizer]}(${python(pythonFloat(learningRate))}))`,
    `model.fit(x_train, y_train, batch_size=${batchSize}, epochs=${epochs},`,
    `    validation_split=${validationSplit}, callbacks=[EarlyStopping(`,
    `        patience=${patience ?? epochs}, restore_best_weights=True)])`,
  ].join('\n');
}
