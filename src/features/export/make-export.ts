// Makes the file of an export: a model is written by a worker, a program here.

import type { ModelFormat, ModelToExport, NamedFile } from '../../domain/exchange/exported.ts';
import { fileName } from '../../domain/exchange/file-name.ts';
import type { PageFigures } from '../../domain/keras-program/keras-experiment.ts';
import { kerasNotebook } from '../../domain/keras-program/keras-notebook.ts';
import { kerasProgram } from '../../domain/keras-program/keras-program.ts';
import type { TrainingConfig } from '../../domain/experiment/training-config.ts';
import { modelCard } from '../../i18n/model-card.ts';
import { notebookStrings } from '../../i18n/notebook-strings.ts';
import type { Language } from '../../i18n/strings.ts';
import { EXPORT_FILES, isProgram, type ExportChoice } from './export-choices.ts';

export interface Exported extends Omit<ModelToExport, 'card'> {
  /** They come from the curves of its run; null where there are none. */
  figures: PageFigures | null;
  /** The file is named by both; the second is never cut short. */
  name: { title: string; rest: string };
  /** A program takes these settings where nobody knows how the model was trained. */
  draft: TrainingConfig;
}

export type WriteModel = (format: ModelFormat, given: ModelToExport, name: string) => Promise<NamedFile>;

export function exportName({ name }: Pick<Exported, 'name'>, choice: ExportChoice): string {
  return fileName(name.title, name.rest, EXPORT_FILES[choice].ending);
}

/** @returns the file; rejects where the worker that writes it does */
export async function makeExport(
  exported: Exported,
  choice: ExportChoice,
  language: Language,
  write: WriteModel,
): Promise<Blob> {
  const { type } = EXPORT_FILES[choice];
  if (isProgram(choice)) {
    const { model, facts, figures, draft } = exported;
    const config = facts.training?.config ?? draft;
    const experiment = { network: model.network, config, title: facts.title, figures };
    const text = (choice === 'notebook' ? kerasNotebook : kerasProgram)(
      experiment,
      notebookStrings[language],
    );
    return new Blob([text], { type });
  }
  const { model, facts, run } = exported;
  const file = exportName(exported, choice);
  const card = modelCard({ facts, model, format: choice, file }, language);
  const { bytes } = await write(
    choice,
    { model, facts, card, run },
    fileName(exported.name.title, exported.name.rest, ''),
  );
  return new Blob([bytes], { type });
}

/** @returns the card that goes alone */
export function makeCard(exported: Exported, language: Language): Blob {
  const { facts, model } = exported;
  const text = modelCard({ facts, model, format: null, file: '' }, language);
  return new Blob([text], { type: 'text/markdown' });
}
