// Says what an imported model is, what images it expects and how well it reads them, and what was noticed about it.

import { readsDigits } from '../../domain/exchange/checked-model.ts';
import { summarise, totalParameters } from '../../domain/network/network-summary.ts';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { percent } from '../../i18n/percent.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import { Hint } from '../../ui/Hint.tsx';
import styles from './ImportDialog.module.css';
import type { FoundModel } from './import-store.ts';
import { importStrings } from './strings.ts';

export function ImportedModelView({ found }: { found: FoundModel }) {
  const strings = useStrings(importStrings);
  const number = new Intl.NumberFormat(useLanguage());
  const { imported } = found;
  // What was put in front of it is no part of the file.
  const layers = summarise(imported.model.network);
  const parameters = number.format(totalParameters(layers));
  return (
    <>
      <p className={styles.name}>{imported.file}</p>
      <Result found={found} />
      <dl className={styles.facts}>
        <dt>{strings.labels.format}</dt>
        <dd>{strings.formats[imported.format]}</dd>
        <dt>{strings.labels.network}</dt>
        <dd>{strings.network(number.format(layers.length), parameters)}</dd>
        <dt>{strings.labels.facts}</dt>
        <dd>
          <Facts found={found} />
        </dd>
        <dt>{strings.labels.noticed}</dt>
        <dd>
          <ul className={styles.list}>
            {useNoticed(found).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </dd>
      </dl>
    </>
  );
}

function Result({ found: { checked, failure } }: { found: FoundModel }) {
  const strings = useStrings(importStrings);
  const sentence = useFailureSentence();
  const number = new Intl.NumberFormat(useLanguage());
  if (!checked)
    return (
      <p role="status" className={styles.doubtful}>
        {[strings.unchecked, ...(failure ? [sentence(failure)] : [])].join(' ')}
      </p>
    );
  const { right, images, way } = checked;
  const counts = [number.format(right), number.format(images)] as const;
  if (!readsDigits(checked))
    return (
      <p role="status" className={styles.doubtful}>
        {strings.readsNot(...counts)}
      </p>
    );
  const ground = way.inverted ? strings.bright.no : strings.bright.yes;
  return (
    <div className={styles.result}>
      <p role="status">
        <span>{strings.expects(ground, strings.ranges[way.range])}</span>{' '}
        <strong>{strings.reads(...counts)}</strong>
      </p>
      <Hint label={strings.readsLabel}>{strings.readsHelp}</Hint>
    </div>
  );
}

function Facts({ found: { imported } }: { found: FoundModel }) {
  const strings = useStrings(importStrings);
  const language = useLanguage();
  const { facts } = imported;
  if (!facts) return <span>{strings.noFacts}</span>;
  const { training } = facts;
  const texts = [
    facts.title,
    new Date(facts.date).toLocaleDateString(language),
    ...(training
      ? [
          strings.trained(
            new Intl.NumberFormat(language).format(training.split.training),
            String(training.epoch),
          ),
        ]
      : []),
    ...(training?.testAccuracy != null ? [strings.testAccuracy(percent(training.testAccuracy))] : []),
  ];
  return <span>{texts.join(strings.comma)}</span>;
}

/** @returns what was done to the model or is to be known of it, in sentences */
function useNoticed({ imported, model, checked }: FoundModel): string[] {
  const strings = useStrings(importStrings);
  return [
    ...(imported.softmaxAdded ? [strings.softmaxAdded] : []),
    ...(model.network.length > imported.model.network.length ? [strings.rescaled] : []),
    ...(checked?.model === 1 ? [strings.channelsFirst] : []),
    model.familiarity ? strings.threshold : strings.noThreshold,
    ...(imported.run === null ? [] : [strings.withRun]),
  ];
}
