// Connects the evaluation, the kept digits and runs, and the pad, which do not import each other.

import { useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { DigitImages } from '../../domain/image/digit-images.ts';
import { IMAGE_PIXELS } from '../../domain/image/ink.ts';
import { hasModel, type ModelSource } from '../../session/present-model.ts';
import { useRunWords } from '../../i18n/run-title.ts';
import { Evaluate } from '../../features/evaluate/Evaluate.tsx';
import type { Page } from '../compose-page.ts';
import { placeOnPad } from '../pad/place-on-pad.ts';
import type { RoomProps } from './room-props.ts';

export function EvaluatePlace({ page }: RoomProps) {
  const digits = useStore(page.keptDigits, (state) => state.digits);
  const ready = useStore(page.presentModel, hasModel);
  const savedRuns = useStore(page.savedRuns, (state) => state.runs);
  const words = useRunWords();
  const runs = useMemo(
    () =>
      savedRuns
        .filter(({ hasWeights }) => hasWeights)
        .map((run) => ({ number: run.number, name: words.full(run) }))
        .reverse(),
    [savedRuns, words],
  );
  const mine = useMemo(() => {
    const pixels = new Uint8Array(digits.length * IMAGE_PIXELS);
    digits.forEach(({ picture }, index) => pixels.set(picture, index * IMAGE_PIXELS));
    return { pixels, labels: Uint8Array.from(digits, ({ label }) => label), count: digits.length };
  }, [digits]);
  useAnswersOfChosen(page, mine);
  return (
    <Evaluate
      store={page.evaluation}
      ready={ready}
      mine={mine}
      runs={runs}
      onPlace={(pixels: Uint8Array, label?: number) => placeOnPad(page, pixels, label)}
    />
  );
}

/**
 * Evaluates anew when a person lets another epoch or run answer, so that the confusion matrix follows the choice; once for each,
 * so that Stop is the end of it.
 */
function useAnswersOfChosen({ evaluation, presentModel }: Page, mine: DigitImages): void {
  const source = useStore(presentModel, (state) => state.source);
  const asked = useRef<ModelSource | null>(null);
  const outdated = useStore(evaluation, ({ old, running, failure }) => old && !running && !failure);
  useEffect(() => {
    if (!outdated || source.kind !== 'trained' || asked.current === source) return;
    asked.current = source;
    void evaluation.getState().evaluate('present', mine);
  }, [evaluation, source, outdated, mine]);
}
