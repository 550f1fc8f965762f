import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PAGE_POLICY, SENT_HEADERS } from './security-policy.ts';

const read = (path: string) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8');

test('the documented headers and those of nginx are the ones that the tests run under', () => {
  const [docs, nginx] = [read('docs/serving.md'), read('scripts/serving/nginx.conf')];
  for (const [name, value] of Object.entries(SENT_HEADERS)) {
    expect(docs).toContain(`${name}: ${value}\n`);
    expect(nginx).toContain(`add_header ${name} "${value}" always;\n`);
  }
});

test('no policy names another host, inline code or code from text', () => {
  for (const policy of [PAGE_POLICY, SENT_HEADERS['Content-Security-Policy']])
    expect(policy.replaceAll("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe|https?:|\*/);
});
