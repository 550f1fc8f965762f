import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PRESETS } from '../domain/experiment/presets.ts';
import { createExperimentStore } from '../session/experiment-store.ts';
import { followAddress, linkTo } from './experiment-address.ts';
import { addressOf } from './experiment-in-hash.ts';

const PAGE = 'https://lab.example/?lang=en';
const FAST = addressOf({ ...PRESETS.fast, preset: 'fast' }, PAGE);
const TUTORIAL = addressOf({ ...PRESETS.tutorial, preset: 'tutorial' }, PAGE);

let address: string;
let hashChanged: () => void;

function goTo(href: string) {
  address = href;
  hashChanged();
}

beforeEach(() => {
  address = PAGE;
  vi.useFakeTimers();
  vi.stubGlobal('location', {
    get href() {
      return address;
    },
    get hash() {
      return new URL(address).hash;
    },
  });
  vi.stubGlobal('history', {
    state: null,
    replaceState: (_state: unknown, _title: string, href: string) => (address = href),
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
  expect(followAddress(experiment).getState().trouble).toBeNull();
  expect(experiment.getState().form.preset).toBe('fast');
  vi.runAllTimers();
  expect(address).toBe(FAST);
});

test('many changes become one new address, a while after the last', () => {
  const experiment = createExperimentStore();
  followAddress(experiment);
  vi.runAllTimers();
  const written = vi.spyOn(history, 'replaceState');
  for (const epochs of ['1', '12', '120']) experiment.getState().setText('epochs', epochs);
  experiment.getState().changeNetwork({ type: 'remove', id: 2 });
  expect(written).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(written).toHaveBeenCalledTimes(1);
  expect(address).toBe(linkTo(experiment));
  expect(address).toContain('~120~');
});

test('what needs a correction is not written', () => {
  const experiment = createExperimentStore();
  followAddress(experiment);
  experiment.getState().choosePreset('fast');
  vi.runAllTimers();
  experiment.getState().setText('epochs', 'many');
  vi.runAllTimers();
  expect(address).toBe(FAST);
});

test('a link that was changed on its way is opened, and the address is whole again', () => {
  address = FAST.replaceAll('~', '%7E') + ').';
  const experiment = createExperimentStore();
  expect(followAddress(experiment).getState().trouble).toBeNull();
  expect(experiment.getState().form.preset).toBe('fast');
  vi.runAllTimers();
  expect(address).toBe(FAST);
  goTo(PAGE + encodeURIComponent(new URL(TUTORIAL).hash));
  expect(experiment.getState().form.preset).toBe('tutorial');
  vi.runAllTimers();
  expect(address).toBe(PAGE);
});

test('a link that is opened during a run waits, and says so', () => {
  const experiment = createExperimentStore();
  const link = followAddress(experiment);
  experiment.getState().lock(true);
  goTo(FAST);
  expect(link.getState().trouble).toBe('busy');
  expect(experiment.getState().form.preset).toBe('tutorial');
});

/** A reload opens what the address says, in a page that begins anew. */
function reload() {
  const experiment = createExperimentStore();
  const link = followAddress(experiment);
  return { experiment, link };
}

test('a link that is refused during a run leaves the address at once, and a reload opens what was there', () => {
  const experiment = createExperimentStore();
  const link = followAddress(experiment);
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
    expect(address).toBe(PAGE);
    experiment.getState().setText('seed', '4242');
    goTo(`${PAGE}%23experiment=${text}`);
    expect(address).toBe(linkTo(experiment));
    expect(link.getState().trouble).not.toBeNull();
    expect(reload().link.getState().trouble).toBeNull();
  },
);

test('while something needs a correction, a refused link gives way to what was there before it', () => {
  address = FAST;
  const experiment = createExperimentStore();
  followAddress(experiment);
  experiment.getState().setText('epochs', 'many');
  goTo(`${PAGE}#experiment=nonsense`);
  expect(address).toBe(FAST);
});

test('a bad link leaves what there is, and a good one after it takes the sentence away', () => {
  const experiment = createExperimentStore();
  const link = followAddress(experiment);
  goTo(`${PAGE}#experiment=nonsense`);
  expect(link.getState().trouble).toBe('unreadable');
  expect(experiment.getState().form.preset).toBe('tutorial');
  goTo(FAST);
  expect(link.getState().trouble).toBeNull();
  expect(experiment.getState().form.preset).toBe('fast');
});

test('a reload brings back what was edited, with its steps, also while it needs a correction', () => {
  const experiment = createExperimentStore();
  followAddress(experiment);
  experiment.getState().choosePreset('fast');
  experiment.getState().changeNetwork({ type: 'duplicate', id: experiment.getState().editing.ids[0] });
  vi.runAllTimers();
  const sound = address;
  for (const epochs of ['seven', '7']) {
    experiment.getState().setText('epochs', epochs);
    const { form, editing } = experiment.getState();
    const again = createExperimentStore();
    again.getState().recall({ form, editing });
    expect(followAddress(again, new URL(address).hash).getState().trouble).toBeNull();
    vi.runAllTimers();
    expect(again.getState()).toMatchObject({ form, editing });
    if (epochs === 'seven') expect(address).toBe(sound);
    else expect(address).toBe(linkTo(again));
  }
});

test('after a reload a refused link gives way to the sound experiment, and its own link opens that one again', () => {
  const { form, editing } = createExperimentStore().getState();
  address = FAST;
  const again = createExperimentStore();
  const texts = { ...form.texts, epochs: 'seven' };
  again.getState().recall({ form: { ...form, texts }, editing });
  followAddress(again, new URL(FAST).hash);
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
    followAddress(again);
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
  followAddress(again, '#another');
  expect(again.getState().form.preset).toBe('fast');
  again.getState().undoNetwork();
  expect(again.getState()).toMatchObject({ form });
});

test('a place in the page takes the experiment out of the address for a moment only', () => {
  address = FAST;
  followAddress(createExperimentStore());
  vi.runAllTimers();
  goTo(`${PAGE}#draw`);
  vi.runAllTimers();
  expect(address).toBe(FAST);
});
