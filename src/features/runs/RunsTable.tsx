// Lists the kept runs in a table that sorts by each column. The row of a run opens, and then has what can be done with it.

import { Fragment, startTransition, useEffect, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { useStrings } from '../../i18n/strings.ts';
import type { SavedRunsStore } from '../../session/saved-runs.ts';
import { useFigureTexts } from './figure-texts.ts';
import type { ListedRun } from './listed-runs.ts';
import { RunRow } from './RunRow.tsx';
import type { Answering } from './runs-props.ts';
import type { RunsStore, SortKey } from './runs-store.ts';
import { runsStrings } from './strings.ts';
import styles from './RunsTable.module.css';

interface RunsTableProps {
  store: RunsStore;
  listed: readonly ListedRun[];
  answering: Answering;
  savedRuns: SavedRunsStore;
  /** @returns what stands below the row of the run that is open */
  details(listed: ListedRun): ReactNode;
}

/** How well a run reads stands beside its name; what a narrow table has no room for is `spare`. */
const COLUMNS: readonly { key: SortKey; isFigure?: true; isSpare?: true }[] = [
  { key: 'name' },
  { key: 'testAccuracy', isFigure: true },
  { key: 'valLoss', isFigure: true },
  { key: 'valAccuracy', isFigure: true },
  { key: 'epochs', isFigure: true },
  { key: 'seconds', isFigure: true },
  { key: 'parameters', isFigure: true },
  { key: 'network', isSpare: true },
  { key: 'engine', isSpare: true },
  { key: 'date' },
];
/** More rows than the table has room for; those below follow without holding anything up. */
const FIRST_ROWS = 40;
/** The first column compares, stars and numbers, the last one deletes. */
const ALL_COLUMNS = COLUMNS.length + 2;

export function RunsTable({ store, savedRuns, listed, answering, details }: RunsTableProps) {
  const strings = useStrings(runsStrings);
  const texts = useFigureTexts();
  const sort = useStore(store, (state) => state.sort);
  const opened = useStore(store, (state) => state.opened);
  const [isWhole, setWhole] = useState(false);
  useEffect(() => startTransition(() => setWhole(true)), []);
  const shown = isWhole ? listed : listed.slice(0, FIRST_ROWS);
  const ariaSort = sort.falling ? 'descending' : 'ascending';
  const sortButton = (key: SortKey) => (
    <button type="button" className={styles.sort} onClick={() => store.getState().sortBy(key)}>
      <span className={key === 'starred' ? 'visually-hidden' : undefined}>{strings.columns[key]}</span>
      {key === 'starred' && <span aria-hidden="true">★</span>}
      <span className={styles.arrow} aria-hidden="true">
        {sort.by === key ? (sort.falling ? '▼' : '▲') : ''}
      </span>
    </button>
  );
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={strings.table} aria-rowcount={listed.length + 1}>
        <thead>
          <tr>
            <th
              scope="col"
              className={styles.choose}
              aria-sort={sort.by === 'number' || sort.by === 'starred' ? ariaSort : undefined}
            >
              <span className="visually-hidden">{strings.columns.compare}</span>
              <span className={styles.sorts}>
                {sortButton('number')}
                {sortButton('starred')}
              </span>
            </th>
            {COLUMNS.map(({ key, isFigure, isSpare }) => (
              <th
                key={key}
                scope="col"
                className={
                  isFigure ? styles.figure : isSpare ? styles.spare : key === 'name' ? styles.name : undefined
                }
                aria-sort={sort.by === key ? ariaSort : undefined}
              >
                {sortButton(key)}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{strings.columns.remove}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((each) => {
            const { id } = each.run;
            const isOpen = opened === id;
            return (
              <Fragment key={id}>
                <RunRow
                  store={store}
                  listed={each}
                  isOpen={isOpen}
                  answers={answering === each.run.number}
                  savedRuns={savedRuns}
                  strings={strings}
                  texts={texts}
                />
                {isOpen && (
                  <tr className={styles.opened}>
                    <td colSpan={ALL_COLUMNS}>
                      <div className={styles.details}>{details(each)}</div>
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
