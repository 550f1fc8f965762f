// Keeps what an import brought: runs under new numbers, so that nothing is overwritten, and models beside those that are there.

import { readsDigits } from '../../../domain/exchange/checked-model.ts';
import { isSameRun } from '../../../domain/run/is-same-run.ts';
import { readRunReport } from '../../../domain/run/run-report.ts';
import type { SavedRun } from '../../../domain/run/saved-run.ts';
import type { FoundModel, KeptRuns } from '../../../features/import/import-store.ts';
import type { Page } from '../../compose-page.ts';

/**
 * @param text JSON of one run or of several, unchecked
 * @returns the numbers of those that are kept now and of those that were here before, and the count of those that are none
 */
export async function keepRuns(page: Page, text: string): Promise<KeptRuns> {
  const value: unknown = JSON.parse(text);
  const reports: unknown[] = Array.isArray(value) ? value : [value];
  const runs = reports.flatMap((report) => readRunReport(report, page.newId()) ?? []);
  const numbers: number[] = [];
  const known: number[] = [];
  for (const run of runs) {
    const there = await hereBefore(page, run);
    if (there) known.push(there.number);
    else numbers.push((await begin(page, run)).number);
  }
  return { numbers, known, unread: reports.length - runs.length };
}

/** Lets an imported model answer, and keeps it for later visits; one that came with its run becomes that run again. */
export async function answerWithImported(page: Page, found: FoundModel): Promise<void> {
  const { imported, model, checked } = found;
  const run = runOf(found, page.newId());
  if (run) {
    const there = await hereBefore(page, run);
    if (there?.hasWeights) return page.runActions.use(there, 'best');
    const begun = await begin(page, run);
    await page.savedRuns.getState().putBest(begun.id, model);
    const kept = page.savedRuns.getState().runs.find(({ id }) => id === begun.id) ?? begun;
    return page.runActions.use(kept, 'best');
  }
  page.presentModel.setState({ followsTraining: false });
  page.presentModel.getState().keep({
    model,
    epoch: imported.facts?.training?.epoch ?? 0,
    valAccuracy: checked ? checked.right / checked.images : 0,
    imported: { name: imported.file, format: imported.format },
    facts: imported.facts,
  });
}

/** @returns the run that trained the model; null where the file has none, or that is one of another network */
function runOf({ imported, model, checked }: FoundModel, id: string): SavedRun | null {
  const run = readRunReport(imported.run, id);
  if (!run || run.bestEpoch === null || !checked || !readsDigits(checked)) return null;
  return JSON.stringify(run.network) === JSON.stringify(model.network) ? run : null;
}

/** @returns the same run where it is kept here already */
async function hereBefore({ savedRuns }: Page, run: SavedRun): Promise<SavedRun | undefined> {
  if (!savedRuns.getState().loaded) await savedRuns.getState().load();
  return savedRuns.getState().runs.find((each) => isSameRun(each, run));
}

function begin(page: Page, run: SavedRun): Promise<SavedRun> {
  const { number: _number, ...record } = run;
  return page.savedRuns.getState().begin({ ...record, imported: true });
}
