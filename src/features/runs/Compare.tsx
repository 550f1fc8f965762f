// Compares the chosen runs: their curves over each other, their figures side by side, and what differs in settings and layers.

import { memo, useMemo } from 'react';
import { useStore } from 'zustand';
import { groupsThatCompare, incomparabilities, type Incomparability } from '../../domain/run/run-figures.ts';
import type { SavedRun } from '../../domain/run/saved-run.ts';
import { useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import { Hint } from '../../ui/Hint.tsx';
import { ComparedChart } from './ComparedChart.tsx';
import { comparedOf } from './compared-curves.ts';
import { ComparedFigures } from './ComparedFigures.tsx';
import { CompareLegend } from './CompareLegend.tsx';
import styles from './Compare.module.css';
import { compareStrings } from './compare-strings.ts';
import { Differences } from './Differences.tsx';
import { listTexts } from './figure-texts.ts';
import type { RunWords } from '../../i18n/run-title.ts';
import { MOST_COMPARED, type RunsStore } from './runs-store.ts';

interface CompareProps {
  store: RunsStore;
  runs: readonly SavedRun[];
  chosen: readonly { run: SavedRun; colour: number }[];
  words: RunWords;
  onDelete(ids: readonly string[]): void;
}

export const Compare = memo(function Compare({ store, runs, chosen, words, onDelete }: CompareProps) {
  const strings = useStrings(compareStrings);
  const axis = useStore(store, (state) => state.axis);
  const logScale = useStore(store, (state) => state.logScale);
  const grouped = useStore(store, (state) => state.groupRepeats);
  const { setView, chooseNone } = store.getState();
  const compared = useMemo(() => comparedOf(chosen, runs, grouped), [chosen, runs, grouped]);
  const reasons = useMemo(() => incomparabilities(chosen.map(({ run }) => run)), [chosen]);
  const groupsText = (reason: Incomparability) => {
    const groups = groupsThatCompare(
      chosen.map(({ run }) => run),
      reason,
    ).map((group) =>
      strings.runsOf(
        listTexts(
          group.map(({ number }) => String(number)),
          strings.listComma,
          strings.listAnd,
        ),
        group.length,
      ),
    );
    return listTexts(groups, strings.listComma, strings.groupAnd);
  };
  // A run that goes on cannot be deleted.
  const deletable = chosen.flatMap(({ run }) => (run.end === null ? [] : [run.id]));
  if (chosen.length === 0)
    return (
      <section className={styles.compare} aria-label={strings.title}>
        <h3>{strings.title}</h3>
        <p className={styles.note}>{strings.choose}</p>
      </section>
    );
  return (
    <section className={styles.compare} aria-label={strings.title}>
      <div className={styles.head}>
        <h3>{strings.title}</h3>
        <span className={styles.note}>{strings.chosen(chosen.length, MOST_COMPARED)}</span>
        <fieldset className={styles.ways}>
          <legend className="visually-hidden">{strings.axis}</legend>
          {(['epochs', 'seconds'] as const).map((each) => (
            <label key={each} className={styles.check}>
              <input
                type="radio"
                name="compared-axis"
                checked={axis === each}
                onChange={() => setView({ axis: each })}
              />
              <span>{strings.axes[each]}</span>
            </label>
          ))}
        </fieldset>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={logScale}
            onChange={(event) => setView({ logScale: event.target.checked })}
          />
          <span>{strings.logScale}</span>
        </label>
        <label className={styles.check}>
          <input
            type="checkbox"
            role="switch"
            checked={grouped}
            onChange={(event) => setView({ groupRepeats: event.target.checked })}
          />
          <span>{strings.groupRepeats}</span>
        </label>
        <Hint label={strings.aboutGroups}>{strings.groupNote}</Hint>
        <div className={styles.actions}>
          <Button onClick={chooseNone}>{strings.chooseNone}</Button>
          <Button disabled={deletable.length === 0} onClick={() => onDelete(deletable)}>
            {strings.deleteChosen(deletable.length)}
          </Button>
        </div>
      </div>
      <CompareLegend store={store} compared={compared} words={words} />
      {chosen.length > 1 &&
        reasons.map((reason) => (
          <p key={reason} className={styles.warning}>
            {strings.incomparable[reason](groupsText(reason))}
          </p>
        ))}
      <div className={styles.charts}>
        <ComparedChart
          {...{ store, compared, words, logScale }}
          quantity="loss"
          title={strings.loss}
          name={strings.lossChart}
        />
        <ComparedChart
          {...{ store, compared, words }}
          logScale={false}
          quantity="accuracy"
          title={strings.accuracy}
          name={strings.accuracyChart}
        />
      </div>
      <ComparedFigures store={store} compared={compared} words={words} reasons={reasons} />
      <Differences store={store} compared={compared} grouped={grouped} />
    </section>
  );
});
