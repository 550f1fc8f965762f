import type { Linter } from 'eslint';

export const wholeText: Linter.Config;
