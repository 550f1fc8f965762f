import type { Linter } from 'eslint';

export const restrictedGlobals: Linter.Config[];
