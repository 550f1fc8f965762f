// Connects an import with what it can change: the model that answers, the kept runs, the kept digits and the experiment.

import { useStore } from 'zustand';
import { createImportStore, type ImportStore } from '../../../features/import/import-store.ts';
import { ImportDialog } from '../../../features/import/ImportDialog.tsx';
import { layerStrings } from '../../../features/model/layer-strings.ts';
import { problemSentence } from '../../../features/model/problem-sentence.ts';
import { readDigitFile } from '../../../domain/kept/digit-file.ts';
import { isActive } from '../../../domain/run/run.ts';
import { useLanguage, useStrings } from '../../../i18n/strings.ts';
import { openRoom } from '../../../session/page-view.ts';
import type { Page } from '../../compose-page.ts';
import { keepRuns, answerWithImported } from './keep-imported.ts';
import { openPastedExperiment } from './open-experiment.ts';

interface ImportFlowProps {
  page: Page;
  files: readonly File[];
  onClose(): void;
}

export function ImportFlow(props: ImportFlowProps) {
  const { page, files, onClose } = props;
  const words = useStrings(layerStrings);
  const number = new Intl.NumberFormat(useLanguage());
  const busy = useStore(page.run, ({ run, lessonGoesOn }) => isActive(run) || lessonGoesOn);
  return (
    <ImportDialog
      store={storeOf(props)}
      name={nameOf(files)}
      busy={busy}
      networkSentence={(problem) =>
        problemSentence(problem, null, { problems: words.problems, number: number.format }) ?? problem.problem
      }
      onShowRuns={() => openRoom(page.view, { room: 'runs', place: null })}
      onClose={onClose}
    />
  );
}

/** Files that are dropped meanwhile begin an import of their own. */
const begun = new WeakMap<readonly File[], ImportStore>();

/** React may render twice what it shows once, and no file is imported twice. */
function storeOf({ page, files }: ImportFlowProps): ImportStore {
  const store = begun.get(files) ?? begin(page, files);
  begun.set(files, store);
  return store;
}

function begin(page: Page, files: readonly File[]): ImportStore {
  return createImportStore({
    files,
    service: page.files,
    checker: page.checker,
    takeDigits(text) {
      page.keptDigits.getState().importDigits(readDigitFile(text));
      openRoom(page.view, { room: 'mine', place: null });
    },
    openExperiment: (text) => void openPastedExperiment(page, text),
    takePicture: (file) => page.intake.setState({ picture: { file, others: 0 } }),
    keepRuns: (text) => keepRuns(page, text),
    use: (found) => answerWithImported(page, found),
    trainOn: ({ model, imported }) => page.runActions.trainOn({ model, name: imported.file }),
  });
}

function nameOf([first]: readonly File[]): string {
  return first.name;
}
