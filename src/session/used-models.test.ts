import { expect, test } from 'vitest';
import type { SavedModel } from '../domain/kept/saved-model.ts';
import type { UsedModel } from '../domain/model/used-model.ts';
import { endRun, finishEpoch, scriptedRun, settled, WEIGHTS } from '../testing/scripted-run.ts';
import { lastUsed } from './used-models.ts';

const SAVED: SavedModel = { model: WEIGHTS, epoch: 4, valAccuracy: 0.98, savedAt: '2026-11-25' };

async function find(used: UsedModel | null, stored: SavedModel | 'unusable' | null = SAVED) {
  const session = scriptedRun();
  session.run.getState().train();
  finishEpoch(session.runs[0], 1);
  finishEpoch(session.runs[0], 2);
  endRun(session.runs[0], 2);
  await settled();
  const storage = { loadUsed: async () => used, loadModel: async () => stored };
  return lastUsed(storage, session.savedRuns);
}

test('a visit begins with the run, the epoch or the stored model that was used last', async () => {
  expect(await find({ kind: 'run', id: 'run-1', which: 'best' })).toMatchObject({
    source: { kind: 'trained', run: 1, epoch: 2, best: true },
  });
  expect(await find({ kind: 'run', id: 'run-1', which: 1 })).toMatchObject({
    source: { kind: 'trained', run: 1, epoch: 1, best: false },
  });
  expect(await find({ kind: 'stored', key: 'latest' })).toMatchObject({
    model: WEIGHTS,
    source: { kind: 'saved', epoch: 4, savedAt: '2026-11-25' },
  });
  expect(await find({ kind: 'stored', key: 'a' }, { ...SAVED, taughtDigits: 12 })).toMatchObject({
    source: { kind: 'taught', digits: 12 },
  });
});

test('a first visit, and one that went back to the shipped model, begins with that', async () => {
  expect(await find(null)).toBeNull();
  expect(await find({ kind: 'shipped' })).toBeNull();
});

test('a model that is stored no longer, or cannot be used, is said to be unusable', async () => {
  expect(await find({ kind: 'run', id: 'gone', which: 'best' })).toBe('unusable');
  expect(await find({ kind: 'run', id: 'run-1', which: 9 })).toBe('unusable');
  expect(await find({ kind: 'stored', key: 'latest' }, null)).toBe('unusable');
  expect(await find({ kind: 'stored', key: 'latest' }, 'unusable')).toBe('unusable');
});

test('a browser that gives nothing begins with the shipped model', async () => {
  const refusing = {
    loadUsed: () => Promise.reject(new Error('refused')),
    loadModel: async () => null,
  };
  expect(await lastUsed(refusing, scriptedRun().savedRuns)).toBeNull();
});
