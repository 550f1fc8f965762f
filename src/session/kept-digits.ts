// Holds the digits that their author kept with their true labels, in whatever tab, and takes the last change back. What cannot
// be stored stays for this visit, and is tried again.

import { createStore, type StoreApi } from 'zustand/vanilla';
import { failureOf, type Failure } from '../domain/coded-error.ts';
import type { DigitFileProblem, ReadDigits } from '../domain/kept/digit-file.ts';
import type { DigitStorage } from '../domain/kept/digit-storage.ts';
import { inOrder, keepable, MOST_KEPT, type KeptDigit } from '../domain/kept/kept-digit.ts';
import { mergeDigits, splitChanges, type DigitChanges } from './digit-changes.ts';

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
  /** It is null, too, once another tab has changed what it would take back. */
  lastChange: LastChange | null;
  /** Says whether changes are on their way to the disk. */
  saving: boolean;
  problem: KeptDigitsProblem | null;
  /** It says why digits are not stored or not loaded. */
  failure: Failure | null;
  /** Keeps a digit, or relabels it where its id is there already. */
  keep(digit: KeptDigit): void;
  remove(id: string): void;
  /** Forgets that a digit was saved or relabelled last, once that is no longer what a person is at. */
  forgetKeeping(): void;
  /** Takes back `lastChange`, once. */
  takeBack(): void;
  /** Takes what a file holds, or says what is wrong with it. */
  importDigits(read: ReadDigits): void;
  /** Stores what could not be stored, and loads what could not be loaded; every change does so too. */
  tryAgain(): void;
  dismissProblem(): void;
}

export type KeptDigitsStore = StoreApi<KeptDigitsState>;

export interface KeptDigitsDependencies extends DigitStorage {
  /** Tells the other tabs that kept digits have changed, and hears it from them. */
  news: { tell(): void; listen(heard: () => void): void };
}

/** Loads what earlier visits and other tabs kept; digits that are kept meanwhile stay. */
export function createKeptDigits({ load, change, news }: KeptDigitsDependencies): KeptDigitsStore {
  return createStore<KeptDigitsState>((set, get) => {
    /** Storage does not have these changes yet. */
    const pending = new Map<string, KeptDigit | null>();
    /** An answer of storage that is on its way may lack these; null while none is. */
    let sinceAsked: Map<string, KeptDigit | null> | null = null;
    let askAgain = false;
    let isLoaded = false;
    let isChanged = false;

    const apply = (put: readonly KeptDigit[], remove: readonly string[], lastChange: LastChange | null) => {
      const changes = new Map<string, KeptDigit | null>();
      remove.forEach((id) => changes.set(id, null));
      put.forEach((digit) => changes.set(digit.id, digit));
      changes.forEach((digit, id) => [pending, sinceAsked].forEach((each) => each?.set(id, digit)));
      const others = get().digits.filter(({ id }) => !changes.has(id));
      const problem = get().problem === 'not-stored' ? 'not-stored' : null;
      set({ digits: inOrder([...others, ...put]), lastChange, problem });
      void store();
    };

    /** Stores all that is pending, and again what is changed meanwhile. */
    const store = async () => {
      isChanged = true;
      if (get().saving) return;
      set({ saving: true });
      while (isChanged) {
        isChanged = false;
        const batch = new Map(pending);
        const { put, remove } = splitChanges(batch);
        try {
          await change(put, remove, get().digits);
          batch.forEach((digit, id) => pending.get(id) === digit && pending.delete(id));
          solved('not-stored');
          news.tell();
          if (!isLoaded) void reload();
        } catch (error) {
          set({ problem: 'not-stored', failure: failureOf(error) });
        }
      }
      set({ saving: false });
    };

    const reload = async () => {
      askAgain = sinceAsked !== null;
      if (askAgain) return;
      sinceAsked = new Map(pending);
      try {
        const { digits, leftBehind, emptied } = await load();
        if (emptied) get().digits.forEach((digit) => pending.set(digit.id, digit));
        show(digits, new Map([...(emptied ? pending : []), ...sinceAsked]));
        isLoaded = leftBehind === null;
        if (isLoaded) solved('not-loaded');
        else set({ problem: 'not-loaded', failure: leftBehind });
        if (emptied) void store();
      } catch (error) {
        set({ problem: 'not-loaded', failure: failureOf(error) });
      }
      sinceAsked = null;
      if (askAgain) void reload();
    };

    const show = (stored: readonly KeptDigit[], changes: DigitChanges) => {
      const { digits: before, lastChange } = get();
      const { digits, tooMany } = mergeDigits(before, stored, changes);
      const isStill = lastChange !== null && isUntouched(lastChange, before, digits);
      set({ digits, lastChange: isStill ? lastChange : null, ...(tooMany && { problem: 'full' }) });
    };

    const solved = (problem: KeptDigitsProblem) => {
      if (get().problem === problem) set({ problem: null, failure: null });
    };

    const found = (id: string) => get().digits.find((digit) => digit.id === id);

    news.listen(() => void reload());
    void reload();

    return {
      digits: [],
      lastChange: null,
      saving: false,
      problem: null,
      failure: null,
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
      forgetKeeping() {
        const kind = get().lastChange?.kind;
        if (kind === 'kept' || kind === 'relabelled') set({ lastChange: null });
      },
      takeBack() {
        const { lastChange } = get();
        if (lastChange) apply(lastChange.put, lastChange.remove, null);
      },
      importDigits(read) {
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
      tryAgain() {
        if (pending.size > 0) void store();
        if (!isLoaded) void reload();
      },
      dismissProblem: () => set({ problem: null }),
    };
  });
}

/** @returns whether what a change would take back is the same as before */
function isUntouched(
  { put, remove }: LastChange,
  before: readonly KeptDigit[],
  after: readonly KeptDigit[],
): boolean {
  const ids = new Set([...remove, ...put.map(({ id }) => id)]);
  const [then, now] = [before, after].map((digits) => digits.filter(({ id }) => ids.has(id)));
  return then.length === now.length && then.every((digit) => now.includes(digit));
}
