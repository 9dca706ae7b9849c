import { resolve } from 'node:path';
import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';
import hooks from 'eslint-plugin-react-hooks';
import a11y from 'eslint-plugin-jsx-a11y';

const may = (room, ...others) => ({ sourceTag: `room:${room}`, onlyDependOnLibsWithTags: others.map((other) => `room:${other}`) });

export default tseslint.config(
  { ignores: ['**/dist', '**/node_modules', '**/*.mjs', '**/*.cjs', '**/*.d.ts', '**/*.mts', '**/public'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    files: ['**/*.ts', '**/*.tsx'],
    // Two programs, so that what rooms share is understood once: what runs on Node, and what runs in the browser.
    languageOptions: { parserOptions: { project: ['.config/tsconfig.node.json', 'apps/web/tsconfig.json'], tsconfigRootDir: resolve(import.meta.dirname, '..') } },
    plugins: { '@nx': nx },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@nx/enforce-module-boundaries': ['error', {
        enforceBuildableLibDependency: false,
        allow: [],
        depConstraints: [
          { ...may('domain'), allowedExternalImports: ['fast-check'] },
          { ...may('contract', 'domain'), allowedExternalImports: ['class-validator', 'class-transformer', 'reflect-metadata', 'fast-check'] },
          { ...may('server', 'domain', 'contract'), bannedExternalImports: ['react', 'react-*', '@mantine/*'] },
          may('api', 'server', 'contract', 'domain'),
          may('worker', 'server', 'contract', 'domain'),
          may('cli', 'server', 'contract', 'domain'),
          { ...may('web', 'contract', 'domain'), bannedExternalImports: ['@nestjs/*', 'typeorm', 'bullmq', 'pg', 'ioredis'] },
          may('test', 'contract', 'domain'),
        ],
      }],
    },
  },
  // What tests use stays in tests.
  { files: ['libs/**/*.ts'], ignores: ['**/*.spec.ts'], rules: { 'no-restricted-imports': ['error', { paths: ['fast-check'] }] } },
  // An area reaches another only through its service; only the platform touches drivers.
  {
    files: ['libs/server/src/*/*.ts'],
    ignores: ['libs/server/src/platform/**'],
    rules: {
      'no-restricted-imports': ['error', {
        paths: ['fast-check', 'pg', 'bullmq', 'ioredis', { name: 'typeorm', importNames: ['DataSource'] }],
        patterns: [{ regex: '^\\.\\./(?!platform/)[^/]+/.*\\.(mapper|sql|entity)$', message: 'Use the other area through its service.' }],
      }],
    },
  },
  { files: ['apps/web/**/*.tsx', 'apps/web/**/*.ts'], plugins: { 'react-hooks': hooks, 'jsx-a11y': a11y }, rules: { ...hooks.configs.recommended.rules, ...a11y.flatConfigs.recommended.rules } },
);
