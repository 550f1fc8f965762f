// Reads what the address may override: the language, the backend and the number of its workers.

import type { BackendName } from '../../domain/run/run.ts';
import type { Language } from '../../i18n/strings.ts';

/** @param search the part of the address from its question mark on @returns the backend that `?backend=` names, else null */
export function forcedBackend(search: string): BackendName | null {
  return backendNamed(new URLSearchParams(search).get('backend'));
}

/** @returns the name where it is that of a backend, else null */
export function backendNamed(name: string | null): BackendName | null {
  return name === 'webgl' || name === 'wasm' || name === 'cpu' ? name : null;
}

/** @param search the part of the address from its question mark on @returns the language that `?lang=` names, else null */
export function forcedLanguage(search: string): Language | null {
  const asked = new URLSearchParams(search).get('lang');
  return asked === 'en' || asked === 'ja' ? asked : null;
}

/** @returns the whole address, without the language that it asks for */
export function withoutLanguage(href: string): string {
  const address = new URL(href);
  if (!address.searchParams.has('lang')) return href;
  address.searchParams.delete('lang');
  return address.href;
}

/** @returns how many workers share each batch by `?workers=`, 1 to 8, whatever the machine; null where it does not say */
export function forcedWorkers(search: string): number | null {
  const asked = Number(new URLSearchParams(search).get('workers'));
  return Number.isInteger(asked) && asked >= 1 && asked <= 8 ? asked : null;
}

/** @param search the part of the address from its question mark on @returns whether it asks for a lesson that is shown large */
export function asksForLarge(search: string): boolean {
  return new URLSearchParams(search).has('large');
}

/** @returns the whole address, with or without the wish for a large lesson */
export function withLarge(href: string, large: boolean): string {
  const [page, ...hash] = href.split('#');
  const [path, search = ''] = page.split('?');
  const asked = search.split('&').filter((each) => each !== '' && !/^large(=|$)/.test(each));
  if (large) asked.push('large');
  return [path + (asked.length > 0 ? `?${asked.join('&')}` : ''), ...hash].join('#');
}
