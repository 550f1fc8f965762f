// Writes a visit as a text that readVisit reads. What undo steps have in common is written once: they share their strokes, layers
// and forms, since each step only replaces what it changes.

import { MOST_STEPS, type PadContents, type PadHistory } from '../drawing/pad-history.ts';
import { TENTHS } from '../drawing/stroke-bounds.ts';
import type { Stroke } from '../drawing/strokes.ts';
import type { SettingsForm } from '../experiment/settings-form.ts';
import type { LayerSpec, NetworkSpec } from '../network/network-spec.ts';
import {
  VISIT_VERSION,
  type EditedExperiment,
  type Visit,
  type VisitMoment,
  type WrittenDrawing,
  type WrittenExperiment,
  type WrittenNetwork,
  type WrittenPad,
  type WrittenVisit,
} from './visit.ts';

/** Five such visits take a quarter of what browsers give a page. */
export const MOST_CHARACTERS = 256_000;

/** @returns a text of at most `mostCharacters`, for which the oldest steps are left out where need be; more only without any */
export function writeVisit(visit: Visit, moment: VisitMoment, mostCharacters = MOST_CHARACTERS): string {
  for (let steps = MOST_STEPS; ; steps = Math.floor(steps / 2)) {
    const written: WrittenVisit = {
      version: VISIT_VERSION,
      ...moment,
      address: visit.address,
      view: visit.view,
      experiment: writtenExperiment(visit.experiment, steps),
      drawing: writtenDrawing(visit.drawing, steps),
    };
    const text = JSON.stringify(written);
    if (text.length <= mostCharacters || steps === 0) return text;
  }
}

/** Lists each item once, in the order in which they come. */
class Listed<Item> {
  private readonly indices = new Map<Item, number>();

  indexOf(item: Item): number {
    const index = this.indices.get(item) ?? this.indices.size;
    this.indices.set(item, index);
    return index;
  }

  get items(): Item[] {
    return [...this.indices.keys()];
  }
}

function writtenExperiment({ form, editing }: EditedExperiment, steps: number): WrittenExperiment {
  const layers = new Listed<LayerSpec>();
  const forms = new Listed<SettingsForm>();
  const write = (step: {
    network: NetworkSpec;
    ids: readonly number[];
    settings: SettingsForm | null;
  }): WrittenNetwork => [
    step.settings ? forms.indexOf(step.settings) : -1,
    step.network.map((layer) => layers.indexOf(layer)),
    step.ids,
  ];
  const { network, ids, past, future, nextId } = editing;
  return {
    now: write({ network, ids, settings: form }),
    past: newest(past, steps).map(write),
    future: future.slice(0, steps).map(write),
    nextId,
    layers: layers.items,
    forms: forms.items,
  };
}

function writtenDrawing({ steps, ...now }: PadHistory, most: number): WrittenDrawing {
  const strokes = new Listed<Stroke>();
  const pictures = new Listed<Float32Array>();
  const labels: number[] = [];
  const pictureOf = ({ picture, label }: PadContents) => {
    if (!picture) return -1;
    const index = pictures.indexOf(picture);
    labels[index] = label ?? -1;
    return index;
  };
  const write = (pad: PadContents, replaced: boolean): WrittenPad => [
    Number(replaced),
    pictureOf(pad),
    ...pad.strokes.map((stroke) => strokes.indexOf(stroke)),
  ];
  return {
    now: write(now, false),
    steps: newest(steps, most).map((step) => write(step, step.replaced)),
    strokes: strokes.items.map(writtenStroke),
    pictures: pictures.items.map(writtenPicture),
    labels,
  };
}

function newest<Item>(items: readonly Item[], most: number): readonly Item[] {
  return items.slice(Math.max(0, items.length - most));
}

function writtenStroke(stroke: Stroke): number[] {
  let [atX, atY] = [0, 0];
  return stroke.flatMap(({ x, y }) => {
    const [toX, toY] = [Math.round(x * TENTHS), Math.round(y * TENTHS)];
    const way = [toX - atX, toY - atY];
    [atX, atY] = [toX, toY];
    return way;
  });
}

function writtenPicture({ buffer, byteOffset, byteLength }: Float32Array): string {
  return btoa(String.fromCharCode(...new Uint8Array(buffer, byteOffset, byteLength)));
}
