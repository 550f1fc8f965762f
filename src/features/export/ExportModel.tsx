// Lets a model leave the page in the format that a person chooses, with what is known of it.

import { useEffect, useState } from 'react';
import { failureOf, type Failure } from '../../domain/coded-error.ts';
import { fileName } from '../../domain/exchange/file-name.ts';
import { summarise, totalParameters } from '../../domain/network/network-summary.ts';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { EXPORT_CHOICES, isProgram, type ExportChoice } from './export-choices.ts';
import { exportStrings } from './export-strings.ts';
import { exportName, makeCard, makeExport, type Exported, type WriteModel } from './make-export.ts';
import { SaveDialog } from './SaveDialog.tsx';
import styles from './SaveDialog.module.css';

interface ExportModelProps {
  /** Reads the model; it rejects where it cannot be had. */
  load(): Promise<Exported>;
  write: WriteModel;
  onClose(): void;
}

export function ExportModel({ load, write, onClose }: ExportModelProps) {
  const strings = useStrings(exportStrings);
  const language = useLanguage();
  const sentence = useFailureSentence();
  const [chosen, choose] = useState<ExportChoice>('tensorflow-js');
  const [exported, setExported] = useState<Exported | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  // What answers may change while the dialog is open; it goes on with the model that it names.
  const [loading] = useState(load);
  useEffect(() => {
    let isShown = true;
    loading.then(
      (found) => isShown && setExported(found),
      (error: unknown) => isShown && setFailure(failureOf(error)),
    );
    return () => {
      isShown = false;
    };
  }, [loading]);
  const choices = EXPORT_CHOICES.map((id) => ({ id, name: strings.names[id], note: strings.notes[id] }));
  const file = exported && {
    name: exportName(exported, chosen),
    make: () => makeExport(exported, chosen, language, write),
  };
  const card = exported && {
    label: strings.card,
    name: fileName(exported.name.title, exported.name.rest, '.md'),
    make: async () => makeCard(exported, language),
  };
  return (
    <SaveDialog<ExportChoice>
      title={strings.title}
      {...{ choices, chosen, file, onClose }}
      onChoose={choose}
      beside={card ?? undefined}
      hint={exported && !exported.facts.training && isProgram(chosen) ? strings.draft : ''}
    >
      {failure ? (
        <ProblemNote>{`${strings.notRead} ${sentence(failure)}`}</ProblemNote>
      ) : (
        <Facts exported={exported} />
      )}
    </SaveDialog>
  );
}

function Facts({ exported }: { exported: Exported | null }) {
  const strings = useStrings(exportStrings);
  const language = useLanguage();
  const share = (value: number) => `${(value * 100).toFixed(2)} %`;
  const { valAccuracy = null, testAccuracy = null } = exported?.facts.training ?? {};
  const figures = [
    ...(valAccuracy === null ? [] : [strings.validation(share(valAccuracy))]),
    ...(testAccuracy === null ? [] : [strings.test(share(testAccuracy))]),
  ];
  const count = exported && totalParameters(summarise(exported.model.network));
  const number = new Intl.NumberFormat(language);
  const date = exported && new Date(exported.facts.date);
  return (
    <dl className={styles.facts}>
      <dt>{strings.facts.model}</dt>
      <dd>{exported?.facts.title ?? strings.loading}</dd>
      <dt>{strings.facts.date}</dt>
      <dd>{date?.toLocaleDateString(language, { dateStyle: 'long' }) ?? ''}</dd>
      <dt>{strings.facts.size}</dt>
      <dd>{count === null ? '' : strings.parameters(number.format(count))}</dd>
      <dt>{strings.facts.figures}</dt>
      <dd>{figures.join(strings.comma) || '–'}</dd>
    </dl>
  );
}
