// What the code must keep to: layers, types, and the habits that a compiler cannot check.
import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { boundariesRules, boundariesSettings } from './tools/lint/boundaries.mjs';

const PROGRAM = ['electron/**/*.ts', 'renderer/**/*.{ts,tsx}', 'shared/**/*.ts'];
const TYPED = [...PROGRAM, 'tests/**/*.ts', 'tools/**/*.ts', '*.config.ts'];
const TESTS = ['**/*.test.{ts,tsx}', 'tests/**/*.ts'];
const CONFIGS = ['*.config.ts', '*.config.js'];

/** Shapes of code that no type can forbid. */
const HABITS = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name: one thing has one name everywhere.' },
  { selector: 'ExportSpecifier[exported.name="default"]', message: 'Export by name.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
  {
    selector: 'TSAsExpression > TSUnknownKeyword',
    message: 'Do not launder a type through unknown; check it.',
  },
];

const WINDOW_HABITS = [
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message: 'Text of a document never becomes markup.',
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML)$/]',
    message: 'Text never becomes markup.',
  },
];

export default defineConfig(
  globalIgnores(['out', 'dist', 'tour', '.cache', 'resources', 'tests/lint/planted', 'tools/samples/out']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: TYPED,
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['shared', 'electron', 'renderer', 'tests', 'tools'].map(
          (folder) => `${folder}/tsconfig.json`,
        ),
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'no-restricted-syntax': ['error', ...HABITS],
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // Texts are walked by code points on purpose, and control characters are among what is looked for.
      '@typescript-eslint/no-misused-spread': 'off',
      'no-control-regex': 'off',
      'no-useless-escape': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: PROGRAM,
    ignores: TESTS,
    plugins: { boundaries },
    settings: boundariesSettings,
    rules: boundariesRules,
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    rules: {
      'no-restricted-syntax': ['error', ...HABITS, ...WINDOW_HABITS],
      // What lies there lies in clear on the disk.
      'no-restricted-globals': [
        'error',
        'localStorage',
        'sessionStorage',
        'indexedDB',
        'caches',
        'open',
        'print',
      ],
      // Advice for React's compiler, which is not used: the latest handler is kept in a ref on purpose.
      'react-hooks/refs': 'off',
      'react-hooks/set-state-in-effect': 'off',
      // Handlers of events may be asynchronous; what they return, nobody reads.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ['electron/engines/**/*.ts'],
    ignores: ['electron/engines/host/**', ...TESTS],
    // An engine holds an untrusted document: it gets bytes over its port and reaches for nothing.
    rules: { 'no-restricted-globals': ['error', 'fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource'] },
  },
  {
    files: [...TESTS, 'tools/**/*.ts'],
    rules: { 'no-console': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: ['electron/cli/**/*.ts'], rules: { 'no-console': 'error' } },
  {
    files: ['tools/**/*.mjs', '*.config.js'],
    extends: [js.configs.recommended],
    languageOptions: {
      globals: {
        process: 'readonly',
        performance: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        TextEncoder: 'readonly',
        TextDecoder: 'readonly',
        structuredClone: 'readonly',
      },
    },
  },
  // Functions that Playwright runs in the window.
  {
    // What Playwright carries into the window.
    files: ['tools/tour/*.mjs', 'tools/screens.mjs', 'tools/screens/*.mjs'],
    languageOptions: {
      globals: {
        window: 'readonly',
        document: 'readonly',
        getComputedStyle: 'readonly',
        innerWidth: 'readonly',
        innerHeight: 'readonly',
        NodeFilter: 'readonly',
        HTMLInputElement: 'readonly',
        HTMLTextAreaElement: 'readonly',
      },
    },
  },
  // Their tools demand a default export.
  { files: CONFIGS, rules: { 'no-restricted-syntax': 'off' } },
);
