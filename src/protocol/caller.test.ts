import { expect, test } from 'vitest';
import { CodedError } from '../domain/coded-error.ts';
import { ScriptedPort } from '../testing/scripted-port.ts';
import { Caller } from './caller.ts';

const PART = { indices: Uint32Array.of(0), batchSize: 1, epoch: 1, step: 0, next: null };

test('memory moves with a call only where the table says so', () => {
  const port = new ScriptedPort();
  const caller = new Caller(port);
  const weights = new Float32Array(4);
  void caller.call('share-gradient', { weights, part: PART });
  void caller.call('classify', { ink: weights });
  expect(port.moved).toEqual([[weights.buffer], []]);
});

test('a worker that was ended is asked no more, and whoever asks hears why it ended', async () => {
  const port = new ScriptedPort();
  const caller = new Caller(port);
  const open = caller.call('memory', null);
  caller.end(new CodedError('worker-died', 'first'));
  caller.end(new CodedError('worker-died', 'second'));
  for (const call of [open, caller.call('memory', null)])
    await expect(call).rejects.toMatchObject({ code: 'worker-died', subject: 'first' });
  expect(port.sent).toHaveLength(1);
  expect(port.terminated).toBe(true);
});

test('what cannot be posted ends the worker instead of waiting for ever', async () => {
  const port = new ScriptedPort();
  port.postMessage = () => {
    throw new DOMException('could not be cloned', 'DataCloneError');
  };
  const call = new Caller(port).call('memory', null);
  await expect(call).rejects.toMatchObject({ code: 'worker-died', subject: 'could not be cloned' });
  expect(port.terminated).toBe(true);
});
