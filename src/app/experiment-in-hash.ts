// Reads and writes the experiment as the part of an address from its hash sign on.

import {
  decodeExperiment,
  encodeExperiment,
  type Experiment,
  type LinkProblem,
} from '../domain/experiment/experiment-link.ts';
import { PRESETS } from '../domain/experiment/presets.ts';

const MARK = '#experiment=';
const DEFAULT = encodeExperiment({ ...PRESETS.tutorial, preset: 'tutorial' });

/**
 * @param hash the part of the address from its hash sign on
 * @returns the experiment or what is wrong with it; null where the hash means something else, such as a place in the page
 */
export function experimentInHash(hash: string): Experiment | { problem: LinkProblem } | null {
  return hash.startsWith(MARK) ? decodeExperiment(hash.slice(MARK.length)) : null;
}

/** @param href an address, of which path and search stay as they are @returns that address with the experiment in it */
export function addressOf(experiment: Experiment, href: string): string {
  return `${withoutHash(href)}${MARK}${encodeExperiment(experiment)}`;
}

/** @returns the address to be shown, which has no hash while the experiment is the one that the page opens with */
export function shownAddressOf(experiment: Experiment, href: string): string {
  return encodeExperiment(experiment) === DEFAULT ? withoutHash(href) : addressOf(experiment, href);
}

function withoutHash(href: string): string {
  return href.split('#', 1)[0];
}
