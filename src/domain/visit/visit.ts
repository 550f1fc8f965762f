// A visit is what a person has before them and would miss after a reload: the drawing, the experiment as it is edited, and what
// of the page is open. docs/formats.md describes how it is written.

import type { PadHistory } from '../drawing/pad-history.ts';
import type { SettingsForm } from '../experiment/settings-form.ts';
import type { NetworkEditing } from '../network/network-editing.ts';
import type { LayerSpec } from '../network/network-spec.ts';
import type { RoomId } from './rooms.ts';

/** A field that is left out by an earlier page gets a default value in `readVisit`; whatever else changes raises it. */
export const VISIT_VERSION = 1;

export interface EditedExperiment {
  form: SettingsForm;
  editing: NetworkEditing<SettingsForm>;
}

export const IMAGE_SETS = ['test', 'validation', 'mine'] as const;

export interface PageView {
  room: RoomId;
  /** Each room that was opened showed this place last. */
  places: Partial<Record<RoomId, string>>;
  settingsOpen: boolean;
  /** Evaluate shows these images. */
  imageSet: (typeof IMAGE_SETS)[number];
}

export interface Visit {
  /** The address had this from its hash sign on. */
  address: string;
  drawing: PadHistory;
  experiment: EditedExperiment;
  view: PageView;
}

export interface VisitMoment {
  /** In milliseconds since 1970. */
  at: number;
  /** Says whether the page was still there afterwards; a page that crashes has never said that it closes. */
  open: boolean;
}

/** What of a visit could be read; what is damaged is left out. */
export type ReadVisit = VisitMoment & Partial<Visit>;

/** A step of the network as its settings, layers and ids; the first two are indices, -1 where the step changed no settings. */
export type WrittenNetwork = [form: number, layers: number[], ids: readonly number[]];

/** What undo steps share stands once, in the lists, and is named by its index there. */
export interface WrittenExperiment {
  layers: LayerSpec[];
  forms: SettingsForm[];
  now: WrittenNetwork;
  past: WrittenNetwork[];
  future: WrittenNetwork[];
  nextId: number;
}

/** Contents of the pad as 1 where a step replaced them, else 0; the index of the picture, else -1; the indices of the strokes. */
export type WrittenPad = [replaced: number, picture: number, ...strokes: number[]];

export interface WrittenDrawing {
  /** Each is x, y and then what each point adds to the one before, in tenths of the pad's units. */
  strokes: number[][];
  /** Each is 784 numbers of 32 bits as base64. */
  pictures: string[];
  /** They are the true labels of the pictures, -1 where none is known; an earlier page wrote none. */
  labels?: number[];
  now: WrittenPad;
  steps: WrittenPad[];
}

/** An earlier page wrote the name of a tab in place of a room. */
export type WrittenView = PageView & { tab?: string };

export interface WrittenVisit extends VisitMoment {
  version: number;
  address: string;
  view: WrittenView;
  experiment: WrittenExperiment;
  drawing: WrittenDrawing;
}
