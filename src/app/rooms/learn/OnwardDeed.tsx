// Chapter 9: the network as a program of Keras, the model in every format, and the rooms to go on in.

import { useState } from 'react';
import { useStore } from 'zustand';
import { kerasCode } from '../../../domain/experiment/keras-code.ts';
import { chapterStrings } from '../../../features/lesson/chapter-strings.ts';
import lesson from '../../../features/lesson/Lesson.module.css';
import { useStrings } from '../../../i18n/strings.ts';
import { soundExperiment } from '../../../session/experiment-store.ts';
import { Button } from '../../../ui/Button.tsx';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import type { Page } from '../../compose-page.ts';
import { OpenedExport } from '../../exchange/outgoing/OpenedExport.tsx';
import { deedStrings } from './deed-strings.ts';
import { learnStores } from './learn-stores.ts';

export function OnwardDeed({ page }: { page: Page }) {
  const strings = useStrings(deedStrings);
  const { action } = useStrings(chapterStrings)[9];
  const sound = useStore(page.experiment, (state) => soundExperiment(state) !== null);
  const [exporting, setExporting] = useState(false);
  const program = () => {
    const experiment = soundExperiment(page.experiment.getState());
    if (!experiment) return '';
    learnStores(page).lesson.getState().copyProgram();
    return kerasCode(experiment.network, experiment.config);
  };
  return (
    <div>
      <div className={lesson.row}>
        <CopyButton
          label={action}
          copied={strings.copied}
          notCopied={strings.notCopied}
          disabled={!sound}
          text={program}
        />
        <Button onClick={() => setExporting(true)}>{strings.takeAlong}</Button>
        {!sound && <span>{strings.wrongSettings}</span>}
      </div>
      {exporting && <OpenedExport page={page} run={null} onClose={() => setExporting(false)} />}
      <ul className={lesson.links}>
        {Object.entries(strings.rooms).map(([room, [name, does]]) => (
          <li key={room}>
            <a href={`#${room}`}>{name}</a>
            <span>{does}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
