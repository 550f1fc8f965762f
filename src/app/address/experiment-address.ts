// Keeps the address in step with the experiment and the room: a link is opened, and what is edited is written back, so that the
// address is always a link to what the page shows. A link that was refused would be opened by the next reload, in place of it.

import { createStore } from 'zustand/vanilla';
import {
  encodeExperiment,
  type Experiment,
  type LinkProblem,
} from '../../domain/experiment/experiment-link.ts';
import { ROOM_PLACES, roomPath, type OpenRoom } from '../../domain/visit/rooms.ts';
import type { PageView } from '../../domain/visit/visit.ts';
import {
  soundExperiment,
  type ExperimentState,
  type ExperimentStore,
} from '../../session/experiment-store.ts';
import { openRoom, placeOf, type PageViewStore } from '../../session/page-view.ts';
import { addressOf, experimentIn, roomIn, shownAddressOf } from './experiment-in-hash.ts';

/** Says why a link was not opened; 'busy' stands for a run that goes on. */
export type LinkTrouble = LinkProblem | 'busy';

/** The wait is there because browsers refuse more than about a hundred changes of the address in half a minute. */
const WRITE_AFTER_MS = 400;

/** An entry of the history with this state was written here; going back to it opens its room, and leaves the experiment as it is. */
const OWN_ENTRY = { from: 'digit-lab' };

/** A link that names no room shows where its network can be seen. */
const ROOM_OF_LINK: OpenRoom = { room: 'train', place: 'network' };

interface Followed {
  experiment: ExperimentStore;
  view: PageViewStore;
}

/**
 * Opens what the address names, and from now on keeps the two in step.
 * @param ownHash the address had this when the page showed the experiment in the store: a reload does not open it once more
 * @returns a store that says why the newest link was not opened; null where it was
 */
export function followAddress({ experiment: store, view }: Followed, ownHash?: string) {
  const link = createStore<{ trouble: LinkTrouble | null }>(() => ({ trouble: null }));
  let writing: ReturnType<typeof setTimeout> | undefined;
  /** It is the newest one that needs no correction. */
  let held: Experiment | null = null;
  /** A hash that is another one now was navigated to, and its event is still to come. */
  let followedHash = location.hash;

  const hold = (state: ExperimentState) => {
    held = soundExperiment(state) ?? held;
  };
  const isPresent = (experiment: Experiment) => {
    const present = soundExperiment(store.getState());
    return present !== null && encodeExperiment(present) === encodeExperiment(experiment);
  };
  const room = () => shownRoom(view.getState());
  let byAddress = false;
  const enter = (named: OpenRoom) => {
    byAddress = true;
    openRoom(view, named);
    byAddress = false;
  };
  const shown = () => held && shownAddressOf(held, location.href, room());
  const write = () => {
    clearTimeout(writing);
    const address = shown();
    if (address === null || location.hash !== followedHash) return;
    history.replaceState(OWN_ENTRY, '', address);
    followedHash = location.hash;
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
    const named = roomIn(location.href);
    if (named) enter(named);
    // A link to a room or a place in the page has replaced the experiment in the address.
    if (!found) return writeSoon();
    if ('problem' in found) return refuse(found.problem);
    if (store.getState().locked) return refuse('busy');
    link.setState({ trouble: null });
    if (location.hash === ownHash) held = found;
    else if (!isPresent(found)) {
      store.getState().openExperiment(found);
      if (!named) enter(ROOM_OF_LINK);
    }
    // The link was changed on its way here and is mended before it is sent on.
    if (shown() !== location.href) writeSoon();
  };

  hold(store.getState());
  store.subscribe(hold);
  open(ownHash);
  window.addEventListener('hashchange', () => {
    followedHash = location.hash;
    const named = roomIn(location.href);
    if (!isOwnEntry()) return open();
    // The address of such an entry leaves the first place of a room unnamed.
    if (named) enter({ ...named, place: named.place ?? ROOM_PLACES[named.room].at(0) ?? null });
    writeSoon();
  });
  store.subscribe(({ form, editing }, before) => {
    if (form !== before.form || editing.network !== before.editing.network) writeSoon();
  });
  view.subscribe((state, before) => {
    if (byAddress || shownRoom(state) === shownRoom(before)) return;
    // Going back leads to the room before.
    const address = shown();
    if (address === null) return;
    history.pushState(OWN_ENTRY, '', address);
    followedHash = location.hash;
  });
  return link;
}

function isOwnEntry(): boolean {
  return (history.state as typeof OWN_ENTRY | null)?.from === OWN_ENTRY.from;
}

function shownRoom(view: PageView): string {
  return roomPath(view.room, placeOf(view, view.room));
}

/** @returns a link to the experiment and the room; while the experiment needs a correction, the address as it stands */
export function linkTo({ experiment: store, view }: Followed): string {
  const experiment = soundExperiment(store.getState());
  return experiment ? addressOf(experiment, location.href, shownRoom(view.getState())) : location.href;
}
