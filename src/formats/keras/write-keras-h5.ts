import type { ModelToExport, NamedFile } from '../../domain/exchange/exported.ts';

export async function writeKerasH5(given: ModelToExport, name: string): Promise<NamedFile> {
  throw new Error(`${name}: ${given.facts.title}`);
}
