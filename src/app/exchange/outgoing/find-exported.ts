// Finds what an export takes along: the weights of the present model or of a kept run, and all that is known of them.

import { CodedError } from '../../../domain/coded-error.ts';
import { factsOfRun, factsOfSaved, factsOfShipped } from '../../../domain/exchange/facts-of.ts';
import { PRESET_NAMES, PRESETS } from '../../../domain/experiment/presets.ts';
import type { ModelCard, ShippedModel } from '../../../domain/model/model-file.ts';
import type { ModelWeights } from '../../../domain/model/model-weights.ts';
import { runFileParts } from '../../../domain/exchange/run-file-name.ts';
import type { StoredModel } from '../../../domain/kept/saved-model.ts';
import { runReport } from '../../../domain/run/run-report.ts';
import type { SavedRun } from '../../../domain/run/saved-run.ts';
import type { Exported } from '../../../features/export/make-export.ts';
import { exchangeStrings } from '../exchange-strings.ts';
import type { RunWords } from '../../../i18n/run-title.ts';
import type { Language } from '../../../i18n/strings.ts';
import { soundExperiment } from '../../../session/experiment-store.ts';
import type { Page } from '../../compose-page.ts';
import { VERSIONS } from '../../versions.ts';

type Stores = Pick<Page, 'presentModel' | 'savedRuns' | 'run' | 'experiment' | 'answeringChoice'>;

interface Words {
  language: Language;
  runs: RunWords;
}

/** @throws CodedError 'weights-gone' where the weights of the run are no longer stored */
export async function exportedRun(page: Stores, run: SavedRun, words: Words): Promise<Exported> {
  const model = await page.savedRuns.getState().model(run.id, 'best');
  if (!model || run.bestEpoch === null) throw new CodedError('weights-gone', String(run.number));
  return ofRun(page, run, run.bestEpoch, { model, title: words.runs.full(run), rest: '' });
}

/** @throws CodedError 'not-ready' where no model answers */
export async function exportedPresent(page: Stores, words: Words): Promise<Exported> {
  const answering = page.presentModel.getState().answering();
  if (!answering) throw new CodedError('not-ready', 'model');
  const strings = exchangeStrings[words.language];
  const { model, source, used } = answering;
  const kept = (number: number) => page.savedRuns.getState().runs.find((each) => each.number === number);
  const ofModel = { ...without(page), model: plain(model) };
  switch (source.kind) {
    case 'trained': {
      const run = kept(source.run);
      if (!run) break;
      const name = words.runs.full(run);
      const title = source.best ? name : strings.epochOf(name, source.epoch);
      const rest = source.best ? '' : `-epoch-${source.epoch}`;
      return ofRun(page, run, source.epoch, { model, title, rest });
    }
    case 'training': {
      const run = kept(page.run.getState().runNumber);
      if (!run) break;
      const title = strings.training(words.runs.full(run), source.epoch);
      return ofRun(page, run, source.epoch, { model, title, rest: `-epoch-${source.epoch}` });
    }
    case 'taught':
    case 'saved': {
      const taught = source.kind === 'taught' ? source.digits : 0;
      const title = source.kind === 'taught' ? strings.taught(taught) : strings.saved(source.epoch);
      const key = used?.kind === 'stored' ? used.key : null;
      const savedAt = source.kind === 'saved' ? source.savedAt : await whenStored(page, key);
      const facts = factsOfSaved(savedAt, taught, { title, versions: VERSIONS });
      return { ...ofModel, facts, name: { title, rest: '' } };
    }
    case 'imported': {
      const stored = await storedUnder(page, used?.kind === 'stored' ? used.key : null);
      const date = stored?.savedAt ?? new Date().toISOString();
      const title = source.name;
      const facts = stored?.facts ?? factsOfSaved(date, 0, { title, versions: VERSIONS });
      return { ...ofModel, facts, name: { title, rest: '' } };
    }
    case 'shipped': {
      const { card = null } = model as ShippedModel;
      const title = strings.shipped(PRESET_NAMES[presetOf(card)]);
      const facts = factsOfShipped(card, { title, versions: VERSIONS }, new Date());
      return { ...ofModel, facts, name: { title: `digit-lab-${presetOf(card)}`, rest: '' } };
    }
    case 'none':
      break;
  }
  // Its record was deleted meanwhile, or nothing answers.
  throw new CodedError('weights-gone', '');
}

interface OfRun {
  model: ModelWeights;
  title: string;
  /** It ends the name of the file. */
  rest: string;
}

function ofRun(page: Stores, run: SavedRun, epoch: number, given: OfRun): Exported {
  const { model, title, rest } = given;
  const { epochs, bestEpoch, test } = run;
  const parts = runFileParts(run);
  return {
    ...without(page),
    model: plain(model),
    facts: factsOfRun(run, epoch, { title, versions: VERSIONS }),
    run: runReport(run),
    figures: epochs.length > 0 ? { epochs, bestEpoch, test } : null,
    name: { title: parts.title, rest: parts.rest + rest },
  };
}

/** What a model has of which nothing else is known. */
function without({ experiment }: Stores): Pick<Exported, 'run' | 'figures' | 'draft'> {
  const { config } = soundExperiment(experiment.getState()) ?? PRESETS.tutorial;
  return { run: null, figures: null, draft: config };
}

/** Leaves out what is the shipped model's alone. */
function plain({ network, weights, familiarity, trainedOn }: ModelWeights): ModelWeights {
  return {
    ...{ network, weights },
    ...(familiarity && { familiarity }),
    ...(trainedOn !== undefined && { trainedOn }),
  };
}

/** @returns when the model was stored, in ISO 8601; now, where it is not stored */
async function whenStored(page: Stores, key: string | null): Promise<string> {
  return (await storedUnder(page, key))?.savedAt ?? new Date().toISOString();
}

async function storedUnder(
  { answeringChoice }: Stores,
  key: string | null,
): Promise<StoredModel | undefined> {
  await answeringChoice.getState().look();
  return answeringChoice.getState().stored.find((each) => each.key === key);
}

function presetOf(card: ModelCard | null): keyof typeof PRESETS {
  const names = Object.keys(PRESETS) as (keyof typeof PRESETS)[];
  return names.find((name) => name === card?.preset) ?? 'robust';
}
