// Holds one import from its files to what became of them. Nothing of the page changes before a person says so, but for digits and
// experiments, whose own ways can be taken back.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CheckService, FileService } from '../../client/services.ts';
import { failureOf, type Failure } from '../../domain/coded-error.ts';
import type { CheckedModel } from '../../domain/exchange/checked-model.ts';
import { modelFedBy } from '../../domain/exchange/input-ways.ts';
import type { NamedFile } from '../../domain/exchange/exported.ts';
import type { ImportedModel, ImportProblem } from '../../domain/exchange/imported.ts';
import type { ModelWeights } from '../../domain/model/model-weights.ts';

/** What a model was found to be; it is ready to be used. */
export interface FoundModel {
  imported: ImportedModel;
  /** It takes ink in [0,1], and has a threshold for non-digit images where one was found. */
  model: ModelWeights;
  /** It is null where the check failed. */
  checked: CheckedModel | null;
  failure: Failure | null;
}

/** What became of the runs of a file. */
export interface KeptRuns {
  /** They are kept under these numbers. */
  numbers: readonly number[];
  /** Runs of these numbers were here before, and are left as they are. */
  known: readonly number[];
  /** So many records could not be read. */
  unread: number;
}

export type Importing =
  | { phase: 'reading' }
  | { phase: 'checking'; imported: ImportedModel }
  | { phase: 'model'; found: FoundModel }
  | { phase: 'refused'; problem: ImportProblem }
  | ({ phase: 'runs' } & KeptRuns)
  | { phase: 'failed'; failure: Failure }
  /** Nothing is left to show. */
  | { phase: 'over' };

export interface ImportState {
  importing: Importing;
  /** Ends it, whatever it is at; what was read is forgotten. */
  cancel(): void;
  /** Lets the model answer. */
  use(): Promise<void>;
  /** Starts a run from the model's weights. */
  trainOn(): Promise<void>;
}

export type ImportStore = StoreApi<ImportState>;

export interface ImportDependencies {
  files: readonly File[];
  service: Pick<FileService, 'read'>;
  checker: CheckService;
  /** Keeps digits of a file of ours, and shows them. */
  takeDigits(text: string): void;
  openExperiment(text: string): void;
  takePicture(file: File): void;
  keepRuns(text: string): Promise<KeptRuns>;
  /** Lets the model answer from now on, and keeps it, with its run where it has one. */
  use(found: FoundModel): Promise<void>;
  trainOn(found: FoundModel): void;
}

function isRead(file: { name: string; bytes: NamedFile['bytes'] | null }): file is NamedFile {
  return file.bytes !== null;
}

/** Bytes beyond this are refused before they are read. */
const MOST_BYTES = 128_000_000;

const over = { phase: 'over' } as const;

/** Begins at once. */
export function createImportStore({
  files,
  service,
  checker,
  takeDigits,
  openExperiment,
  takePicture,
  keepRuns,
  use: answerWith,
  trainOn,
}: ImportDependencies): ImportStore {
  let decided = false;
  const store = createStore<ImportState>((set, get) => {
    /** A model is kept once, however often a person presses. */
    const decide = async (act: (found: FoundModel) => void | Promise<void>) => {
      const { importing } = get();
      if (importing.phase !== 'model' || decided) return;
      decided = true;
      try {
        await act(importing.found);
        go(over);
      } catch (error) {
        fail(error);
      }
    };
    return {
      importing: { phase: 'reading' },
      cancel() {
        if (get().importing.phase === 'checking') void checker.stopChecking().catch(() => undefined);
        set({ importing: over });
      },
      use: () => decide(answerWith),
      trainOn: () => decide(trainOn),
    };
  });
  const go = (importing: Importing) => {
    if (store.getState().importing.phase !== 'over') store.setState({ importing });
  };
  const fail = (error: unknown) => go({ phase: 'failed', failure: failureOf(error) });

  const check = async (imported: ImportedModel) => {
    go({ phase: 'checking', imported });
    const { model: own, channelsFirst } = imported;
    const models = channelsFirst ? [own, { ...own, weights: channelsFirst }] : [own];
    try {
      const checked = await checker.check(models);
      if (!checked) return;
      const { familiarity, way } = checked;
      const model = modelFedBy(models[checked.model], way);
      go({
        phase: 'model',
        found: { imported, model: { ...model, ...(familiarity && { familiarity }) }, checked, failure: null },
      });
    } catch (error) {
      go({ phase: 'model', found: { imported, model: own, checked: null, failure: failureOf(error) } });
    }
  };

  const run = async () => {
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    if (bytes > MOST_BYTES) {
      const problem = { problem: 'too-large', file: files[0].name, bytes, most: MOST_BYTES } as const;
      return go({ phase: 'refused', problem });
    }
    const named = await Promise.all(
      files.map(async (file) => {
        const buffer = await file.arrayBuffer().catch(() => null);
        return { name: file.name, bytes: buffer && new Uint8Array(buffer) };
      }),
    );
    const unread = named.find((file) => file.bytes === null);
    if (unread) return go({ phase: 'refused', problem: { problem: 'unreadable', file: unread.name } });
    const imported = await service.read(named.filter(isRead));
    if (store.getState().importing.phase === 'over') return;
    switch (imported.kind) {
      case 'model':
        return check(imported.model);
      case 'refused':
        return go({ phase: 'refused', problem: imported.problem });
      case 'runs':
        return go({ phase: 'runs', ...(await keepRuns(imported.text)) });
      case 'digits':
        takeDigits(imported.text);
        return go(over);
      case 'experiment':
        openExperiment(imported.text);
        return go(over);
      case 'picture':
        takePicture(files[0]);
        return go(over);
    }
  };
  run().catch(fail);
  return store;
}
