// Says which model answers, with the way back to the one that ships.

import { useStore } from 'zustand';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import type { PresentModelStore } from '../../session/present-model.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Classification.module.css';
import { classificationStrings } from './strings.ts';

interface ModelSourceLineProps {
  store: PresentModelStore;
  onUseShipped(): void;
}

export function ModelSourceLine({ store, onUseShipped }: ModelSourceLineProps) {
  const { source: words, useShipped } = useStrings(classificationStrings);
  const source = useStore(store, (state) => state.source);
  const language = useLanguage();
  let text = words.none;
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
      {hasWayBack && <Button onClick={onUseShipped}>{useShipped}</Button>}
    </span>
  );
}
