import { afterEach, expect, test, vi } from 'vitest';
import { wasmFrom } from './wasm-file.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** A host that sends one byte whenever it is told to. */
function slowHost() {
  let send = () => undefined as void;
  let end = () => undefined as void;
  const host: typeof fetch = async (_url, init) => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        let sent = 0;
        send = () => controller.enqueue(Uint8Array.of(++sent));
        end = () => controller.close();
        init?.signal?.addEventListener('abort', () => controller.error(init.signal?.reason));
      },
    });
    return new Response(body);
  };
  return { host, send: () => send(), end: () => end() };
}

test('a file that comes byte by byte over minutes is waited for, and says how far it is', async () => {
  vi.useFakeTimers();
  const { host, send, end } = slowHost();
  const heard: number[] = [];
  const loaded = wasmFrom(host, 'http://localhost/a.wasm')((bytes) => heard.push(bytes));
  for (let byte = 0; byte < 30; byte++) {
    await vi.advanceTimersByTimeAsync(9_000);
    send();
  }
  await vi.advanceTimersByTimeAsync(0);
  end();
  expect([...(await loaded)]).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  expect(heard.at(-1)).toBe(30);
});

test('a file that stops coming, or never answers, is given up after ten seconds', async () => {
  vi.useFakeTimers();
  const { host, send } = slowHost();
  const never: typeof fetch = (_url, init) =>
    new Promise((_resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    });
  for (const from of [host, never]) {
    const loaded = wasmFrom(from, 'http://localhost/a.wasm')(() => undefined);
    const rejected = expect(loaded).rejects.toMatchObject({ code: 'backend-unavailable', subject: 'wasm' });
    await vi.advanceTimersByTimeAsync(0);
    if (from === host) send();
    await vi.advanceTimersByTimeAsync(10_000);
    await rejected;
  }
});

test('a file that is not there is told at once', async () => {
  const missing: typeof fetch = async () => new Response('gone', { status: 404 });
  await expect(wasmFrom(missing, 'http://localhost/a.wasm')(() => undefined)).rejects.toMatchObject({
    code: 'backend-unavailable',
  });
});
