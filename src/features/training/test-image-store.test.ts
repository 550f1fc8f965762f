import { expect, test } from 'vitest';
import { CodedError } from '../../domain/coded-error.ts';
import { scriptedRun } from '../../testing/scripted-run.ts';
import { createTestImageStore } from './test-image-store.ts';

function setUp(refuse = false) {
  const { run } = scriptedRun();
  const store = createTestImageStore({
    service: {
      showTestImage: async (index) => {
        if (refuse) throw new CodedError('data-missing', 't10k');
        return { index, label: 8, pixels: new Uint8Array(784), probabilities: [] };
      },
    },
    run,
    random: () => 0.5,
  });
  return { store, run };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('a random test image is one of the ten thousand', async () => {
  const { store } = setUp();
  store.getState().show(null);
  await settled();
  expect(store.getState().image?.index).toBe(5_000);
});

test('the image goes when another run starts, and so does one that was asked for before', async () => {
  const { store, run } = setUp();
  store.getState().show(7);
  await settled();
  store.getState().show(8);
  run.getState().train();
  await settled();
  expect(store.getState().image).toBeNull();
});

test('an image that does not come is said with its code', async () => {
  const { store } = setUp(true);
  store.getState().show(7);
  await settled();
  expect(store.getState()).toMatchObject({
    image: null,
    failure: { code: 'data-missing', subject: 't10k' },
  });
});
