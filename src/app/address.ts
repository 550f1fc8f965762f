// What the address may override: the language and the backend.

import type { BackendName } from '../domain/run.ts';
import type { Language } from '../i18n/strings.ts';

export function forcedBackend(search: string): BackendName | null {
  const asked = new URLSearchParams(search).get('backend');
  return asked === 'webgl' || asked === 'wasm' || asked === 'cpu' ? asked : null;
}

export function forcedLanguage(search: string): Language | null {
  const asked = new URLSearchParams(search).get('lang');
  return asked === 'en' || asked === 'ja' ? asked : null;
}
