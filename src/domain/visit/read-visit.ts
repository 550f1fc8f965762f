// Reads what writeVisit wrote. The text may be of any origin, or damaged: whatever is not as it was written throws, and its part
// is left out.

import { MOST_STEPS, type PadHistory, type PadStep } from '../drawing/pad-history.ts';
import { isOnPad, MOST_POINTS, MOST_STROKES, pointsOf, TENTHS } from '../drawing/stroke-bounds.ts';
import type { Point, Stroke } from '../drawing/strokes.ts';
import type { Schedule } from '../experiment/learning-rate.ts';
import { PRESETS, type PresetName } from '../experiment/presets.ts';
import { formOf, type SettingsForm, type WrittenSetting } from '../experiment/settings-form.ts';
import { DEFAULT_LEARNING_RATE, type OptimizerName } from '../experiment/training-config.ts';
import { DIGITS } from '../image/digit-images.ts';
import { IMAGE_PIXELS } from '../image/ink.ts';
import { readNetwork } from '../network/read-network.ts';
import { isPlaceOf, ROOMS, type OpenRoom, type RoomId } from './rooms.ts';
import {
  IMAGE_SETS,
  VISIT_VERSION,
  type EditedExperiment,
  type PageView,
  type ReadVisit,
  type WrittenDrawing,
  type WrittenExperiment,
  type WrittenNetwork,
  type WrittenPad,
  type WrittenView,
  type WrittenVisit,
} from './visit.ts';

/** @returns what of the visit can be read; null where the text is none of this version. It never throws. */
export function readVisit(text: string | null): ReadVisit | null {
  return (
    part(() => {
      const written = JSON.parse(text ?? '') as WrittenVisit;
      need(written.version === VISIT_VERSION);
      return {
        at: ofType('number', written.at),
        open: ofType('boolean', written.open),
        address: part(() => ofType('string', written.address)),
        view: part(() => viewIn(written.view)),
        experiment: part(() => experimentIn(written.experiment)),
        drawing: part(() => drawingIn(written.drawing)),
      };
    }) ?? null
  );
}

function part<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function need(fits: boolean): void {
  if (!fits) throw new Error('It was not written so.');
}

function ofType<Value>(type: 'number' | 'boolean' | 'string', value: Value): Value {
  need(typeof value === type);
  return value;
}

function oneOf<Value>(values: readonly Value[], value: Value): Value {
  need(values.includes(value));
  return value;
}

function itemOf<Item>(items: readonly Item[], index: number): Item {
  need(Number.isInteger(index) && index >= 0 && index < items.length);
  return items[index];
}

/** The tabs of an earlier page became rooms. */
const ROOM_OF_TAB = new Map<string, OpenRoom>([
  ['model', { room: 'train', place: 'network' }],
  ['runs', { room: 'runs', place: null }],
  ['evaluate', { room: 'test', place: 'evaluate' }],
  ['look-inside', { room: 'inside', place: 'layers' }],
  ['my-digits', { room: 'mine', place: null }],
  ['stability', { room: 'test', place: 'stability' }],
]);

function viewIn({ tab, room, places, settingsOpen, imageSet }: WrittenView): PageView {
  const rest = { settingsOpen: ofType('boolean', settingsOpen), imageSet: oneOf(IMAGE_SETS, imageSet) };
  if (tab !== undefined) {
    const open = ROOM_OF_TAB.get(tab) ?? { room: 'train' as const, place: null };
    return { room: open.room, places: open.place ? { [open.room]: open.place } : {}, ...rest };
  }
  const known = Object.entries(places).filter(([each, place]) =>
    isPlaceOf(oneOf(ROOMS, each as RoomId), place),
  );
  return { room: oneOf(ROOMS, room), places: Object.fromEntries(known), ...rest };
}

function experimentIn({ layers, forms, now, past, future, nextId }: WrittenExperiment): EditedExperiment {
  // JSON knows no NaN, which is the number of a field that holds none.
  need(Number.isInteger(nextId));
  const specs = readNetwork(layers.map((layer) => withValues(layer, (value: unknown) => value ?? NaN)));
  const settings = forms.map(formIn);
  const step = ([form, indices, ids]: WrittenNetwork) => {
    need(indices.length === ids.length && new Set(ids).size === ids.length);
    need(ids.every((id) => Number.isInteger(id) && id >= 0 && id < nextId));
    return {
      network: indices.map((index) => itemOf(specs ?? [], index)),
      ids,
      settings: form === -1 ? null : itemOf(settings, form),
    };
  };
  const { network, ids } = step(now);
  return {
    form: itemOf(settings, now[0]),
    editing: { network, ids, past: past.map(step), future: future.map(step), typing: null, nextId },
  };
}

function formIn(written: SettingsForm): SettingsForm {
  // A setting that an earlier page did not have is as in a link without it.
  const usual = formOf('tutorial').texts;
  return {
    preset: oneOf(Object.keys(PRESETS) as PresetName[], written.preset),
    optimizer: oneOf(Object.keys(DEFAULT_LEARNING_RATE) as OptimizerName[], written.optimizer),
    schedule: oneOf<Schedule>(['constant', 'one-cycle'], written.schedule),
    earlyStopping: ofType('boolean', written.earlyStopping),
    augmented: ofType('boolean', written.augmented),
    texts: withValues(usual, (text, setting) =>
      ofType('string', written.texts[setting as WrittenSetting] ?? text),
    ),
  };
}

function withValues<Given extends object, Value>(
  record: Given,
  change: (value: Given[keyof Given], name: string) => Value,
): Record<keyof Given, Value> {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, change(value as Given[keyof Given], name)]),
  ) as Record<keyof Given, Value>;
}

function drawingIn(written: WrittenDrawing): PadHistory {
  const strokes = written.strokes.map(strokeIn);
  const pictures = written.pictures.map(pictureIn);
  const labels = written.labels ?? [];
  const pad = ([replaced, picture, ...indices]: WrittenPad): PadStep => {
    const drawn = indices.map((index) => itemOf(strokes, index));
    need(drawn.length <= MOST_STROKES && pointsOf(drawn) <= MOST_POINTS);
    return {
      replaced: replaced === 1,
      picture: picture === -1 ? null : itemOf(pictures, picture),
      label: DIGITS.find((digit) => digit === labels[picture]) ?? null,
      strokes: drawn,
    };
  };
  const { replaced: _never, ...now } = pad(written.now);
  return { ...now, steps: written.steps.map(pad).slice(-MOST_STEPS) };
}

function strokeIn(ways: number[]): Stroke {
  let [x, y] = [0, 0];
  const stroke: Point[] = [];
  for (let at = 0; at < ways.length; at += 2) {
    x += ways[at];
    y += ways[at + 1];
    stroke.push({ x: x / TENTHS, y: y / TENTHS });
  }
  need(stroke.length > 0 && ways.every(Number.isInteger) && stroke.every(isOnPad));
  return stroke;
}

function pictureIn(base64: string): Float32Array {
  const picture = new Float32Array(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)).buffer);
  need(picture.length === IMAGE_PIXELS && picture.every((value) => value >= 0 && value <= 1));
  return picture;
}
