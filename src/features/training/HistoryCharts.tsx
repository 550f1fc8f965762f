// Shows the charts of loss and accuracy side by side, with what they can be looked at by.

import { useDeferredValue, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { runFileName } from '../../domain/exchange/run-file-name.ts';
import { useRunWords } from '../../i18n/run-title.ts';
import { useStrings } from '../../i18n/strings.ts';
import type { Quantity } from './chart-data.ts';
import { HistoryChart } from './HistoryChart.tsx';
import { chartStrings } from './chart-strings.ts';
import styles from './Curves.module.css';
import type { TrainingStores } from './training-stores.ts';

interface HistoryChartsProps {
  stores: Pick<TrainingStores, 'run' | 'experiment' | 'savedRuns'>;
  /** The figures stand in the table with this id. */
  tableId: string;
}

/** The later half of fewer epochs is not worth a look of its own. */
const FEWEST_HALVED = 8;

export function HistoryCharts({ stores, tableId }: HistoryChartsProps) {
  const { run: store, experiment, savedRuns } = stores;
  const strings = useStrings(chartStrings);
  const [logScale, setLogScale] = useState(false);
  const [laterHalf, setLaterHalf] = useState(false);
  const epochs = useDeferredValue(useStore(store, (state) => state.run.epochs));
  const bestEpoch = useStore(store, (state) => state.run.bestEpoch);
  const diverged = useStore(store, (state) => state.run.result?.reason === 'diverged');
  const ownEpochs = useStore(store, (state) => state.run.config?.epochs);
  const drafted = useStore(experiment, (state) => state.config.epochs);
  // React draws the charts in slices between other work, so that they do not hold up the pen.
  const progress = useDeferredValue(useStore(store, (state) => state.run.progress));
  const running = progress && progress.epoch > epochs.length ? progress : null;
  const id = useStore(store, (state) => state.id);
  const kept = useStore(savedRuns, (state) => state.runs.find((each) => each.id === id));
  const words = useRunWords();
  const saved = useMemo(() => {
    const as = (title: string, quantity: Quantity) => ({
      title: kept ? strings.chartOf(title, words.full(kept)) : title,
      file: kept ? runFileName(kept, `-${quantity}`, '') : quantity,
    });
    return { loss: as(strings.lossTitle, 'loss'), accuracy: as(strings.accuracyTitle, 'accuracy') };
  }, [kept, strings, words]);
  const canHalve = epochs.length >= FEWEST_HALVED;
  const shared = {
    ...{ epochs, bestEpoch, tableId, runningEpoch: running?.epoch ?? null },
    divergedEpoch: diverged ? epochs.length + 1 : null,
    epochsToCome: ownEpochs ?? (Number.isFinite(drafted) ? drafted : 1),
    firstEpoch: laterHalf && canHalve ? Math.floor(epochs.length / 2) + 1 : 1,
  };
  return (
    <div className={styles.charts}>
      <HistoryChart
        {...shared}
        quantity="loss"
        title={strings.lossTitle}
        name={strings.lossChart}
        saved={saved.loss}
        logScale={logScale}
        runningValue={running?.loss ?? null}
      />
      <HistoryChart
        {...shared}
        quantity="accuracy"
        title={strings.accuracyTitle}
        name={strings.accuracyChart}
        saved={saved.accuracy}
        logScale={false}
        runningValue={running?.accuracy ?? null}
      />
      <div className={styles.looks}>
        <Check checked={logScale} onChange={setLogScale} label={strings.logScale} />
        <Check
          checked={laterHalf && canHalve}
          onChange={setLaterHalf}
          label={strings.laterHalf}
          disabled={!canHalve}
        />
      </div>
    </div>
  );
}

interface CheckProps {
  checked: boolean;
  onChange(checked: boolean): void;
  label: string;
  disabled?: boolean;
}

function Check({ checked, onChange, label, disabled = false }: CheckProps) {
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
