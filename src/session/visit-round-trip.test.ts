import { expect, test } from 'vitest';
import type { PresetName } from '../domain/experiment/presets.ts';
import { seededRandom } from '../domain/seeded-random.ts';
import { readVisit } from '../domain/visit/read-visit.ts';
import { MOST_CHARACTERS, writeVisit } from '../domain/visit/write-visit.ts';
import { createExperimentStore } from './experiment-store.ts';
import { createPageView } from './page-view.ts';
import { createPresentDrawing } from './present-drawing.ts';
import { recallVisit, visitOf, type VisitStores } from './visit-stores.ts';

const MOMENT = { at: 1_790_000_000_000, open: true };

function newStores(): VisitStores {
  return { drawing: createPresentDrawing(), experiment: createExperimentStore(), view: createPageView() };
}

function reloaded(stores: VisitStores, mostCharacters?: number): VisitStores {
  const text = writeVisit(visitOf(stores, '#here'), MOMENT, mostCharacters);
  const again = newStores();
  recallVisit(again, readVisit(text) ?? {});
  return again;
}

/** Does something that a person can do. */
function act({ drawing, experiment, view }: VisitStores, random: () => number) {
  const of = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)];
  const place = () => ({ x: random() * 1_000, y: random() * 1_000 });
  const path = (points: number) => Array.from({ length: points }, place);
  const { begin, extend, lift, undo, erase, clear, place: put } = drawing.getState();
  const { editing, changeNetwork, ...edit } = experiment.getState();
  of([
    () => (begin(place()), extend(path(Math.floor(random() * 40))), lift()),
    () => (begin(place()), extend(path(3)), lift()),
    () => undo(),
    () => erase(path(2)),
    () => random() < 0.2 && clear(),
    () =>
      random() < 0.2 &&
      put(
        Float32Array.from({ length: 784 }, () => Math.fround(random())),
        random() < 0.5 ? 7 : undefined,
      ),
    () => changeNetwork({ type: 'remove', id: of(editing.ids) }),
    () => changeNetwork({ type: 'duplicate', id: of(editing.ids) }),
    () => changeNetwork({ type: 'move', id: of(editing.ids), to: Math.floor(random() * 9) }),
    () => changeNetwork({ type: 'add', at: 0, layer: { kind: 'dropout', rate: of([0.5, NaN]) } }),
    () => edit.undoNetwork(),
    () => edit.redoNetwork(),
    () => edit.choosePreset(of<PresetName>(['tutorial', 'compact', 'robust'])),
    () => edit.setText(of(['epochs', 'learningRate', 'rotation'] as const), of(['7', '60,000', '1.2.3', ''])),
    () => edit.setOptimizer(of(['adam', 'sgd'] as const)),
    () => edit.setAugmented(random() < 0.5),
    () => view.setState({ room: of(['train', 'test'] as const), settingsOpen: random() < 0.5 }),
  ])();
}

/** Says what is there, and what each step of Undo and of Redo leads to. */
function everything({ drawing, experiment, view }: VisitStores) {
  const shown: unknown[] = [view.getState()];
  const pad = () => {
    const { strokes, picture, label, ink, severalDigits, canUndo } = drawing.getState();
    shown.push({ strokes, picture, label, ink, severalDigits, canUndo });
  };
  const edited = () => {
    const { form, editing, config, settingProblems, networkProblems } = experiment.getState();
    const { network, ids, nextId, past, future } = editing;
    shown.push({ form, config, settingProblems, networkProblems, network, ids, nextId });
    shown.push(past.length, future.length);
  };
  pad();
  edited();
  for (; drawing.getState().canUndo; pad()) drawing.getState().undo();
  for (; experiment.getState().editing.future.length > 0; edited()) experiment.getState().redoNetwork();
  for (; experiment.getState().editing.past.length > 0; edited()) experiment.getState().undoNetwork();
  return shown;
}

test.each(Array.from({ length: 12 }, (_, seed) => seed))(
  'whatever a person did, all of it is there after a reload, and every step back and forth (%i)',
  (seed) => {
    const random = seededRandom(seed);
    const stores = newStores();
    const acts = Math.floor(random() * 150);
    for (let done = 0; done < acts; done++) act(stores, random);
    const again = reloaded(reloaded(stores));
    expect(everything(again)).toEqual(everything(stores));
  },
);

test('what is added after a reload is undone before what was there', () => {
  const stores = newStores();
  stores.drawing.getState().begin({ x: 1, y: 1 });
  stores.experiment.getState().changeNetwork({ type: 'duplicate', id: 0 });
  const again = reloaded(stores);
  const { ids } = again.experiment.getState().editing;
  again.experiment.getState().changeNetwork({ type: 'duplicate', id: ids[0] });
  expect(new Set(again.experiment.getState().editing.ids).size).toBe(ids.length + 1);
  again.experiment.getState().undoNetwork();
  expect(again.experiment.getState().editing.ids).toEqual(ids);
  again.drawing.getState().begin({ x: 9, y: 9 });
  again.drawing.getState().undo();
  expect(again.drawing.getState().strokes).toEqual([[{ x: 1, y: 1 }]]);
});

test('a drawing of a person who erases for hours fits, with its newest steps', () => {
  const stores = newStores();
  const { begin, extend, lift, erase } = stores.drawing.getState();
  for (let turn = 0; turn < 150; turn++) {
    begin({ x: 0, y: 0 });
    extend(Array.from({ length: 900 }, (_, index) => ({ x: index + 0.5, y: (index * 37) % 997 })));
    lift();
    erase([{ x: 0, y: 0 }]);
  }
  const written = writeVisit(visitOf(stores, ''), MOMENT);
  expect(written.length).toBeLessThanOrEqual(MOST_CHARACTERS);
  expect(written.length).toBeGreaterThan(MOST_CHARACTERS / 10);
  const again = reloaded(stores);
  const { steps, strokes } = again.drawing.getState();
  expect(strokes).toEqual(stores.drawing.getState().strokes);
  expect(steps.length).toBeGreaterThan(10);
  expect(steps).toEqual(stores.drawing.getState().steps.slice(-steps.length));
});

test('where not all steps fit, the next ones back and forth are kept', () => {
  const stores = newStores();
  const { changeNetwork, undoNetwork } = stores.experiment.getState();
  for (let time = 0; time < 80; time++) changeNetwork({ type: 'duplicate', id: 0 });
  for (let time = 0; time < 40; time++) undoNetwork();
  const { past, future } = stores.experiment.getState().editing;
  const kept = reloaded(stores, 12_000).experiment.getState().editing;
  expect(kept.past.length).toBeGreaterThan(5);
  expect(kept.past.length).toBeLessThan(40);
  expect(kept.past).toEqual(past.slice(-kept.past.length));
  expect(kept.future).toEqual(future.slice(0, kept.past.length));
});

test('where not even one step fits, what is on the pad and in the form is kept without any', () => {
  const stores = newStores();
  const random = seededRandom(4);
  for (let done = 0; done < 60; done++) act(stores, random);
  const again = reloaded(stores, 10);
  expect(again.drawing.getState()).toMatchObject({ canUndo: false });
  expect(again.drawing.getState().strokes).toEqual(stores.drawing.getState().strokes);
  expect(again.experiment.getState().form).toEqual(stores.experiment.getState().form);
  expect(again.experiment.getState().editing).toMatchObject({ past: [], future: [] });
});

test('a drawing that was begun meanwhile stays', () => {
  const stores = newStores();
  stores.drawing.getState().begin({ x: 1, y: 1 });
  const visit = readVisit(writeVisit(visitOf(stores, ''), MOMENT)) ?? {};
  const later = newStores();
  later.drawing.getState().begin({ x: 7, y: 7 });
  recallVisit(later, visit);
  expect(later.drawing.getState().strokes).toEqual([[{ x: 7, y: 7 }]]);
});
