import { beforeEach, expect, test } from 'vitest';
import { Speedometer } from './speedometer.ts';

let clock: number;
let speed: Speedometer;

beforeEach(() => {
  clock = 0;
  speed = new Speedometer(() => clock);
  speed.startEpoch();
});

function batches(count: number, milliseconds: number) {
  for (let batch = 0; batch < count; batch++) {
    clock += milliseconds;
    speed.batchDone(128);
  }
}

test('the first batch compiles shaders and is no measure of speed', () => {
  batches(1, 9_000);
  expect(speed.imagesPerSecond).toBe(0);
  batches(3, 100);
  expect(speed.imagesPerSecond).toBeCloseTo(1_280);
});

test('an hour of sleep changes neither the speed nor the time of the epoch', () => {
  batches(1, 100);
  batches(20, 100);
  batches(1, 3_600_000);
  expect(speed.imagesPerSecond).toBeCloseTo(1_280);
  expect(speed.seconds).toBeCloseTo(2.1);
});

test('a pause counts for nothing', () => {
  batches(10, 100);
  clock += 4_000;
  speed.skip();
  batches(1, 100);
  expect(speed.imagesPerSecond).toBeCloseTo(1_280);
  expect(speed.seconds).toBeCloseTo(1.1);
});

test('batches that take six seconds each are slow, not asleep', () => {
  batches(1, 6_000);
  batches(5, 6_000);
  expect(speed.imagesPerSecond).toBeCloseTo(128 / 6);
});

test('validation belongs to the epoch, as in Keras, and not to the speed', () => {
  batches(10, 100);
  clock += 500;
  speed.otherWork();
  expect(speed.seconds).toBeCloseTo(1.5);
  expect(speed.imagesPerSecond).toBeCloseTo(1_280);
});
