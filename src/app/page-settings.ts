// Sets language and theme. The language comes from the address, else from an earlier choice, else from the browser; the theme
// from an earlier choice, else from the system.

import { createStore } from 'zustand/vanilla';
import { languageStore, type Language } from '../i18n/strings.ts';
import { forget, recall, remember } from '../storage/settings.ts';
import { forcedLanguage, withoutLanguage } from './address/address.ts';

export type Theme = 'light' | 'dark';

export const themeStore = createStore<{ theme: Theme }>(() => ({ theme: 'light' }));

/** Applies language and theme before the first render, and follows the system's theme while none was chosen. */
export function startSettings(): void {
  const asked = forcedLanguage(location.search) ?? recall('language');
  setLanguage(asked === 'en' || asked === 'ja' ? asked : browserLanguage(), false);

  const prefersDark = matchMedia('(prefers-color-scheme: dark)');
  const followSystem = () => {
    const chosen = recall('theme');
    const system = prefersDark.matches ? 'dark' : 'light';
    applyTheme(chosen === 'light' || chosen === 'dark' ? chosen : system);
  };
  followSystem();
  prefersDark.addEventListener('change', followSystem);
}

/** @param keep whether later visits open in that language too */
export function setLanguage(language: Language, keep = true): void {
  languageStore.setState({ language });
  document.documentElement.lang = language;
  if (!keep) return;
  remember('language', language);
  // It would win over the choice at the next reload, and over that of whoever gets the link.
  const address = withoutLanguage(location.href);
  if (address !== location.href) history.replaceState(history.state, '', address);
}

/** Changes the theme; a choice that is the system's own is forgotten, so that the page follows the system again. */
export function toggleTheme(): void {
  const theme = themeStore.getState().theme === 'light' ? 'dark' : 'light';
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  if (theme === system) forget('theme');
  else remember('theme', theme);
  applyTheme(theme);
}

function applyTheme(theme: Theme): void {
  themeStore.setState({ theme });
  document.documentElement.dataset.theme = theme;
}

function browserLanguage(): Language {
  return navigator.languages.find((tag) => /^(ja|en)\b/.test(tag))?.startsWith('ja') ? 'ja' : 'en';
}
