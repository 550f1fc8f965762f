import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { restrictedGlobals } from './restricted-globals.js';
import { wholeText } from './whole-text.js';

export default tseslint.config(
  {
    ignores: [
      'dist',
      '.cache',
      'node_modules',
      'test-results',
      'playwright-report',
      'src/engine/kernels/wasm/simd',
      'src/engine/kernels/wasm/simd-binary.ts',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.app.json', './tsconfig.worker.json', './tsconfig.node.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    // No comment switches a rule off.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-console': 'error',
      // Actions of a store are closures and are passed as values.
      '@typescript-eslint/unbound-method': 'off',
      // Handlers of the protocol answer promises whether they wait or not.
      '@typescript-eslint/require-await': 'off',
      // A new kind must be thought of everywhere: a default would hide it.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: ['scripts/**', 'bench/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.{mjs,js}'], ...tseslint.configs.disableTypeChecked },
  ...restrictedGlobals,
  wholeText,
);
