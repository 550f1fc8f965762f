// Holds the digits that their author kept with their true labels, and takes the last change back. A digit that the disk
// refuses stays for this visit.

import { createStore, type StoreApi } from 'zustand/vanilla';
import { LARGEST_DIGIT_FILE_BYTES, readDigitFile, type DigitFileProblem } from '../domain/kept/digit-file.ts';
import { inOrder, keepable, MOST_KEPT, type KeptDigit } from '../domain/kept/kept-digit.ts';

export type KeptDigitsProblem = DigitFileProblem | 'not-stored' | 'not-loaded' | 'full';

/** Describes the last change; `put` and `remove` (ids) take it back. */
export interface LastChange {
  kind: 'kept' | 'relabelled' | 'deleted' | 'imported';
  count: number;
  /** This many digits of an imported file were there already. */
  skipped: number;
  put: readonly KeptDigit[];
  remove: readonly string[];
}

export interface KeptDigitsState {
  /** They are ordered by label, then by time. */
  digits: readonly KeptDigit[];
  lastChange: LastChange | null;
  /** This many changes are on their way to the disk. */
  saving: number;
  problem: KeptDigitsProblem | null;
  /** Keeps a digit, or relabels it where its id is there already. */
  keep(digit: KeptDigit): void;
  remove(id: string): void;
  /** Takes back `lastChange`, once. */
  takeBack(): void;
  importFile(file: { size: number; text(): Promise<string> }): Promise<void>;
  dismissProblem(): void;
}

export type KeptDigitsStore = StoreApi<KeptDigitsState>;

export interface KeptDigitsDependencies {
  load(): Promise<readonly KeptDigit[]>;
  /** Stores digits and deletes others by their ids, as one change. */
  change(put: readonly KeptDigit[], remove: readonly string[]): Promise<void>;
}

/** Loads what earlier visits kept; digits that are kept meanwhile stay. */
export function createKeptDigits({ load, change }: KeptDigitsDependencies): KeptDigitsStore {
  return createStore<KeptDigitsState>((set, get) => {
    const apply = (put: readonly KeptDigit[], remove: readonly string[], lastChange: LastChange | null) => {
      const gone = new Set([...remove, ...put.map(({ id }) => id)]);
      const digits = inOrder([...get().digits.filter(({ id }) => !gone.has(id)), ...put]);
      set({ digits, lastChange, problem: null });
      set({ saving: get().saving + 1 });
      change(put, remove)
        .catch(() => set({ problem: 'not-stored' }))
        .finally(() => set({ saving: get().saving - 1 }));
    };

    const found = (id: string) => get().digits.find((digit) => digit.id === id);

    void load().then(
      (stored) => {
        const ours = new Set(get().digits.map(({ id }) => id));
        // Earlier pages stored longer drawings than a file holds.
        const theirs = stored.filter(({ id }) => !ours.has(id)).map(keepable);
        const room = MOST_KEPT - ours.size;
        set({ digits: inOrder([...get().digits, ...theirs.slice(0, room)]) });
        if (theirs.length > room) set({ problem: 'full' });
      },
      () => set({ problem: 'not-loaded' }),
    );

    return {
      digits: [],
      lastChange: null,
      saving: 0,
      problem: null,
      keep(digit) {
        const before = found(digit.id);
        if (!before && get().digits.length >= MOST_KEPT) return set({ problem: 'full' });
        const kind = before ? 'relabelled' : 'kept';
        const back = before ? { put: [before], remove: [] } : { put: [], remove: [digit.id] };
        apply([keepable(digit)], [], { kind, count: 1, skipped: 0, ...back });
      },
      remove(id) {
        const digit = found(id);
        if (digit) apply([], [id], { kind: 'deleted', count: 1, skipped: 0, put: [digit], remove: [] });
      },
      takeBack() {
        const { lastChange } = get();
        if (lastChange) apply(lastChange.put, lastChange.remove, null);
      },
      async importFile(file) {
        if (file.size > LARGEST_DIGIT_FILE_BYTES) return set({ problem: 'too-big' });
        const read = readDigitFile(await file.text().catch(() => ''));
        if ('problem' in read) return set({ problem: read.problem });
        const come = new Map(read.digits.filter(({ id }) => !found(id)).map((digit) => [digit.id, digit]));
        if (get().digits.length + come.size > MOST_KEPT) return set({ problem: 'full' });
        apply([...come.values()], [], {
          kind: 'imported',
          count: come.size,
          skipped: read.digits.length - come.size,
          put: [],
          remove: [...come.keys()],
        });
      },
      dismissProblem: () => set({ problem: null }),
    };
  });
}
