import { expect, test } from 'vitest';
import { PRESETS } from '../experiment/presets.ts';
import { formOf } from '../experiment/settings-form.ts';
import { startEditing } from '../network/network-editing.ts';
import { seededRandom } from '../seeded-random.ts';
import { readVisit } from './read-visit.ts';
import type { Visit, WrittenVisit } from './visit.ts';
import { writeVisit } from './write-visit.ts';

const STROKE = [
  { x: 100, y: 200.5 },
  { x: 90.1, y: 800 },
];
const VISIT: Visit = {
  address: '#experiment=1',
  drawing: {
    strokes: [STROKE],
    picture: new Float32Array(784).fill(0.25),
    label: 7,
    steps: [
      { strokes: [], picture: null, label: null, replaced: true },
      { strokes: [STROKE], picture: null, label: null, replaced: false },
    ],
  },
  experiment: { form: formOf('fast'), editing: startEditing(PRESETS.fast.network) },
  view: { room: 'test', places: { inside: 'why' }, settingsOpen: true, imageSet: 'mine' },
};
const MOMENT = { at: 5, open: false };
const TEXT = writeVisit(VISIT, MOMENT);

/** This is a visit as the first version wrote it. It has to be read for ever. */
const VERSION_1 =
  '{"version":1,"at":5,"open":false,"address":"#a","view":{"tab":"model","settingsOpen":false,"imageSet":"test"},' +
  '"experiment":{"now":[1,[0,1],[3,4]],"past":[[0,[2],[2]],[-1,[1],[4]]],"future":[[-1,[0,0],[3,5]]],"nextId":6,' +
  '"layers":[{"kind":"flatten"},{"kind":"dense","units":null,"activation":"softmax"},{"kind":"dropout","rate":0.5}],' +
  '"forms":[{"preset":"fast","optimizer":"adam","schedule":"one-cycle","earlyStopping":false,"augmented":false,"texts":{"epochs":"2"}},' +
  '{"preset":"tutorial","optimizer":"sgd","schedule":"constant","earlyStopping":true,"augmented":true,"texts":{"epochs":"many"}}]},' +
  '"drawing":{"now":[0,-1,0,1],"steps":[[1,-1],[0,-1,0]],"strokes":[[1000,2005,-99,5995],[0,0]],"pictures":[]}}';

function changed(change: (written: WrittenVisit) => void): string {
  const written = JSON.parse(TEXT) as WrittenVisit;
  change(written);
  return JSON.stringify(written);
}

test('what was written is read', () => {
  expect(readVisit(TEXT)).toEqual({ ...VISIT, ...MOMENT });
});

test('a visit of version 1 is read', () => {
  const { drawing, experiment, view, ...rest } = readVisit(VERSION_1) ?? {};
  expect(rest).toEqual({ at: 5, open: false, address: '#a' });
  expect(view).toEqual({
    room: 'train',
    places: { train: 'network' },
    settingsOpen: false,
    imageSet: 'test',
  });
  const first = [
    { x: 100, y: 200.5 },
    { x: 90.1, y: 800 },
  ];
  expect(drawing).toEqual({
    strokes: [first, [{ x: 0, y: 0 }]],
    picture: null,
    label: null,
    steps: [
      { strokes: [], picture: null, label: null, replaced: true },
      { strokes: [first], picture: null, label: null, replaced: false },
    ],
  });
  expect(experiment?.form).toMatchObject({ optimizer: 'sgd', texts: { epochs: 'many', batchSize: '128' } });
  const { network, ids, past, future, nextId } = experiment!.editing;
  expect(network).toEqual([{ kind: 'flatten' }, { kind: 'dense', units: NaN, activation: 'softmax' }]);
  expect({ ids, nextId }).toEqual({ ids: [3, 4], nextId: 6 });
  expect(past.map(({ settings }) => settings?.preset)).toEqual(['fast', undefined]);
  expect(future).toEqual([
    { network: [{ kind: 'flatten' }, { kind: 'flatten' }], ids: [3, 5], settings: null },
  ]);
});

test.each([null, '', '{', 'null', '[]', '7', changed((written) => (written.version = 2))])(
  'what is no visit of this version is none: %s',
  (text) => {
    expect(readVisit(text)).toBeNull();
  },
);

test.each<[keyof Visit, string, (written: WrittenVisit) => void]>([
  ['drawing', 'a point beside the pad', ({ drawing }) => (drawing.strokes[0][0] = 10_001)],
  ['drawing', 'a stroke without points', ({ drawing }) => (drawing.strokes[0] = [])],
  ['drawing', 'half a point', ({ drawing }) => drawing.strokes[0].push(1)],
  ['drawing', 'a stroke that is not there', ({ drawing }) => drawing.now.push(1)],
  ['drawing', 'a picture that is not there', ({ drawing }) => (drawing.now[1] = 1)],
  ['drawing', 'more strokes than fit', ({ drawing }) => drawing.now.push(...Array<number>(100).fill(0))],
  [
    'drawing',
    'a picture that was cut off',
    ({ drawing }) => (drawing.pictures[0] = drawing.pictures[0].slice(4)),
  ],
  [
    'drawing',
    'a picture that is too bright',
    ({ drawing }) => (drawing.pictures[0] = btoa('\xff'.repeat(3_136))),
  ],
  [
    'experiment',
    'a kind that is none',
    ({ experiment }) => (experiment.layers[0] = { kind: 'lstm' } as never),
  ],
  ['experiment', 'a layer that is not there', ({ experiment }) => (experiment.now[1][0] = 99)],
  ['experiment', 'one id for two layers', ({ experiment }) => (experiment.now[2] = [0, 0, 2, 3, 4, 5, 6])],
  ['experiment', 'an id that comes again', ({ experiment }) => (experiment.nextId = 3)],
  [
    'experiment',
    'a preset that is none',
    ({ experiment }) => (experiment.forms[0].preset = 'toString' as never),
  ],
  ['experiment', 'a number for a text', ({ experiment }) => (experiment.forms[0].texts.epochs = 7 as never)],
  ['view', 'a room that is none', ({ view }) => (view.room = 'attic' as never)],
  ['view', 'images that are none', ({ view }) => (view.imageSet = 'all' as never)],
])('of a visit the part "%s" is left out for %s, and the others are read', (name, _what, change) => {
  const visit = readVisit(changed(change));
  expect(visit).toEqual({ ...VISIT, ...MOMENT, [name]: undefined });
});

test('a visit that is damaged anywhere never throws', () => {
  const random = seededRandom(1);
  const letters = '0129-.,:"[]{}nulltruefalse ';
  for (let time = 0; time < 3_000; time++) {
    const at = Math.floor(random() * TEXT.length);
    const put = letters[Math.floor(random() * letters.length)];
    const text = TEXT.slice(0, at) + (random() < 0.5 ? put : '') + TEXT.slice(at + Math.floor(random() * 3));
    expect(() => readVisit(text)).not.toThrow();
  }
});
