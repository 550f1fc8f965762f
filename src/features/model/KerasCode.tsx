// Shows the network and its settings as a Keras program, in step with the blocks.

import { useMemo } from 'react';
import { kerasCode } from '../../domain/experiment/keras-code.ts';
import { TRAINING_IMAGES } from '../../domain/experiment/splits.ts';
import type { NetworkSpec } from '../../domain/network/network-spec.ts';
import type { TrainingConfig } from '../../domain/experiment/training-config.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import styles from './KerasCode.module.css';
import { modelStrings } from './strings.ts';

interface KerasCodeProps {
  network: NetworkSpec;
  /** It is null while network or settings need a correction. */
  config: TrainingConfig | null;
}

export function KerasCode({ network, config }: KerasCodeProps) {
  const strings = useStrings(modelStrings);
  const number = new Intl.NumberFormat(useLanguage());
  const code = useMemo(() => (config ? kerasCode(network, config) : null), [network, config]);
  const codeNote = (images: number) =>
    images < TRAINING_IMAGES ? strings.codeNoteOfSome(number.format(images)) : strings.codeNote;
  return (
    <div className={styles.code}>
      <div className={styles.head}>
        <h3>{strings.code}</h3>
        <CopyButton
          label={strings.copy}
          name={strings.copyCode}
          copied={strings.copied}
          notCopied={strings.notCopied}
          disabled={code === null}
          text={() => code ?? ''}
        />
      </div>
      <p className={styles.note}>{config === null ? strings.codeWaits : codeNote(config.imageCount)}</p>
      {code !== null && (
        <pre className={styles.text} tabIndex={0} role="region" aria-label={strings.codeName}>
          <code>{code}</code>
        </pre>
      )}
    </div>
  );
}
