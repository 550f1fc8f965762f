// Says in a sentence what went wrong with keeping, reading or a file, and what to do.

import { useStore } from 'zustand';
import { useStrings } from '../../i18n/strings.ts';
import type { KeptDigitsStore } from '../../session/kept-digits.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { myDigitsStrings } from './strings.ts';

export function MyDigitsProblemAlert({ store }: { store: KeptDigitsStore }) {
  const strings = useStrings(myDigitsStrings);
  const problem = useStore(store, (state) => state.problem);
  if (!problem) return null;
  return (
    <Alert title={strings.problemTitle}>
      <p>{strings.problems[problem]}</p>
      <Button onClick={() => store.getState().dismissProblem()}>{strings.dismiss}</Button>
    </Alert>
  );
}
