// Shows the place Network: presets, the network as a column of blocks with its totals, and the same network as Keras code.

import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { NetworkChange } from '../../domain/network/network-editing.ts';
import { networkProblems } from '../../domain/network/network-problems.ts';
import type { NetworkSpec } from '../../domain/network/network-spec.ts';
import type { PresetName } from '../../domain/experiment/presets.ts';
import type { TrainingConfig } from '../../domain/experiment/training-config.ts';
import { useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { shortcutLetter } from '../../ui/shortcut-letter.ts';
import { BlockColumn } from './BlockColumn.tsx';
import { KerasCode } from './KerasCode.tsx';
import styles from './ModelEditor.module.css';
import { PresetButtons } from './PresetButtons.tsx';
import { modelStrings } from './strings.ts';
import { Totals } from './Totals.tsx';

export interface ModelEditorProps {
  network: NetworkSpec;
  /** Each layer has an id, which it keeps wherever it is moved. */
  ids: readonly number[];
  /** It is null while a setting needs a correction. */
  config: TrainingConfig | null;
  /** It has just this network; null where none has. */
  preset: PresetName | null;
  /** The network began as that of this preset. */
  basis: PresetName;
  /** While a run goes on the network cannot be edited. */
  run: 'none' | 'of-this-network' | 'of-another';
  /** An epoch takes so long on this machine; null before that is known. */
  epochSeconds: number | null;
  canUndo: boolean;
  canRedo: boolean;
  onChange(change: NetworkChange): void;
  onUndo(): void;
  onRedo(): void;
  onPreset(preset: PresetName): void;
  /** @returns the address of the page with this experiment in it */
  link(): string;
}

export function ModelEditor(props: ModelEditorProps) {
  const { network, ids, config, preset, basis, run, epochSeconds, canUndo, canRedo } = props;
  const { onChange, onUndo, onRedo, onPreset, link } = props;
  const strings = useStrings(modelStrings);
  const problems = useMemo(() => networkProblems(network), [network]);
  const [said, setSaid] = useState('');
  const editor = useRef<HTMLDivElement>(null);
  const byKey = useRef(false);
  const disabled = run !== 'none';
  const sound = problems.length === 0 ? config : null;

  // Undo may have removed the element with the focus, and the next Ctrl+Z is still meant for the network.
  useLayoutEffect(() => {
    if (byKey.current && document.activeElement === document.body) editor.current?.focus();
    byKey.current = false;
  }, [ids]);

  const undo = () => {
    if (!canUndo || disabled) return;
    onUndo();
    setSaid(strings.undone);
  };
  const redo = () => {
    if (!canRedo || disabled) return;
    onRedo();
    setSaid(strings.redone);
  };
  const press = (event: KeyboardEvent) => {
    const key = shortcutLetter(event);
    if (!(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y')) return;
    // Otherwise the pad would undo a stroke, or the browser what was typed.
    event.preventDefault();
    event.stopPropagation();
    byKey.current = true;
    if (key === 'y' || event.shiftKey) redo();
    else undo();
  };

  return (
    <div ref={editor} className={styles.editor} tabIndex={-1} onKeyDown={press}>
      <div className={styles.head}>
        <h2>{strings.title}</h2>
        {/* They come with the first change and stay, since the pad has an Undo of its own. */}
        {(canUndo || canRedo) && (
          <span className={styles.history}>
            <Button aria-label={strings.undoName} aria-disabled={!canUndo || disabled} onClick={undo}>
              {strings.undo}
            </Button>
            <Button aria-label={strings.redoName} aria-disabled={!canRedo || disabled} onClick={redo}>
              {strings.redo}
            </Button>
          </span>
        )}
      </div>
      <p className={styles.note}>{strings.note}</p>
      <PresetButtons {...{ preset, basis, disabled, onPreset }} />
      {run !== 'none' && (
        <p role="status" className={styles.active}>
          {run === 'of-another' ? strings.activeOther : strings.active}
        </p>
      )}
      <div className={styles.columns}>
        <div className={styles.network}>
          <BlockColumn {...{ network, ids, problems, disabled, onChange }} onSay={setSaid} />
          <Totals {...{ network, problems, epochSeconds }} config={sound} />
          <p className={`${styles.note} ${styles.keys}`}>{strings.keys}</p>
        </div>
        <div className={styles.beside}>
          <KerasCode network={network} config={sound} />
          <div className={styles.link}>
            <CopyButton
              label={strings.copyLink}
              copied={strings.copied}
              notCopied={strings.notCopied}
              disabled={sound === null}
              text={link}
            />
            <p className={styles.note}>{sound ? strings.linkNote : strings.linkWaits}</p>
          </div>
        </div>
      </div>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </div>
  );
}
