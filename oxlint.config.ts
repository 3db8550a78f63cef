import { defineConfig, type OxlintOverride } from 'oxlint';
import { fences, forbiddenImports } from './fences.ts';

const IMPURE = [
  'Date',
  'process',
  'console',
  'fetch',
  'performance',
  'crypto',
  'setTimeout',
  'setInterval',
  'globalThis',
];
const TESTS = ['src/**/*.test.ts', 'test/**', 'bench/**'];

const fenced = Object.keys(fences).map((folder): OxlintOverride => ({
  files: [`src/${folder}/**`],
  rules: { 'no-restricted-imports': ['error', { patterns: forbiddenImports(folder) }] },
}));

const pureDomain: OxlintOverride = {
  files: ['src/domain/**'],
  rules: {
    'no-restricted-globals': [
      'error',
      ...IMPURE.map((name) => ({
        name,
        message: 'the domain takes time, chance and the outside as arguments',
      })),
    ],
    'no-restricted-properties': [
      'error',
      { object: 'Temporal', property: 'Now', message: 'the domain takes the instant as an argument' },
      { object: 'Math', property: 'random', message: 'the domain takes chance as an argument' },
    ],
  },
};

export default defineConfig({
  plugins: [
    'eslint',
    'typescript',
    'unicorn',
    'oxc',
    'import',
    'promise',
    'node',
    'react',
    'jsx-a11y',
    'vitest',
  ],
  categories: { correctness: 'error', suspicious: 'error' },
  options: { typeAware: true },
  ignorePatterns: ['dist/**', 'data/**', 'shots/**', 'src/db/schema.ts'],
  rules: {
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/consistent-type-imports': 'error',
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'import/no-unassigned-import': 'off',
    // `pg` is CommonJS: its names come with the default export.
    'import/no-named-as-default-member': 'off',
    // The compiler knows when a switch is exhaustive; the rule does not.
    'typescript/consistent-return': 'off',
    'typescript/no-unsafe-type-assertion': 'off',
    'oxc/no-async-endpoint-handlers': 'off',
    'node/no-process-env': 'error',
    'max-lines': ['error', { max: 300 }],
    'eslint/no-await-in-loop': 'off',
    'eslint/no-shadow': 'off',
    'typescript/no-generated-empty-object-type': 'off',
    'vitest/valid-expect': ['error', { maxArgs: 2 }], // the second says which page failed
    'unicorn/require-post-message-target-origin': 'off', // a thread has no origin
    'react/react-in-jsx-scope': 'off',
    'jsx-a11y/prefer-tag-over-role': 'off',
    'jsx-a11y/no-autofocus': 'off',
  },
  overrides: [
    ...fenced,
    pureDomain,
    {
      files: TESTS,
      rules: {
        'no-restricted-imports': 'off',
        'no-restricted-globals': 'off',
        'unicorn/consistent-function-scoping': 'off',
      },
    },
    { files: ['src/config.ts', 'scripts/**', ...TESTS], rules: { 'node/no-process-env': 'off' } },
    { files: ['*.config.ts', 'test/global-setup.ts'], rules: { 'import/no-default-export': 'off' } },
  ],
});
