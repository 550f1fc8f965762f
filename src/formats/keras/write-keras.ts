import type { ModelToExport, NamedFile } from '../../domain/exchange/exported.ts';

export async function writeKeras(given: ModelToExport, name: string): Promise<NamedFile> {
  throw new Error(`${name}: ${given.facts.title}`);
}
