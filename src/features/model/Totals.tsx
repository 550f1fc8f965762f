// Shows below the column the number of all parameters, how long an epoch will take here, and what is wrong with the network as
// a whole.

import type { NetworkProblem } from '../../domain/network/network-problems.ts';
import type { NetworkSpec } from '../../domain/network/network-spec.ts';
import { summarise, totalParameters } from '../../domain/network/network-summary.ts';
import type { TrainingConfig } from '../../domain/experiment/training-config.ts';
import { useDuration } from '../../i18n/duration.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import { layerStrings } from './layer-strings.ts';
import styles from './ModelEditor.module.css';
import { problemSentence } from './problem-sentence.ts';
import { modelStrings } from './strings.ts';

interface TotalsProps {
  network: NetworkSpec;
  problems: readonly NetworkProblem[];
  /** It is null while network or settings need a correction. */
  config: TrainingConfig | null;
  /** An epoch takes so long here; null before that is known. */
  epochSeconds: number | null;
}

export function Totals({ network, problems, config, epochSeconds }: TotalsProps) {
  const strings = useStrings(modelStrings);
  const words = useStrings(layerStrings);
  const duration = useDuration();
  const number = new Intl.NumberFormat(useLanguage());
  const ofAll = problems.filter(({ at }) => at === null);
  const estimate = () => {
    if (!config) return strings.estimateWaits;
    return epochSeconds === null ? strings.noEstimate : strings.estimate(duration(epochSeconds));
  };
  return (
    <div className={styles.totals}>
      <p className={styles.total}>
        <span>{strings.total}</span> <b>{number.format(totalParameters(summarise(network)))}</b>
      </p>
      <p className={styles.note}>{estimate()}</p>
      {ofAll.length > 0 && (
        <div role="alert" className={styles.problem}>
          {ofAll.map((each) => (
            <p key={each.problem}>
              {problemSentence(each, null, { problems: words.problems, number: number.format })}
            </p>
          ))}
        </div>
      )}
    </div>
  );
}
