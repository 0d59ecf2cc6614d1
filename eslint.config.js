import js from '@eslint/js';
import node from 'eslint-plugin-n';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { textInOwnElement } from './scripts/lint/text-in-own-element.mjs';

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/test-results/**',
      '**/playwright-report/**',
      'data/**',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['vitest.config.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A leading underscore names what is taken out of an object in order to leave it behind.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      // These two took a third of the linter's time, to look for enums. There are none: they are
      // no plain JavaScript with types, which is all that Node runs.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // An eighth of its time. Our classes have private fields, for which TypeScript says the same.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of words in place of an enum.' },
      ],
      // Short arrow functions that hand on a call are easier to read without braces.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      'max-lines': ['error', { max: 400 }],
      'no-console': 'error',
    },
  },
  {
    files: ['client/**/*.{ts,tsx}'],
    plugins: {
      'react-hooks': reactHooks,
      rapport: { rules: { 'text-in-own-element': textInOwnElement } },
    },
    rules: { ...reactHooks.configs.recommended.rules, 'rapport/text-in-own-element': 'error' },
  },
  {
    files: ['client/**/*.test.tsx'],
    // What they draw wrongly on purpose shows what becomes of it.
    rules: { 'rapport/text-in-own-element': 'off' },
  },
  {
    files: ['e2e/**/*.ts'],
    // Playwright's fixtures name what they use by an object pattern, and some use nothing.
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
  {
    files: ['**/*.mjs', '*.js'],
    languageOptions: {
      globals: {
        AbortController: 'readonly',
        AbortSignal: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        clearInterval: 'readonly',
        clearTimeout: 'readonly',
        console: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
        process: 'readonly',
        setImmediate: 'readonly',
        setInterval: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
  {
    // `npm test` on a new clone runs these on the Node that is there, before ours is installed.
    files: ['scripts/**/*.mjs'],
    ignores: ['scripts/worker/smoke/**'],
    plugins: { n: node },
    rules: {
      'n/no-unsupported-features/node-builtins': [
        'error',
        { version: '>=20.0.0', allowExperimental: true },
      ],
      'n/no-unsupported-features/es-syntax': ['error', { version: '>=20.0.0' }],
      'n/no-unsupported-features/es-builtins': ['error', { version: '>=20.0.0' }],
    },
  },
);
