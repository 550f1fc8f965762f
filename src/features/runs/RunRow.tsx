// Shows a run as a row of the table: it can be chosen for comparison, starred, opened and deleted.

import { memo, type CSSProperties } from 'react';
import { useStore } from 'zustand';
import { PRESET_NAMES } from '../../domain/experiment/presets.ts';
import type { SavedRunsStore } from '../../session/saved-runs.ts';
import type { FigureTexts } from './figure-texts.ts';
import type { ListedRun } from './listed-runs.ts';
import { MOST_COMPARED, type RunsStore } from './runs-store.ts';
import type { runsStrings } from './strings.ts';
import styles from './RunsTable.module.css';

interface RunRowProps {
  store: RunsStore;
  listed: ListedRun;
  isOpen: boolean;
  /** Its model answers drawings now. */
  answers: boolean;
  savedRuns: SavedRunsStore;
  /** The table makes them once for all rows. */
  strings: (typeof runsStrings)['en'];
  texts: FigureTexts;
}

export const RunRow = memo(function RunRow(props: RunRowProps) {
  const { store, savedRuns, listed, isOpen, answers, strings, texts } = props;
  const { run, title, difference, network, engine, figures } = listed;
  const colour = useStore(store, (state) => state.colours.get(run.id));
  const isFull = useStore(store, (state) => state.colours.size >= MOST_COMPARED);
  const isHovered = useStore(store, (state) => state.hovered === run.id);
  const goesOn = run.end === null;
  const { number } = run;
  const rowStyle = colour === undefined ? undefined : ({ '--run': `var(--run-${colour})` } as CSSProperties);
  return (
    <tr
      className={[styles.row, isHovered && styles.hovered, isOpen && styles.open].filter(Boolean).join(' ')}
      style={rowStyle}
      onPointerEnter={() => store.getState().hover(run.id)}
      onPointerLeave={() => store.getState().hover(null)}
    >
      <td className={styles.choose}>
        <span className={styles.marks}>
          <label className={styles.target}>
            <input
              type="checkbox"
              aria-label={strings.compareRun(number)}
              checked={colour !== undefined}
              disabled={colour === undefined && isFull}
              onChange={() => store.getState().toggle(run.id)}
            />
            <span aria-hidden="true">{number}</span>
          </label>
          <button
            type="button"
            className={styles.icon}
            aria-label={strings.starRun(number)}
            aria-pressed={run.starred}
            onClick={() => savedRuns.getState().write(run.id, { starred: !run.starred })}
          >
            {run.starred ? '★' : '☆'}
          </button>
        </span>
      </td>
      <th scope="row" className={styles.name}>
        <button
          type="button"
          className={styles.openRun}
          aria-label={strings.openRun(number, title)}
          aria-expanded={isOpen}
          onClick={() => store.getState().open(run.id)}
        >
          {difference ?? title}
        </button>
        <span className={styles.states}>
          {difference !== null && <span>{PRESET_NAMES[run.preset]}</span>}
          <span className={goesOn ? styles.goesOn : undefined}>
            {run.end === null ? strings.goesOn : strings.ends[run.end]}
          </span>
          {answers && <span className={styles.answers}>{strings.answers}</span>}
          {listed.learnedNothing && <span className={styles.warning}>{strings.learnedNothing}</span>}
          {!goesOn && !run.hasWeights && <span>{strings.noWeights}</span>}
        </span>
      </th>
      <td className={styles.figure}>{texts.share(figures.testAccuracy)}</td>
      <td className={styles.figure}>{texts.loss(figures.valLoss)}</td>
      <td className={styles.figure}>{texts.share(figures.valAccuracy)}</td>
      <td className={styles.figure}>
        <span>{strings.epochsOf(texts.count(figures.epochsDone), texts.count(run.config.epochs))}</span>
        {run.bestEpoch !== null && <small>{strings.bestEpoch(run.bestEpoch)}</small>}
      </td>
      <td className={styles.figure}>{texts.time(figures.seconds)}</td>
      <td className={styles.figure}>{texts.count(figures.parameters)}</td>
      <td className={`${styles.network} ${styles.spare}`}>{network}</td>
      <td className={styles.spare}>{engine}</td>
      <td>
        <time dateTime={run.startedAt}>{texts.date(run.startedAt)}</time>
      </td>
      <td>
        <button
          type="button"
          className={styles.icon}
          aria-label={strings.deleteRun(number)}
          disabled={goesOn}
          onClick={() => savedRuns.getState().remove([run.id])}
        >
          ×
        </button>
      </td>
    </tr>
  );
});
