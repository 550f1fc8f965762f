// Makes the link that a class opens: a chapter, in a language, with settings, shown large.

import type { Experiment } from '../../../domain/experiment/experiment-link.ts';
import type { ClassLinkChoice } from '../../../features/lesson/ClassLink.tsx';
import { withLarge } from '../../address/address.ts';
import { addressOf } from '../../address/experiment-in-hash.ts';

/**
 * @param href the address of the page, of which only host and path matter
 * @param experiment the one that the link brings along; null leaves those who open it their own
 */
export function lessonLink(
  href: string,
  { language, chapter, large }: Pick<ClassLinkChoice, 'language' | 'chapter' | 'large'>,
  experiment: Experiment | null,
): string {
  const address = new URL(href);
  const page = withLarge(`${address.origin}${address.pathname}?lang=${language}`, large);
  const room = `learn/${chapter}`;
  return experiment ? addressOf(experiment, page, room) : `${page}#${room}`;
}
