// Connects the pad, its answer and the kept digits, which do not import each other.

import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { readAnswer } from '../../domain/reading/answer.ts';
import { keepDigit } from '../../domain/kept/kept-digit.ts';
import { KeepBar } from '../../features/my-digits/KeepBar.tsx';
import type { Page } from '../compose-page.ts';

export function KeepPresent({ page }: { page: Page }) {
  const ink = useStore(page.drawing, (state) => state.ink);
  const reading = useStore(page.answer, (state) => state.reading);
  const severalDigits = useStore(page.drawing, (state) => state.severalDigits);
  const ofMnist = useStore(page.drawing, ({ label, strokes }) => (strokes.length === 0 ? label : null));
  const kept = useStore(page.keptDigits, (state) => state.digits);
  const present = useMemo(() => (ink ? keepDigit(0, ink, null, '') : null), [ink]);
  const answer = readAnswer(reading, severalDigits);
  const keptAs = kept.find(({ id }) => id === present?.id)?.label ?? null;

  useEffect(() => page.drawing.getState().markSaved(keptAs !== null), [page, ink, keptAs]);

  // What was saved is said until another drawing begins.
  useEffect(
    () =>
      page.drawing.subscribe(({ generation }, before) => {
        if (generation !== before.generation) page.keptDigits.getState().forgetKeeping();
      }),
    [page],
  );

  const keep = (label: number) => {
    if (!present) return;
    const { strokes, picture } = page.drawing.getState();
    page.keptDigits.getState().keep({
      ...present,
      label,
      strokes: strokes.length > 0 && !picture ? strokes : null,
      keptAt: new Date().toISOString(),
    });
  };

  return (
    <KeepBar
      drawn={ink !== null}
      answer={answer.kind === 'digit' ? answer.first.digit : null}
      keptAs={keptAs}
      ofMnist={ofMnist}
      onKeep={keep}
    />
  );
}
