import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PRESETS } from '../../domain/experiment/presets.ts';
import { createExperimentStore } from '../../session/experiment-store.ts';
import { createPageView, openRoom, type PageViewStore } from '../../session/page-view.ts';
import { followAddress, linkTo } from './experiment-address.ts';
import { addressOf } from './experiment-in-hash.ts';

const PAGE = 'https://lab.example/?lang=en';
/** The page shows this room in all tests but those of rooms. */
const FAST = addressOf({ ...PRESETS.fast, preset: 'fast' }, PAGE, 'train');
const TUTORIAL = addressOf({ ...PRESETS.tutorial, preset: 'tutorial' }, PAGE, 'train');

let view: PageViewStore;
let address: string;
let entry: unknown;
let hashChanged: () => void;

/** @param state is null for an entry of the history that the page did not write */
function goTo(href: string, state: unknown = null) {
  entry = state;
  address = href;
  hashChanged();
}

beforeEach(() => {
  address = PAGE;
  view = createPageView();
  openRoom(view, { room: 'train', place: null });
  vi.useFakeTimers();
  vi.stubGlobal('location', {
    get href() {
      return address;
    },
    get hash() {
      return new URL(address).hash;
    },
  });
  const write = (state: unknown, _title: string, href: string) => {
    entry = state;
    address = href;
  };
  vi.stubGlobal('history', {
    get state() {
      return entry;
    },
    replaceState: write,
    pushState: write,
  });
  vi.stubGlobal('window', {
    addEventListener: (_type: string, listener: () => void) => (hashChanged = listener),
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the address of the visit is opened, and its own way of writing stays', () => {
  address = FAST;
  const experiment = createExperimentStore();
  expect(followAddress({ experiment, view }).getState().trouble).toBeNull();
  expect(experiment.getState().form.preset).toBe('fast');
  vi.runAllTimers();
  expect(address).toBe(FAST);
});

test('many changes become one new address, a while after the last', () => {
  const experiment = createExperimentStore();
  followAddress({ experiment, view });
  vi.runAllTimers();
  const written = vi.spyOn(history, 'replaceState');
  for (const epochs of ['1', '12', '120']) experiment.getState().setText('epochs', epochs);
  experiment.getState().changeNetwork({ type: 'remove', id: 2 });
  expect(written).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(written).toHaveBeenCalledTimes(1);
  expect(address).toBe(linkTo({ experiment, view }));
  expect(address).toContain('~120~');
});

test('what needs a correction is not written', () => {
  const experiment = createExperimentStore();
  followAddress({ experiment, view });
  experiment.getState().choosePreset('fast');
  vi.runAllTimers();
  experiment.getState().setText('epochs', 'many');
  vi.runAllTimers();
  expect(address).toBe(FAST);
});

test('a link that was changed on its way is opened, and the address is whole again', () => {
  address = FAST.replaceAll('~', '%7E') + ').';
  const experiment = createExperimentStore();
  expect(followAddress({ experiment, view }).getState().trouble).toBeNull();
  expect(experiment.getState().form.preset).toBe('fast');
  vi.runAllTimers();
  expect(address).toBe(FAST);
  goTo(PAGE + encodeURIComponent(new URL(TUTORIAL).hash));
  expect(experiment.getState().form.preset).toBe('tutorial');
  vi.runAllTimers();
  expect(address).toBe(`${PAGE}#train`);
});

test('a link that is opened during a run waits, and says so', () => {
  const experiment = createExperimentStore();
  const link = followAddress({ experiment, view });
  experiment.getState().lock(true);
  goTo(FAST);
  expect(link.getState().trouble).toBe('busy');
  expect(experiment.getState().form.preset).toBe('tutorial');
});

/** A reload opens what the address says, in a page that begins anew. */
function reload() {
  const experiment = createExperimentStore();
  const link = followAddress({ experiment, view });
  return { experiment, link };
}

test('a link that is refused during a run leaves the address at once, and a reload opens what was there', () => {
  const experiment = createExperimentStore();
  const link = followAddress({ experiment, view });
  experiment.getState().setText('seed', '4242');
  vi.runAllTimers();
  const own = address;
  experiment.getState().lock(true);
  goTo(FAST);
  expect(address).toBe(own);
  vi.runAllTimers();
  expect(address).toBe(own);
  expect(link.getState().trouble).toBe('busy');
  expect(reload().experiment.getState().config.seed).toBe(4242);
});

test.each(['nonsense', '2/later', '1/fast/f~u9m/x', ''])(
  'a broken link of "%s" leaves the address at once, even where the visit begins with it',
  (text) => {
    address = `${PAGE}#experiment=${text}`;
    const { experiment, link } = reload();
    expect(link.getState().trouble).not.toBeNull();
    expect(address).toBe(`${PAGE}#train`);
    experiment.getState().setText('seed', '4242');
    goTo(`${PAGE}%23experiment=${text}`);
    expect(address).toBe(linkTo({ experiment, view }));
    expect(link.getState().trouble).not.toBeNull();
    expect(reload().link.getState().trouble).toBeNull();
  },
);

test('while something needs a correction, a refused link gives way to what was there before it', () => {
  address = FAST;
  const experiment = createExperimentStore();
  followAddress({ experiment, view });
  experiment.getState().setText('epochs', 'many');
  goTo(`${PAGE}#experiment=nonsense`);
  expect(address).toBe(FAST);
});

test('a bad link leaves what there is, and a good one after it takes the sentence away', () => {
  const experiment = createExperimentStore();
  const link = followAddress({ experiment, view });
  goTo(`${PAGE}#experiment=nonsense`);
  expect(link.getState().trouble).toBe('unreadable');
  expect(experiment.getState().form.preset).toBe('tutorial');
  goTo(FAST);
  expect(link.getState().trouble).toBeNull();
  expect(experiment.getState().form.preset).toBe('fast');
});

test('a reload brings back what was edited, with its steps, also while it needs a correction', () => {
  const experiment = createExperimentStore();
  followAddress({ experiment, view });
  experiment.getState().choosePreset('fast');
  experiment.getState().changeNetwork({ type: 'duplicate', id: experiment.getState().editing.ids[0] });
  vi.runAllTimers();
  const sound = address;
  for (const epochs of ['seven', '7']) {
    experiment.getState().setText('epochs', epochs);
    const { form, editing } = experiment.getState();
    const again = createExperimentStore();
    again.getState().recall({ form, editing });
    expect(followAddress({ experiment: again, view }, new URL(address).hash).getState().trouble).toBeNull();
    vi.runAllTimers();
    expect(again.getState()).toMatchObject({ form, editing });
    if (epochs === 'seven') expect(address).toBe(sound);
    else expect(address).toBe(linkTo({ experiment: again, view }));
  }
});

test('after a reload a refused link gives way to the sound experiment, and its own link opens that one again', () => {
  const { form, editing } = createExperimentStore().getState();
  address = FAST;
  const again = createExperimentStore();
  const texts = { ...form.texts, epochs: 'seven' };
  again.getState().recall({ form: { ...form, texts }, editing });
  followAddress({ experiment: again, view }, new URL(FAST).hash);
  goTo(`${PAGE}#experiment=nonsense`);
  expect(address).toBe(FAST);
  goTo(FAST);
  expect(again.getState().form.preset).toBe('fast');
});

test('what a visit left is shown in the address, and what the address already says makes no step', () => {
  const visit = createExperimentStore();
  visit.getState().choosePreset('fast');
  const { form, editing } = visit.getState();
  for (const start of [PAGE, FAST]) {
    address = start;
    const again = createExperimentStore();
    again.getState().recall({ form, editing });
    followAddress({ experiment: again, view });
    expect(again.getState().editing.past).toHaveLength(1);
    vi.runAllTimers();
    expect(address).toBe(FAST);
  }
});

test('a link to another experiment wins over the one that a visit left, and Undo takes it back', () => {
  const own = createExperimentStore();
  own.getState().setText('epochs', 'seven');
  const { form, editing } = own.getState();
  address = FAST;
  const again = createExperimentStore();
  again.getState().recall({ form, editing });
  followAddress({ experiment: again, view }, '#another');
  expect(again.getState().form.preset).toBe('fast');
  again.getState().undoNetwork();
  expect(again.getState()).toMatchObject({ form });
});

test('a place in the page takes the experiment out of the address for a moment only', () => {
  address = FAST;
  followAddress({ experiment: createExperimentStore(), view });
  vi.runAllTimers();
  goTo(`${PAGE}#draw`);
  vi.runAllTimers();
  expect(address).toBe(FAST);
});

test('an address opens its room, beside an experiment too', () => {
  const experiment = createExperimentStore();
  followAddress({ experiment, view });
  goTo(`${PAGE}#inside/why`);
  expect(view.getState()).toMatchObject({ room: 'inside', places: { inside: 'why' } });
  vi.runAllTimers();
  expect(address).toBe(`${PAGE}#inside/why`);
  goTo(addressOf({ ...PRESETS.fast, preset: 'fast' }, PAGE, 'learn/4'));
  expect(view.getState()).toMatchObject({ room: 'learn', places: { learn: '4' } });
  expect(experiment.getState().form.preset).toBe('fast');
  goTo(`${PAGE}#attic`);
  expect(view.getState().room).toBe('learn');
});

test('an experiment that names no room shows its network', () => {
  followAddress({ experiment: createExperimentStore(), view });
  openRoom(view, { room: 'learn', place: null });
  goTo(addressOf({ ...PRESETS.fast, preset: 'fast' }, PAGE));
  expect(view.getState()).toMatchObject({ room: 'train', places: { train: 'network' } });
  vi.runAllTimers();
  expect(address).toBe(addressOf({ ...PRESETS.fast, preset: 'fast' }, PAGE, 'train/network'));
});

test('going back leads to the room before, and leaves what was edited since', () => {
  const experiment = createExperimentStore();
  followAddress({ experiment, view });
  vi.runAllTimers();
  const [first, firstEntry] = [address, entry];
  openRoom(view, { room: 'train', place: 'network' });
  expect(address).toBe(`${PAGE}#train/network`);
  experiment.getState().choosePreset('fast');
  goTo(first, firstEntry);
  expect(view.getState().places.train).toBe('curves');
  expect(experiment.getState().form.preset).toBe('fast');
  vi.runAllTimers();
  expect(address).toBe(FAST);
});

test('a link that is followed just as the address is written is not lost', () => {
  const experiment = createExperimentStore();
  followAddress({ experiment, view });
  experiment.getState().choosePreset('fast');
  // The browser has gone to the address, and says so a moment later.
  address = `${PAGE}#inside/why`;
  entry = null;
  vi.runAllTimers();
  hashChanged();
  expect(view.getState()).toMatchObject({ room: 'inside', places: { inside: 'why' } });
});
