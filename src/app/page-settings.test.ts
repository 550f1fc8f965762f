import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { languageStore } from '../i18n/strings.ts';
import { setLanguage, startSettings } from './page-settings.ts';

let address: string;

/** Opens the page at its address, as a reload does. */
function open() {
  languageStore.setState({ language: 'en' });
  startSettings();
}

beforeEach(() => {
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
  vi.stubGlobal('location', {
    get href() {
      return address;
    },
    get search() {
      return new URL(address).search;
    },
  });
  vi.stubGlobal('history', {
    state: 'kept',
    replaceState(state: unknown, _title: string, href: string) {
      expect(state).toBe('kept');
      address = href;
    },
  });
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
  vi.stubGlobal('navigator', { languages: ['en'] });
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  ['https://lab.example/?lang=en', 'https://lab.example/'],
  [
    'https://lab.example/x/?lang=en&backend=cpu#experiment=1/a~b',
    'https://lab.example/x/?backend=cpu#experiment=1/a~b',
  ],
  ['https://lab.example/?workers=2#draw', 'https://lab.example/?workers=2#draw'],
])(
  'a language that is chosen by hand takes the place of the one in %s, for the next visit too',
  (from, to) => {
    address = from;
    open();
    expect([languageStore.getState().language, address]).toEqual(['en', from]);
    setLanguage('ja');
    expect(address).toBe(to);
    open();
    expect(languageStore.getState().language).toBe('ja');
  },
);
