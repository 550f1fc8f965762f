import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { SHIPPED_MODEL } from '../data/node/model-folder.ts';
import { fetchShippedModel } from './shipped-model.ts';

const FOLDER = new URL('http://localhost/models/robust/');

function host(files: Record<string, Response | Error>) {
  vi.stubGlobal('fetch', async (url: URL) => {
    const name = url.href.slice(FOLDER.href.length);
    const answer = files[name] ?? new Response(readFileSync(`${SHIPPED_MODEL}/${name}`));
    if (answer instanceof Error) throw answer;
    return answer;
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test('the model comes with all of its weights, and with how good it is and what trained it', async () => {
  host({});
  const { weights, testAccuracy, card } = await fetchShippedModel(FOLDER);
  expect(weights.length).toBeGreaterThan(10);
  expect(testAccuracy).toBeGreaterThan(0.99);
  expect(card).toMatchObject({ preset: 'robust', seed: 1, testAccuracy });
});

test('a model that does not come says why', async () => {
  const notFound = () => new Response('gone', { status: 404 });
  const cases = [
    [{ 'weights.bin': notFound() }, 'data-missing', 'weights.bin'],
    [{ 'model.json': notFound() }, 'data-missing', 'model.json'],
    [{ 'model.json': new TypeError('Failed to fetch') }, 'offline', 'model.json'],
    [{ 'model.json': new Response('<!doctype html>') }, 'data-invalid', 'model.json'],
    [{ 'weights.bin': new Response('short') }, 'data-invalid', 'model.json'],
  ] as const;
  for (const [files, code, subject] of cases) {
    host(files);
    await expect(fetchShippedModel(FOLDER)).rejects.toMatchObject({ code, subject });
  }
});
