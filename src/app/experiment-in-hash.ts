// The experiment as the part of an address behind its hash sign.

import {
  decodeExperiment,
  encodeExperiment,
  type Experiment,
  type LinkProblem,
} from '../domain/experiment/experiment-link.ts';
import { PRESETS } from '../domain/experiment/presets.ts';

const MARK = '#experiment=';
const DEFAULT = encodeExperiment({ ...PRESETS.tutorial, preset: 'tutorial' });

/** @returns null where the hash means something else, such as a place in the page */
export function experimentInHash(hash: string): Experiment | { problem: LinkProblem } | null {
  return hash.startsWith(MARK) ? decodeExperiment(hash.slice(MARK.length)) : null;
}

/** @param href whose path and search stay as they are */
export function addressOf(experiment: Experiment, href: string): string {
  return `${withoutHash(href)}${MARK}${encodeExperiment(experiment)}`;
}

/** The address to be shown: bare while the experiment is what the bare page opens with. */
export function shownAddressOf(experiment: Experiment, href: string): string {
  return encodeExperiment(experiment) === DEFAULT ? withoutHash(href) : addressOf(experiment, href);
}

function withoutHash(href: string): string {
  return href.split('#', 1)[0];
}
