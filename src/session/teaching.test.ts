import { expect, test, vi } from 'vitest';
import type { TeachingService } from '../client/services.ts';
import { keepDigit } from '../domain/kept/kept-digit.ts';
import type { Taught } from '../domain/kept/taught.ts';
import { finishEpoch, scriptedRun, WEIGHTS } from '../testing/scripted-run.ts';
import { openLocks, SINCE } from '../testing/open-locks.ts';
import { createTeaching } from './teaching.ts';

const DIGITS = [keepDigit(1, new Float32Array(784).fill(1), null, '2026-11-25T10:00:00.000Z')];
const TAUGHT: Taught = {
  model: { network: [], weights: [] },
  validationImages: 3_000,
  before: { valAccuracy: 0.99, predicted: [7] },
  after: { valAccuracy: 0.989, predicted: [1] },
};

function setUp(locks = openLocks()) {
  let end: { resolve(taught: Taught | null): void; reject(error: unknown): void };
  let tell: (progress: { step: number; steps: number }) => void;
  const session = scriptedRun();
  const teach = vi.fn<TeachingService['teach']>((_digits, listen) => {
    tell = listen;
    return new Promise((resolve, reject) => (end = { resolve, reject }));
  });
  const stopTeaching = vi.fn(() => Promise.resolve());
  const store = createTeaching({
    service: {
      teach,
      stopTeaching,
    },
    presentModel: session.presentModel,
    run: session.run,
    locks,
  });
  const phase = () => store.getState().teaching.phase;
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  return { store, session, phase, settled, teach, stopTeaching, ends: () => end, tells: () => tell };
}

test('a lesson tells its steps, shows what came of it, and is kept only when asked', async () => {
  const { store, session, phase, settled, ends, tells } = setUp();
  store.getState().teach(DIGITS);
  await settled();
  tells()({ step: 40, steps: 160 });
  expect(store.getState().teaching).toMatchObject({ phase: 'teaching', step: 40 });
  ends().resolve(TAUGHT);
  await settled();
  expect(phase()).toBe('taught');
  expect(session.load).not.toHaveBeenCalled();
  store.getState().keep();
  await settled();
  expect(session.load).toHaveBeenCalledExactlyOnceWith(TAUGHT.model);
  expect(session.presentModel.getState().source).toEqual({ kind: 'taught', digits: 1 });
  expect(session.save).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ model: TAUGHT.model, valAccuracy: 0.989, taughtDigits: 1 }),
  );
  expect(phase()).toBe('idle');
});

test('a discarded lesson changes nothing', async () => {
  const { store, session, phase, settled, ends } = setUp();
  store.getState().teach(DIGITS);
  await settled();
  ends().resolve(TAUGHT);
  await settled();
  store.getState().discard();
  expect(phase()).toBe('idle');
  store.getState().keep();
  expect(session.load).not.toHaveBeenCalled();
});

test('a cancelled lesson is over at once, and what it still says is not heard', async () => {
  const { store, phase, settled, stopTeaching, ends } = setUp();
  store.getState().teach(DIGITS);
  await settled();
  store.getState().cancel();
  expect(phase()).toBe('idle');
  expect(stopTeaching).toHaveBeenCalledOnce();
  ends().resolve(TAUGHT);
  await settled();
  expect(phase()).toBe('idle');
});

test('a lesson that fails says why; without digits there is none', async () => {
  const { store, phase, settled, ends } = setUp();
  store.getState().teach([]);
  expect(phase()).toBe('idle');
  store.getState().teach(DIGITS);
  await settled();
  ends().reject({ code: 'data-missing', subject: 'x' });
  await settled();
  expect(store.getState().teaching).toEqual({
    phase: 'failed',
    failure: { code: 'data-missing', subject: 'x' },
  });
});

test('what was taught is discarded when an epoch of a run is done: it was taught to the model before', async () => {
  const { store, session, phase, settled, ends } = setUp();
  store.getState().teach(DIGITS);
  await settled();
  ends().resolve(TAUGHT);
  await settled();
  session.run.getState().train();
  expect(phase()).toBe('taught');
  finishEpoch(session.runs[0], 1);
  expect(phase()).toBe('idle');
});

test('what was taught survives a run that ended before its first epoch, and one that the worker refused', async () => {
  const { store, session, phase, settled, ends } = setUp();
  session.run.getState().train();
  finishEpoch(session.runs[0], 1);
  session.runs[0].tell({ type: 'ended', reason: 'last-epoch', bestEpoch: 1, test: null });
  session.runs[0].end(WEIGHTS);
  await settled();
  store.getState().teach(DIGITS);
  await settled();
  ends().resolve(TAUGHT);
  await settled();
  session.run.getState().train();
  session.runs[1].fail({ code: 'busy', subject: 'train' });
  await settled();
  expect(session.run.getState().run.epochs).toHaveLength(1);
  expect(phase()).toBe('taught');
  session.run.getState().train();
  session.runs[2].tell({ type: 'ended', reason: 'stopped', bestEpoch: null, test: null });
  session.runs[2].end(null);
  await settled();
  expect(phase()).toBe('taught');
});

test('no lesson begins while a run goes on, and what was taught before stays', async () => {
  const { store, session, settled, ends, teach } = setUp();
  store.getState().teach(DIGITS);
  await settled();
  ends().resolve(TAUGHT);
  await settled();
  session.run.getState().train();
  const before = store.getState();
  store.getState().teach(DIGITS);
  expect(teach).toHaveBeenCalledOnce();
  expect(store.getState()).toBe(before);
});

test('no run begins while a lesson has the worker, which a cancelled one has until it has ended', async () => {
  const { store, session, settled, ends, teach } = setUp();
  const train = () => session.run.getState().train();
  store.getState().teach(DIGITS);
  await settled();
  train();
  store.getState().cancel();
  train();
  store.getState().teach(DIGITS);
  expect(session.run.getState().lessonGoesOn).toBe(true);
  expect(session.runs).toHaveLength(0);
  expect(teach).toHaveBeenCalledOnce();
  ends().reject({ code: 'worker-silent', subject: '' });
  await settled();
  expect(session.run.getState().lessonGoesOn).toBe(false);
  train();
  expect(session.runs).toHaveLength(1);
});

test('while another tab teaches, a lesson says so and since when, and can be tried again afterwards', async () => {
  const locks = openLocks();
  const elsewhere = await locks.tryLock('teaching');
  const { store, session, settled, teach, ends } = setUp(locks);
  store.getState().teach(DIGITS);
  await settled();
  expect(store.getState()).toMatchObject({
    teaching: { phase: 'failed', failure: { code: 'teaching-elsewhere', subject: SINCE } },
    hasWorker: false,
  });
  expect(teach).not.toHaveBeenCalled();
  expect(session.run.getState().lessonGoesOn).toBe(false);
  if (elsewhere.isOurs) elsewhere.release();
  store.getState().teach(DIGITS);
  await settled();
  expect(teach).toHaveBeenCalledOnce();
  expect(await locks.isHeld('teaching')).toBe(true);
  ends().resolve(TAUGHT);
  await settled();
  expect(await locks.isHeld('teaching')).toBe(false);
});

test('a lesson that is cancelled before it has the lock begins nothing, and lets the lock go', async () => {
  const locks = openLocks();
  const { store, phase, settled, teach } = setUp(locks);
  store.getState().teach(DIGITS);
  store.getState().cancel();
  await settled();
  expect(phase()).toBe('idle');
  expect(store.getState().hasWorker).toBe(false);
  expect(teach).not.toHaveBeenCalled();
  expect(await locks.isHeld('teaching')).toBe(false);
});
