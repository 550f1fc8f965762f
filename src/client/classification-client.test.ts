import { expect, test } from 'vitest';
import { CodedError } from '../domain/coded-error.ts';
import { ScriptedPort } from '../testing/scripted-port.ts';
import { ClassificationClient } from './classification-client.ts';
import { EngineClient } from './engine-client.ts';

const MODEL = { network: [], weights: [] };

const INK = new Float32Array(784);
const READING = { probabilities: [1], familiarity: 1, leastFamiliarity: null };

function setUp() {
  const ports: ScriptedPort[] = [];
  const engine = new EngineClient({
    spawn: () => {
      const port = new ScriptedPort();
      ports.push(port);
      return port;
    },
  });
  const client = new ClassificationClient(engine, 'http://localhost/data/');
  const asked = (worker = 0) =>
    ports[worker]?.sent.map(({ call, takes }) =>
      call === 'start-backend' ? (takes as { backend: string }).backend : call,
    );
  const answer = (id: number, answers: unknown, worker = 0) =>
    ports[worker].say({ kind: 'answer', id, answers });
  const fail = (id: number, code: 'backend-unavailable' | 'offline') =>
    ports[0].say({ kind: 'error', id, error: { code, subject: 'test' } });
  return { engine, client, asked, answer, fail };
}

test('a drawing is read before a backend is asked for, which is WebAssembly, and plain tfjs where that cannot start', async () => {
  const { client, asked, answer, fail } = setUp();
  const loaded = client.loadModel(MODEL);
  answer(1, { reads: true });
  await loaded;
  const reading = client.read(INK);
  await expect.poll(() => asked()).toEqual(['load-model', 'classify']);
  answer(2, READING);
  expect(await reading).toEqual(READING);
  await expect.poll(() => asked()).toEqual(['load-model', 'classify', 'wasm']);
  fail(3, 'backend-unavailable');
  await expect.poll(() => asked()).toEqual(['load-model', 'classify', 'wasm', 'cpu']);
  answer(4, { backend: 'cpu' });
  await client.ensureStarted();
  void client.read(INK);
  await expect.poll(() => asked()).toEqual(['load-model', 'classify', 'wasm', 'cpu', 'classify']);
});

test('a dear network waits for a backend, and when nothing starts the failure is told', async () => {
  const { client, asked, answer, fail } = setUp();
  const loaded = client.loadModel(MODEL);
  answer(1, { reads: false });
  await expect.poll(() => asked()).toEqual(['load-model', 'wasm']);
  fail(2, 'backend-unavailable');
  await expect.poll(() => asked().length).toBe(3);
  fail(3, 'backend-unavailable');
  await expect(loaded).rejects.toMatchObject({ code: 'backend-unavailable' });
});

test('a dear network whose engine does not come is read by another worker, which asks for it anew', async () => {
  const { client, asked, answer, fail } = setUp();
  const loaded = client.loadModel(MODEL);
  answer(1, { reads: false });
  await expect.poll(() => asked()).toEqual(['load-model', 'wasm']);
  fail(2, 'offline');
  await expect(loaded).rejects.toMatchObject({ code: 'offline' });
  const reading = client.read(INK);
  await expect.poll(() => asked(1)).toEqual(['load-model']);
  answer(1, { reads: false }, 1);
  await expect.poll(() => asked(1)).toEqual(['load-model', 'wasm']);
  answer(2, { backend: 'wasm' }, 1);
  await expect.poll(() => asked(1)).toEqual(['load-model', 'wasm', 'classify']);
  answer(3, READING, 1);
  expect(await reading).toEqual(READING);
});

test('a backend that cannot start behind an answer is not asked for with every drawing, but by whoever needs it', async () => {
  const { client, asked, answer, fail } = setUp();
  void client.loadModel(MODEL);
  answer(1, { reads: true });
  const first = client.read(INK);
  await expect.poll(() => asked().length).toBe(2);
  answer(2, READING);
  await first;
  await expect.poll(() => asked().length).toBe(3);
  fail(3, 'backend-unavailable');
  await expect.poll(() => asked().length).toBe(4);
  fail(4, 'backend-unavailable');
  const second = client.read(INK);
  await expect.poll(() => asked().length).toBe(5);
  answer(5, READING);
  await second;
  void client.classifyMany(INK);
  await expect.poll(() => asked()).toEqual(['load-model', 'classify', 'wasm', 'cpu', 'classify', 'wasm']);
});

test('where the engine does not come the pad goes on reading, and who needs the engine next asks in another worker', async () => {
  const { client, asked, answer, fail } = setUp();
  void client.loadModel(MODEL);
  answer(1, { reads: true });
  const many = client.classifyMany(INK);
  await expect.poll(() => asked()).toEqual(['load-model', 'wasm']);
  fail(2, 'offline');
  await expect(many).rejects.toMatchObject({ code: 'offline' });
  const reading = client.read(INK);
  await expect.poll(() => asked()).toEqual(['load-model', 'wasm', 'classify']);
  answer(3, READING);
  expect(await reading).toEqual(READING);
  void client.classifyMany(INK);
  await expect.poll(() => asked(1)).toEqual(['load-model']);
  answer(1, { reads: true }, 1);
  await expect.poll(() => asked(1)).toEqual(['load-model', 'wasm']);
});

test('a drawing that was asked about when its worker was ended to stop an evaluation is asked about again', async () => {
  const ports: ScriptedPort[] = [];
  const spawn = () => {
    const port = new ScriptedPort();
    port.postMessage = (message, transfer) => {
      ScriptedPort.prototype.postMessage.call(port, message, transfer);
      if (message.call === 'load-model')
        setTimeout(() => port.say({ kind: 'answer', id: message.id, answers: { reads: true } }));
    };
    ports.push(port);
    return port;
  };
  const engine = new EngineClient({ spawn });
  const client = new ClassificationClient(engine, 'http://localhost/data/');
  await client.loadModel(MODEL);
  const answered = client.read(new Float32Array(784));
  await expect.poll(() => ports[0].sent.length).toBe(2);
  engine.giveUp(new CodedError('worker-silent', 'stop-evaluating'));
  await expect.poll(() => ports[1]?.sent.map(({ call }) => call)).toEqual(['load-model', 'classify']);
  ports[1].say({ kind: 'answer', id: 2, answers: READING });
  expect(await answered).toEqual(READING);
});

test('a worker that another call has started in place of a dead one gets the model before a drawing', async () => {
  const ports: ScriptedPort[] = [];
  const engine = new EngineClient({
    spawn: () => {
      const port = new ScriptedPort();
      ports.push(port);
      return port;
    },
  });
  const client = new ClassificationClient(engine, 'http://localhost/data/');
  const loaded = client.loadModel(MODEL);
  ports[0].say({ kind: 'answer', id: 1, answers: { reads: true } });
  await loaded;
  engine.giveUp(new CodedError('worker-died', 'test'));
  void engine.call('memory', null);
  void client.read(new Float32Array(784));
  await expect.poll(() => ports[1].sent.map(({ call }) => call)).toEqual(['memory', 'load-model']);
});
