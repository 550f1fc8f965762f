// Chapter 8: each model reads the kept digits, and the present one is taught them.

import { useEffect } from 'react';
import { useStore } from 'zustand';
import { PRESET_NAMES } from '../../../domain/experiment/presets.ts';
import { isActive } from '../../../domain/run/run.ts';
import type { RemediesState, RemedyModels } from '../../../features/lesson/remedies-store.ts';
import { WhatHelps } from '../../../features/lesson/WhatHelps.tsx';
import { useLanguage } from '../../../i18n/strings.ts';
import type { Teaching } from '../../../session/teaching.ts';
import type { Page } from '../../compose-page.ts';
import { learnStores } from './learn-stores.ts';
import { useLessonRuns } from './use-lesson-runs.ts';

export function RemedyDeed({ page }: { page: Page }) {
  const { remedies } = learnStores(page);
  const number = new Intl.NumberFormat(useLanguage());
  const digits = useStore(page.keptDigits, (state) => state.digits);
  const teaching = useStore(page.teaching, (state) => state.teaching);
  const hasWorker = useStore(page.teaching, (state) => state.hasWorker);
  const isTaught = useStore(page.presentModel, ({ source }) => source.kind === 'taught');
  const active = useStore(page.run, (state) => isActive(state.run));
  const preset = useStore(page.experiment, (state) => state.form.preset);
  const { scores, measuring, failure } = useStore(remedies);
  const { own } = useLessonRuns(page);
  const ownNumber = own?.hasWeights && own.end !== null ? own.number : null;
  useEffect(() => {
    const models: RemedyModels = { 'ready-made': () => page.loadOther('ready-made') };
    if (ownNumber !== null) models.own = () => page.loadOther(ownNumber);
    if (isTaught) models.taught = 'present';
    remedies.getState().measure(digits, models);
  }, [page, remedies, digits, ownNumber, isTaught]);
  const { teach, cancel, keep, discard } = page.teaching.getState();
  return (
    <WhatHelps
      digits={digits.length}
      scores={{ ...scores, ...scoreOf(teaching) }}
      measuring={measuring}
      failure={failure}
      own={
        own && {
          preset: PRESET_NAMES[own.preset],
          images: number.format(own.config.imageCount),
        }
      }
      teaching={teaching}
      busy={active || (hasWorker && teaching.phase !== 'teaching')}
      isTaught={isTaught}
      robustIsNext={preset === 'robust'}
      onTeach={() => teach(digits)}
      onCancel={cancel}
      onKeep={keep}
      onDiscard={discard}
      onRobust={() => page.experiment.getState().choosePreset('robust')}
    />
  );
}

/** A model that waits for its author's decision has read the digits already. */
function scoreOf(teaching: Teaching): RemediesState['scores'] {
  if (teaching.phase !== 'taught') return {};
  const { digits, taught } = teaching;
  const right = digits.filter(({ label }, index) => taught.after.predicted[index] === label).length;
  return { taught: { right, all: digits.length } };
}
