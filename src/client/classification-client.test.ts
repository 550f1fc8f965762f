import { expect, test } from 'vitest';
import { CodedError } from '../domain/coded-error.ts';
import { ScriptedPort } from '../testing/scripted-port.ts';
import { ClassificationClient } from './classification-client.ts';
import { EngineClient } from './engine-client.ts';

const MODEL = { network: [], weights: [] };

function setUp() {
  const port = new ScriptedPort();
  const client = new ClassificationClient(new EngineClient({ spawn: () => port }), 'http://localhost/data/');
  const asked = () => port.sent.map(({ call, takes }) => [call, (takes as { backend?: string }).backend]);
  const unavailable = (id: number) =>
    port.say({ kind: 'error', id, error: { code: 'backend-unavailable', subject: 'wasm' } });
  return { port, client, asked, unavailable };
}

test('drawings are answered on WebAssembly, and on plain JavaScript where that cannot start', async () => {
  const { port, client, asked, unavailable } = setUp();
  const loaded = client.loadModel(MODEL);
  unavailable(1);
  await expect.poll(asked).toEqual([
    ['load-model', 'wasm'],
    ['load-model', 'cpu'],
  ]);
  port.say({ kind: 'answer', id: 2, answers: { backend: 'cpu' } });
  await loaded;
});

test('when nothing starts the failure is told', async () => {
  const { client, asked, unavailable } = setUp();
  const loaded = client.loadModel(MODEL);
  unavailable(1);
  await expect.poll(() => asked().length).toBe(2);
  unavailable(2);
  await expect(loaded).rejects.toMatchObject({ code: 'backend-unavailable' });
});

test('a drawing that was asked about when its worker was ended to stop an evaluation is asked about again', async () => {
  const ports: ScriptedPort[] = [];
  const spawn = () => {
    const port = new ScriptedPort();
    port.postMessage = (message, transfer) => {
      ScriptedPort.prototype.postMessage.call(port, message, transfer);
      if (message.call === 'load-model')
        setTimeout(() => port.say({ kind: 'answer', id: message.id, answers: { backend: 'wasm' } }));
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
  const reading = { probabilities: [1], familiarity: 1, leastFamiliarity: null };
  ports[1].say({ kind: 'answer', id: 2, answers: reading });
  expect(await answered).toEqual(reading);
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
  ports[0].say({ kind: 'answer', id: 1, answers: { backend: 'wasm' } });
  await loaded;
  engine.giveUp(new CodedError('worker-died', 'test'));
  void engine.call('memory', null);
  void client.read(new Float32Array(784));
  await expect.poll(() => ports[1].sent.map(({ call }) => call)).toEqual(['memory', 'load-model']);
});
