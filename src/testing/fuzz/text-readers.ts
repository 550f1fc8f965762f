// Readers of texts: links, what is pasted, what is typed, and what an earlier visit stored as text.

import { addressOf, experimentIn, roomIn } from '../../app/address/experiment-in-hash.ts';
import { queueLeft } from '../../app/rooms/queue-memory.ts';
import { writtenNumber } from '../../domain/experiment/written-number.ts';
import { BOUNDS } from '../../domain/experiment/training-config.ts';
import { decodeExperiment, encodeExperiment } from '../../domain/experiment/experiment-link.ts';
import { PRESETS, type PresetName } from '../../domain/experiment/presets.ts';
import { formOf } from '../../domain/experiment/settings-form.ts';
import { readDigitFile, writeDigitFile } from '../../domain/kept/digit-file.ts';
import { CHAPTERS } from '../../domain/lesson/chapters.ts';
import { readLesson } from '../../domain/lesson/lesson-memory.ts';
import { startEditing } from '../../domain/network/network-editing.ts';
import { readValues } from '../../domain/run/planned-runs.ts';
import { runsCsv } from '../../domain/run/runs-csv.ts';
import { readRunReport, runReport } from '../../domain/run/run-report.ts';
import { readVisit } from '../../domain/visit/read-visit.ts';
import { writeVisit } from '../../domain/visit/write-visit.ts';
import { digitOf } from '../digit-of.ts';
import { exampleRuns } from '../kept-runs.ts';
import { damagedJson, damagedText } from './damage-text.ts';
import { must, oneOf, type Reader } from './reader.ts';

const NAMES = Object.keys(PRESETS) as PresetName[];
const LINKS = NAMES.map((preset) =>
  addressOf({ ...PRESETS[preset], preset }, 'https://example.org/lab/', 'train/curves'),
);
const PASTED = LINKS.map((link) => `The experiment of today (${link}): train it, please.\n`);
const TYPED = ['1,234', '0.001', '60 000', '１２８', '−1.5e-3', "12'000.25", '2; 4; 8'];
const RUNS = exampleRuns(9);
const DIGITS = JSON.parse(writeDigitFile([digitOf(1), digitOf(2)])) as unknown;
const QUEUE = NAMES.map((preset) => ({
  ...{ link: encodeExperiment({ ...PRESETS[preset], preset }), group: 'a', run: null, state: 'waits' },
}));
const STROKE = [
  { x: 100, y: 200.5 },
  { x: 90.1, y: 800 },
];
const VISIT = JSON.parse(
  writeVisit(
    {
      address: '#experiment=1',
      drawing: {
        strokes: [STROKE],
        picture: new Float32Array(784).fill(0.25),
        label: 7,
        steps: [{ strokes: [], picture: null, label: null, replaced: true }],
      },
      experiment: { form: formOf('fast'), editing: startEditing(PRESETS.compact.network) },
      view: { room: 'test', places: { inside: 'why' }, settingsOpen: true, imageSet: 'mine' },
    },
    { at: 5, open: false },
  ),
) as unknown;
const LESSON = { version: 1, done: [1, 2, 9], aside: { 1: 'a', 5: 'run-7' } };

/** What is stored as a text is recalled from here. */
const stored = new Map<string, string>();

export function playLocalStorage(): void {
  const storage = { getItem: (key: string) => stored.get(key) ?? null };
  Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
}

export const TEXT_READERS: readonly Reader[] = [
  {
    name: 'link',
    share: 300,
    read: (chance) => readLink(damagedText(oneOf(LINKS, chance), chance)),
  },
  {
    name: 'pasted text',
    share: 100,
    read: (chance) => readLink(damagedText(oneOf(PASTED, chance), chance)),
  },
  {
    name: 'typed number',
    share: 100,
    read: (chance) => {
      const text = damagedText(oneOf(TYPED, chance), chance);
      const { value, readings } = writtenNumber(text, BOUNDS[chance() < 0.5 ? 'epochs' : 'learningRate']);
      must(readings === null || Number.isNaN(value), 'a number that could be two was taken');
      return 'problem' in readValues(text, 'batchSize') ? 'refused' : 'read';
    },
  },
  {
    name: 'digits file',
    share: 100,
    read: (chance) => {
      const found = readDigitFile(damagedJson(DIGITS, chance));
      if ('problem' in found) return found.problem;
      const again = readDigitFile(writeDigitFile(found.digits));
      must(
        'digits' in again && again.digits.length === found.digits.length,
        'digits that cannot be read again',
      );
      return 'read';
    },
  },
  {
    name: 'runs file',
    share: 60,
    read: (chance) => {
      const text = damagedJson(runReport(oneOf(RUNS, chance)), chance);
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch {
        return 'no JSON';
      }
      const run = readRunReport(value, 'id');
      if (!run) return 'refused';
      must(runsCsv([run], () => 'Run 1').length > 0, 'a run that has no table');
      must(readRunReport(runReport(run), 'id') !== null, 'a run that cannot be read again');
      return 'read';
    },
  },
  {
    name: 'visit',
    share: 100,
    read: (chance) => {
      const visit = readVisit(damagedJson(VISIT, chance));
      if (!visit) return 'refused';
      return visit.drawing && visit.experiment && visit.view ? 'read' : 'read in part';
    },
  },
  {
    name: 'lesson',
    share: 60,
    read: (chance) => {
      const { done } = readLesson(damagedJson(LESSON, chance));
      must(
        done.every((chapter) => CHAPTERS.includes(chapter)),
        'a chapter that there is not',
      );
      return done.length > 0 ? 'read' : 'refused';
    },
  },
  {
    name: 'queue',
    share: 60,
    read: (chance) => {
      stored.set('digit-lab/1/queue', damagedJson(QUEUE, chance));
      return queueLeft().length > 0 ? 'read' : 'refused';
    },
  },
];

function readLink(address: string): string {
  roomIn(address);
  const found = experimentIn(address);
  if (!found) return 'no link';
  if ('problem' in found) return found.problem;
  must(!('problem' in decodeExperiment(encodeExperiment(found))), 'an experiment that no link can hold');
  return 'read';
}
