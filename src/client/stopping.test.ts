// Lessons and evaluations whose worker, played by the test, does not obey a stop.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepDigit } from '../domain/kept/kept-digit.ts';
import { ScriptedPort } from '../testing/scripted-port.ts';
import { ClassificationClient } from './classification-client.ts';
import { EngineClient } from './engine-client.ts';
import { InspectionClient } from './inspection-client.ts';
import { TeachingClient } from './teaching-client.ts';

const MODEL = { network: [], weights: [] };
const DIGITS = [keepDigit(1, new Float32Array(784).fill(0.5), null, '2026-11-25T10:00:00.000Z')];
const dataUrl = 'http://localhost/data/';

async function setUp() {
  const ports: ScriptedPort[] = [];
  const engine = new EngineClient({
    spawn: () => {
      const port = new ScriptedPort();
      ports.push(port);
      return port;
    },
  });
  const classifier = new ClassificationClient(engine, dataUrl);
  const loaded = classifier.loadModel(MODEL);
  ports[0].say({ kind: 'answer', id: 1, answers: { reads: true } });
  await loaded;
  const started = classifier.ensureStarted();
  await vi.advanceTimersByTimeAsync(0);
  ports[0].say({ kind: 'answer', id: 2, answers: { backend: 'wasm' } });
  await started;
  return { ports, engine, classifier };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a lesson is stopped within two seconds, and as one that was stopped, whatever its worker does', async () => {
  const { ports, engine, classifier } = await setUp();
  const teacher = new TeachingClient({ engine, classifier, dataUrl, backend: () => null });
  const listen = vi.fn();
  const taught = teacher.teach(DIGITS, listen);
  ports[0].tell(3, 1, { type: 'step-expected', milliseconds: 60_000 });
  ports[0].tell(3, 2, { type: 'teaching', step: 0, steps: 160 });
  expect(listen).toHaveBeenCalledExactlyOnceWith({ step: 0, steps: 160, stepSeconds: 60 });
  await vi.advanceTimersByTimeAsync(100_000);
  expect(ports[0].terminated).toBe(false);
  void teacher.stopTeaching();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(ports[0].terminated).toBe(true);
  expect(await taught).toBeNull();
});

test('an evaluation is stopped within two seconds, and as one that was stopped, whatever its worker does', async () => {
  const { ports, engine, classifier } = await setUp();
  const inspector = new InspectionClient({ engine, classifier, dataUrl });
  const evaluated = inspector.evaluate(null, { kind: 'test' }, () => undefined);
  await vi.advanceTimersByTimeAsync(0);
  void inspector.stopEvaluating();
  ports[0].say({ kind: 'answer', id: 4, answers: null });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(ports[0].terminated).toBe(true);
  expect(await evaluated).toBeNull();
});
