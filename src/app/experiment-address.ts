// Keeps the address and the experiment in step: a link is opened, and what is edited is written back, so that the address is
// always a link to what the page shows. A link that was refused would be opened by the next reload, in place of it.

import { createStore } from 'zustand/vanilla';
import { encodeExperiment, type Experiment, type LinkProblem } from '../domain/experiment/experiment-link.ts';
import { soundExperiment, type ExperimentState, type ExperimentStore } from '../session/experiment-store.ts';
import { addressOf, experimentIn, shownAddressOf } from './experiment-in-hash.ts';

/** Says why a link was not opened; 'busy' stands for a run that goes on. */
export type LinkTrouble = LinkProblem | 'busy';

/** The wait is there because browsers refuse more than about a hundred changes of the address in half a minute. */
const WRITE_AFTER_MS = 400;

/**
 * Opens the experiment that the address names, and from now on keeps the two in step.
 * @param ownHash the address had this when the page showed the experiment in the store: a reload does not open it once more
 * @returns a store that says why the newest link was not opened; null where it was
 */
export function followAddress(store: ExperimentStore, ownHash?: string) {
  const link = createStore<{ trouble: LinkTrouble | null }>(() => ({ trouble: null }));
  let writing: ReturnType<typeof setTimeout> | undefined;
  /** It is the newest one that needs no correction. */
  let held: Experiment | null = null;

  const hold = (state: ExperimentState) => {
    held = soundExperiment(state) ?? held;
  };
  const isPresent = (experiment: Experiment) => {
    const present = soundExperiment(store.getState());
    return present !== null && encodeExperiment(present) === encodeExperiment(experiment);
  };
  const write = () => {
    clearTimeout(writing);
    if (held) history.replaceState(history.state, '', shownAddressOf(held, location.href));
  };
  const writeSoon = () => {
    clearTimeout(writing);
    writing = setTimeout(write, WRITE_AFTER_MS);
  };
  const refuse = (trouble: LinkTrouble) => {
    link.setState({ trouble });
    write();
  };
  const open = (ownHash?: string) => {
    const found = experimentIn(location.href);
    // A link to a place in the page has replaced the experiment in the address.
    if (!found) return writeSoon();
    if ('problem' in found) return refuse(found.problem);
    if (store.getState().locked) return refuse('busy');
    link.setState({ trouble: null });
    if (location.hash === ownHash) held = found;
    else if (!isPresent(found)) store.getState().openExperiment(found);
    // The link was changed on its way here and is mended before it is sent on.
    if (addressOf(found, location.href) !== location.href) writeSoon();
  };

  hold(store.getState());
  store.subscribe(hold);
  open(ownHash);
  window.addEventListener('hashchange', () => open());
  store.subscribe(({ form, editing }, before) => {
    if (form !== before.form || editing.network !== before.editing.network) writeSoon();
  });
  return link;
}

/** @returns a link to the experiment; while it needs a correction, the address as it stands */
export function linkTo(store: ExperimentStore): string {
  const experiment = soundExperiment(store.getState());
  return experiment ? addressOf(experiment, location.href) : location.href;
}
