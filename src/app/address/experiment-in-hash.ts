// Reads and writes the experiment and the room as the part of an address from its hash sign on: "#inside/why" names a room,
// "#experiment=...&room=inside/why" both. What is read may have been changed on its way.

import {
  decodeExperiment,
  encodeExperiment,
  type Experiment,
  type LinkProblem,
} from '../../domain/experiment/experiment-link.ts';
import { PRESETS } from '../../domain/experiment/presets.ts';
import { roomNamed, type OpenRoom } from '../../domain/visit/rooms.ts';
import { decodedAddress, withoutSurroundings } from './changed-address.ts';

type Decoded = Experiment | { problem: LinkProblem };

const MARK = '#experiment=';

/** A long address is broken anywhere. */
const BROKEN_MARK = new RegExp([...MARK].join('\\s*'));

/** With its hash sign encoded, the experiment has become a part of the path or of what is searched for. */
const BEFORE_HASH = /%(?:25)*23experiment[^&?]*/i;

const BESIDE_EXPERIMENT = /#\s*e[^]*&room=([a-z/\d]+)/;

const DEFAULT = encodeExperiment({ ...PRESETS.tutorial, preset: 'tutorial' });

/**
 * @param address a whole one; its hash goes before what else may hold an experiment
 * @returns the experiment or what is wrong with it; null where the address has none, but for instance a place in the page
 */
export function experimentIn(address: string): Decoded | null {
  const [page] = address.split('#', 1);
  const text = behindMark(address.slice(page.length)) ?? behindMark(BEFORE_HASH.exec(page)?.[0] ?? '');
  if (text === null) return null;
  return oneOf(withoutSurroundings(text).map(decodeExperiment));
}

/** Where white space stands in the last number, one text can be two links; nobody knows which of them was sent. */
function oneOf(found: Decoded[]): Decoded {
  const opened = found.filter((each): each is Experiment => !('problem' in each));
  if (new Set(opened.map(encodeExperiment)).size > 1) return { problem: 'unreadable' };
  const problems = found.flatMap((each) => ('problem' in each ? [each.problem] : []));
  return opened[0] ?? { problem: problems.find((problem) => problem !== 'unreadable') ?? 'unreadable' };
}

function behindMark(part: string): string | null {
  const plain = decodedAddress(part);
  const mark = BROKEN_MARK.exec(plain);
  return mark && plain.slice(mark.index + mark[0].length);
}

/** @param address a whole one @returns the room that it names, else null */
export function roomIn(address: string): OpenRoom | null {
  const beside = BESIDE_EXPERIMENT.exec(decodedAddress(address));
  const hash = address.slice(address.split('#', 1)[0].length + 1);
  return roomNamed(beside?.[1] ?? decodedAddress(hash));
}

/** @param href an address, of which path and search stay @returns that address with this experiment, and no other, in it */
export function addressOf(experiment: Experiment, href: string, room = ''): string {
  const inRoom = room === '' ? '' : `&room=${room}`;
  return `${withoutExperiment(href)}${MARK}${encodeExperiment(experiment)}${inRoom}`;
}

/** @returns the address to be shown, which has no experiment while that is the one that the page opens with */
export function shownAddressOf(experiment: Experiment, href: string, room: string): string {
  if (encodeExperiment(experiment) === DEFAULT) return `${withoutExperiment(href)}#${room}`;
  return addressOf(experiment, href, room);
}

function withoutExperiment(href: string): string {
  return href.split('#', 1)[0].replace(BEFORE_HASH, '');
}
