import { expect, test } from 'vitest';
import { RunControl } from './run-control.ts';

const endedBy = ({ signal, finalPassSignal }: RunControl) => [signal.aborted, finalPassSignal.aborted];

test('the first stop ends training, the second the final pass too', () => {
  const control = new RunControl();
  control.stop();
  expect(endedBy(control)).toEqual([true, false]);
  control.stop();
  expect(endedBy(control)).toEqual([true, true]);
});

test('a stop when training is over ends the final pass', () => {
  const control = new RunControl();
  control.finalPassBegins();
  control.stop();
  expect(endedBy(control)).toEqual([true, true]);
});

test('a stop ends a pause', async () => {
  const control = new RunControl();
  control.pause();
  const waiting = control.waitIfPaused();
  control.stop();
  await waiting;
  expect(control.waitIfPaused()).toBeNull();
});
