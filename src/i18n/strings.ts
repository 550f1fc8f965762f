// Keeps the language of the page and types the catalogues, in which every sentence that a person can see stands in both
// languages. A missing one does not compile: the Japanese half must have exactly the keys and parameters of the English one.

import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export type Language = 'en' | 'ja';

type SameShape<T> = {
  [Key in keyof T]: T[Key] extends string
    ? string
    : T[Key] extends (...values: infer Values) => string
      ? (...values: Values) => string
      : SameShape<T[Key]>;
};

export interface Catalogue<T> {
  en: T;
  ja: SameShape<T>;
}

/** Gives the catalogue back; the types make sure that both languages have the same keys and parameters. */
export function defineStrings<T extends object>(catalogue: Catalogue<T>): Catalogue<T> {
  return catalogue;
}

export const languageStore = createStore<{ language: Language }>(() => ({ language: 'en' }));

/** @returns the half of a catalogue that is in the language of the page; the component renders again when it changes */
export function useStrings<T>(catalogue: Catalogue<T>): SameShape<T> {
  const language = useStore(languageStore, (state) => state.language);
  return language === 'en' ? (catalogue.en as SameShape<T>) : catalogue.ja;
}

/** @returns the language of the page; the component renders again when it changes */
export function useLanguage(): Language {
  return useStore(languageStore, (state) => state.language);
}
