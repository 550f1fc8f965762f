// Says which model answers, or why none does, with the way back to the one that ships.

import { useStore } from 'zustand';
import type { Failure } from '../../domain/coded-error.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import type { PresentModelStore } from '../../session/present-model.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Answer.module.css';
import { classificationStrings } from './strings.ts';

interface ModelSourceLineProps {
  store: PresentModelStore;
  onUseShipped(): void;
}

export function ModelSourceLine({ store, onUseShipped }: ModelSourceLineProps) {
  const strings = useStrings(classificationStrings);
  const { source: words } = strings;
  const source = useStore(store, (state) => state.source);
  const arriving = useStore(store, (state) => state.arriving);
  const failure = useStore(store, (state) => state.shippedFailure);
  const language = useLanguage();
  if (failure)
    return (
      <span className={styles.sourceLine}>
        <span role="alert" className={styles.source}>
          {strings.shippedFailed[causeOf(failure)](failure.subject)}
        </span>
        <Button onClick={() => void store.getState().retryShipped()}>{strings.retry}</Button>
      </span>
    );
  let text = arriving ? words.arriving : words.none;
  if (source.kind === 'shipped') text = words.shipped;
  else if (source.kind === 'saved')
    text = words.saved(source.epoch, new Date(source.savedAt).toLocaleDateString(language));
  else if (source.kind === 'training') text = words.training(source.epoch);
  else if (source.kind === 'trained')
    text = (source.best ? words.trainedBest : words.trained)(source.run, source.epoch);
  else if (source.kind === 'taught') text = words.taught(source.digits);
  const hasWayBack = source.kind === 'trained' || source.kind === 'saved' || source.kind === 'taught';
  return (
    <span className={styles.sourceLine}>
      <span className={styles.source}>{text}</span>
      {hasWayBack && <Button onClick={onUseShipped}>{strings.useShipped}</Button>}
    </span>
  );
}

/** Everything but these is an error of the program itself. */
function causeOf({ code }: Failure) {
  return code === 'offline' || code === 'data-missing' || code === 'data-invalid' ? code : 'internal';
}
