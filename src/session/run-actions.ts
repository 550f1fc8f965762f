// What a person can do with a kept run: let its model answer, open its experiment for editing, go on with it, and train it again.

import type { SavedRun, WhichWeights } from '../domain/run/saved-run.ts';

export interface RunActions {
  /** Lets its model answer. @throws CodedError 'weights-gone' where it is no longer stored */
  use(run: SavedRun, which: WhichWeights): Promise<void>;
  /** Puts its network and settings into the editor, as one step that Undo takes back; refused while a run goes on. */
  open(run: SavedRun): void;
  /** Trains it to this many epochs. @throws CodedError 'weights-gone' where there is nothing to go on from, or 'busy' */
  goOn(run: SavedRun, epochs: number): Promise<void>;
  /** Trains the same experiment anew, with this seed. @throws CodedError 'busy' */
  trainAgain(run: SavedRun, seed: number): Promise<void>;
}
