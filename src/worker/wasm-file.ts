// Loads tfjs's .wasm file from the page's own host, and measures that it comes: a slow download is waited for, a dead one is not.

import { Silence } from '../data/silence.ts';
import { CodedError } from '../domain/coded-error.ts';
import type { LoadWasm } from '../engine/backends/start-wasm.ts';

/** A host that sends nothing of the file for this long is taken to be gone, and another backend starts. */
const SILENCE_MS = 10_000;

/**
 * @returns a function that loads the file at this address
 * @throws CodedError 'backend-unavailable' when it does not come, or stops coming for ten seconds
 */
export function wasmFrom(fetchFile: typeof fetch, url: string): NonNullable<LoadWasm> {
  return async (onBytes) => {
    const silence = new Silence(SILENCE_MS);
    try {
      const response = await fetchFile(url, { signal: silence.signal });
      if (!response.ok || !response.body) throw new Error(`${response.status}`);
      const reader = response.body.getReader();
      const chunks: Uint8Array[] = [];
      let length = 0;
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        chunks.push(value);
        length += value.length;
        silence.broken();
        onBytes(length);
      }
      return joined(chunks, length);
    } catch {
      throw new CodedError('backend-unavailable', 'wasm');
    } finally {
      silence.end();
    }
  };
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
