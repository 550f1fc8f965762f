// Has the visit written a while after it changed, never in the middle of a stroke, and at once when the page is left.

import type { Visit } from '../domain/visit/visit.ts';
import { visitOf, type VisitStores } from './visit-stores.ts';

/** Writing a large drawing takes a few milliseconds. */
const WRITE_AFTER_MS = 400;

interface KeeperDependencies {
  stores: VisitStores;
  /** @returns the address from its hash sign on */
  address(): string;
  /** @param open false where the page is left @returns whether it was stored */
  save(visit: Visit, open: boolean): boolean;
  /** It is told whether the last change was stored. */
  tell(stored: boolean): void;
}

/** It writes nothing before `start`. */
export class VisitKeeper {
  private started = false;
  private changed = false;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly given: KeeperDependencies) {
    const { drawing, experiment, view } = given.stores;
    const change = () => this.change();
    drawing.subscribe(change);
    view.subscribe(change);
    experiment.subscribe(({ form, editing }, before) => {
      if (form !== before.form || editing !== before.editing) change();
    });
  }

  /** Writes the visit as one that is open, at the beginning and after `leave`. */
  start(): void {
    this.started = true;
    this.write(true);
  }

  /** Writes what has changed: a page that is hidden may be ended without a word. */
  hide(): void {
    if (this.changed) this.write(true);
  }

  /** Writes the visit as one that has ended. */
  leave(): void {
    this.write(false);
    this.started = false;
  }

  private change(): void {
    this.changed = true;
    this.timer ??= setTimeout(() => {
      this.timer = null;
      // The lifted pen is the next change.
      if (!this.given.stores.drawing.getState().open) this.write(true);
    }, WRITE_AFTER_MS);
  }

  private write(open: boolean): void {
    if (!this.started) return;
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const { stores, address, save, tell } = this.given;
    const stored = save(visitOf(stores, address()), open);
    // As long as nothing was changed, nothing is lost.
    if (this.changed) tell(stored);
    this.changed = false;
  }
}
