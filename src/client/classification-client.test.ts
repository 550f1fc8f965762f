import { expect, test } from 'vitest';
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
