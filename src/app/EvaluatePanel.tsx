// Connects the evaluation, the kept digits and runs, and the pad, which do not import each other.

import { useMemo } from 'react';
import { useStore } from 'zustand';
import { IMAGE_PIXELS } from '../domain/image/ink.ts';
import { hasModel } from '../session/present-model.ts';
import { useRunWords } from '../features/runs/run-title.ts';
import { Evaluate } from '../features/evaluate/Evaluate.tsx';
import type { Page } from './compose-page.ts';
import { placeOnPad } from './place-on-pad.ts';

export function EvaluatePanel({ page }: { page: Page }) {
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
  return (
    <Evaluate
      store={page.evaluation}
      ready={ready}
      mine={mine}
      runs={runs}
      onPlace={(pixels) => placeOnPad(page, pixels)}
    />
  );
}
