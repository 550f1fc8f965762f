// Shows how far the run is, and what it waits for.

import { useStore } from 'zustand';
import { isActive } from '../../domain/run/run.ts';
import { useDuration } from '../../i18n/duration.ts';
import { useStrings } from '../../i18n/strings.ts';
import type { RunStore } from '../../session/run-store.ts';
import { slowBatchSeconds } from './slow-batch.ts';
import { trainingStrings } from './strings.ts';
import { timeLeft } from './time-left.ts';
import styles from './NextRun.module.css';

export function RunProgress({ store }: { store: RunStore }) {
  const strings = useStrings(trainingStrings);
  const run = useStore(store, (state) => state.run);
  const duration = useDuration();
  if (!isActive(run) || !run.config) return null;

  const { progress, preparation, config } = run;
  const share = progress ? (progress.epoch - 1 + progress.batch / progress.batches) / config.epochs : null;
  const unknown = share === null || run.phase === 'testing';
  const epochs = progress ? strings.epochOf(progress.epoch, config.epochs) : null;

  const left: string[] = [];
  if (epochs) left.push(epochs);
  if (run.phase === 'preparing') {
    if (preparation?.what === 'loading-data')
      // The bytes are counted unpacked, four times those of the download, so that only their share is of interest.
      left.push(strings.waits['loading-data'](preparation.loadedBytes / Math.max(1, preparation.totalBytes)));
    else if (preparation?.what === 'loading-wasm')
      left.push(strings.waits['loading-wasm'](preparation.loadedBytes));
    else left.push(preparation ? strings.waits[preparation.what] : strings.starting);
  } else if (run.phase === 'training' && progress)
    left.push(strings.batchOf(progress.batch, progress.batches));
  else if (run.phase === 'validating') left.push(strings.validating);
  else if (run.phase === 'paused') left.push(strings.paused);
  else if (run.phase === 'testing') left.push(strings.testing);

  const batch = slowBatchSeconds(run);
  const right: string[] = batch === null ? [] : [strings.slowBatch(duration(batch))];
  const seconds = run.phase === 'training' ? timeLeft(run) : null;
  // Early stopping may end the run before.
  const timeText = config.patience === null ? strings.timeLeft : strings.timeLeftAtMost;
  if (seconds !== null) right.push(timeText(duration(seconds)));

  return (
    <>
      <div
        className={styles.progress}
        role="progressbar"
        aria-label={strings.progress}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share === null ? undefined : Number((share * 100).toFixed(1))}
        aria-valuetext={left.join(' · ')}
      >
        <div
          className={`${styles.fill} ${unknown ? styles.moving : ''}`}
          style={{ width: unknown ? '30%' : `${share * 100}%` }}
        />
      </div>
      <div className={styles.progressText}>
        <span>{left.join(' · ')}</span>
        <span>{right.join(' · ')}</span>
      </div>
    </>
  );
}
