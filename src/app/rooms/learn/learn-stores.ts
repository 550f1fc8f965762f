// Makes the stores that only the lesson needs when the room Learn is first opened. They outlast a visit to another room, and go on
// seeing what is done there.

import { createHandwriting, type HandwritingStore } from '../../../features/lesson/handwriting-store.ts';
import { createRemedies, type RemediesStore } from '../../../features/lesson/remedies-store.ts';
import { createLesson, type LessonStore } from '../../../session/lesson.ts';
import { recall, remember } from '../../../storage/settings.ts';
import { asksForLarge, withLarge } from '../../address/address.ts';
import type { Page } from '../../compose-page.ts';
import { stabilityStores } from '../stability-stores.ts';
import { followSession } from './lesson-facts.ts';

interface LearnStores {
  lesson: LessonStore;
  handwriting: HandwritingStore;
  remedies: RemediesStore;
  /** The place that was shown last; null before the first. */
  last: { place: string | null };
}

const made = new WeakMap<Page, LearnStores>();

/** @returns the same stores for the same page */
export function learnStores(page: Page): LearnStores {
  const present = made.get(page);
  if (present) return present;
  const { classifier: service, keptDigits, presentModel } = page;
  const lesson = createLesson({
    stored: recall('lesson'),
    store: (text) => remember('lesson', text),
    large: asksForLarge(location.search),
  });
  const stores = {
    lesson,
    handwriting: createHandwriting({ service, keptDigits, presentModel }),
    remedies: createRemedies(page.inspector),
    last: { place: null },
  };
  made.set(page, stores);
  followSession(page, stabilityStores(page).flips, lesson);
  // The address keeps the size, so that a reload, and whoever gets the link, sees the same.
  lesson.subscribe(({ large }, before) => {
    if (large !== before.large) history.replaceState(history.state, '', withLarge(location.href, large));
  });
  return stores;
}
