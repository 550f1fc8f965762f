// Says in a sentence what went wrong with keeping, reading or a file, and what to do.

import { useStore } from 'zustand';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { useStrings } from '../../i18n/strings.ts';
import type { KeptDigitsStore } from '../../session/kept-digits.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { myDigitsStrings } from './strings.ts';

export function MyDigitsProblemAlert({ store }: { store: KeptDigitsStore }) {
  const strings = useStrings(myDigitsStrings);
  const problem = useStore(store, (state) => state.problem);
  const failure = useStore(store, (state) => state.failure);
  const sentence = useFailureSentence();
  if (!problem) return null;
  const ofStorage = problem === 'not-stored' || problem === 'not-loaded';
  const { tryAgain, dismissProblem } = store.getState();
  return (
    <Alert title={strings.problemTitle}>
      <p>{strings.problems[problem]}</p>
      {ofStorage && failure && <p>{sentence(failure)}</p>}
      {ofStorage && <Button onClick={tryAgain}>{strings.tryAgain}</Button>}
      <Button onClick={dismissProblem}>{strings.dismiss}</Button>
    </Alert>
  );
}
