// What reads and writes the database, as the one part that `late-database` loads.

export { changeDigits, loadDigits } from '../../storage/digit-store.ts';
export {
  importedKey,
  listModels,
  loadModel,
  loadUsed,
  rememberUsed,
  saveModel,
  taughtKey,
} from '../../storage/model-store.ts';
export { createRunStorage } from '../../storage/run-records.ts';
