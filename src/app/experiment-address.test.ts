import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PRESETS } from '../domain/experiment/presets.ts';
import { createTrainingStore } from '../features/training/training-store.ts';
import { followAddress, linkTo } from './experiment-address.ts';
import { addressOf } from './experiment-in-hash.ts';

const PAGE = 'https://lab.example/?lang=en';
const FAST = addressOf({ ...PRESETS.fast, preset: 'fast' }, PAGE);

let address: string;
let hashChanged: () => void;

const store = () =>
  createTrainingStore({
    service: {
      train: () => new Promise(() => undefined),
      pause: async () => undefined,
      resume: async () => undefined,
      stop: async () => undefined,
    },
    examples: {
      varyImages: () => Promise.reject(new Error('not asked for')),
      showTestImage: () => Promise.reject(new Error('not asked for')),
    },
    onCheckpoint: () => undefined,
    onBestEpoch: () => undefined,
    onEnded: () => undefined,
    random: () => 0,
  });

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
  const training = store();
  expect(followAddress(training).getState().trouble).toBeNull();
  expect(training.getState().form.preset).toBe('fast');
  vi.runAllTimers();
  expect(address).toBe(FAST);
});

test('many changes become one new address, a while after the last', () => {
  const training = store();
  followAddress(training);
  vi.runAllTimers();
  const written = vi.spyOn(history, 'replaceState');
  for (const epochs of ['1', '12', '120']) training.getState().setText('epochs', epochs);
  training.getState().changeNetwork({ type: 'remove', id: 2 });
  expect(written).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(written).toHaveBeenCalledTimes(1);
  expect(address).toBe(linkTo(training));
  expect(address).toContain('~120~');
});

test('what needs a correction is not written', () => {
  const training = store();
  followAddress(training);
  training.getState().choosePreset('fast');
  vi.runAllTimers();
  training.getState().setText('epochs', 'many');
  vi.runAllTimers();
  expect(address).toBe(FAST);
});

test('a link that is opened during a run waits, and says so', () => {
  const training = store();
  const link = followAddress(training);
  training.getState().train();
  goTo(FAST);
  expect(link.getState().trouble).toBe('busy');
  expect(training.getState().form.preset).toBe('tutorial');
});

test('a bad link leaves what there is, and a good one after it takes the sentence away', () => {
  const training = store();
  const link = followAddress(training);
  goTo(`${PAGE}#experiment=nonsense`);
  expect(link.getState().trouble).toBe('unreadable');
  expect(training.getState().form.preset).toBe('tutorial');
  goTo(FAST);
  expect(link.getState().trouble).toBeNull();
  expect(training.getState().form.preset).toBe('fast');
});

test('a place in the page takes the experiment out of the address for a moment only', () => {
  address = FAST;
  followAddress(store());
  vi.runAllTimers();
  goTo(`${PAGE}#draw`);
  vi.runAllTimers();
  expect(address).toBe(FAST);
});
