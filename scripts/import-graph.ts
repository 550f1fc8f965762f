// Reads the graph of imports by dependency-cruiser, which also says where it breaks the rules of import-rules.ts.

import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { IMPORT_RULES } from '../import-rules.ts';

export const ROOT = join(import.meta.dirname, '..');

const PLACES = ['src', 'scripts', 'bench', 'e2e'];

/** @param folder that contains src, scripts, bench and e2e */
export async function readImports(folder: string): Promise<ICruiseResult> {
  const { output } = await cruise(PLACES, {
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden: IMPORT_RULES },
    // Imports of types count too, since by them a layer depends on another.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    // This folder is AssemblyScript, which shares only its syntax with TypeScript.
    exclude: { path: '^src/engine/kernels/wasm/simd/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  });
  if (typeof output === 'string') throw new Error('dependency-cruiser gave a report in place of its graph');
  return output;
}
