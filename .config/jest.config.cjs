const { resolve } = require('node:path');

// Absolute: a relative one is resolved a second time for each project.
const rootDir = resolve(__dirname, '..');

const swc = ['@swc/jest', {
  swcrc: false,
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
}];

/** One jest project per kind of test; test/run.mjs runs them one after the other. */
const kind = (displayName, roots, extra = {}) => ({
  displayName,
  rootDir,
  roots,
  testEnvironment: 'node',
  testMatch: ['**/*.spec.ts'],
  transform: { '\\.tsx?$': swc },
  // Looked up in Jest's own context they are slow, and rules and properties do little else.
  sandboxInjectedGlobals: ['Array', 'Date', 'Infinity', 'JSON', 'Map', 'Math', 'Number', 'Object', 'RegExp', 'Set', 'String', 'WeakMap'],
  moduleNameMapper: { '^@keukentafel/(.*)$': '<rootDir>/libs/$1/src/index.ts' },
  ...extra,
});

module.exports = {
  rootDir,
  testSequencer: resolve(__dirname, 'longest-first.cjs'),
  projects: [
    kind('unit', ['<rootDir>/libs/domain', '<rootDir>/libs/contract', '<rootDir>/libs/server', '<rootDir>/test/docs'], { setupFiles: ['reflect-metadata'] }),
    kind('api', ['<rootDir>/test/api'], {
      setupFiles: ['reflect-metadata'],
      setupFilesAfterEnv: ['<rootDir>/test/steps/patience.ts'],
      globalSetup: '<rootDir>/test/steps/api-run.ts',
      globalTeardown: '<rootDir>/test/steps/api-run-end.ts',
    }),
    kind('browser', ['<rootDir>/test/browser'], {
      setupFiles: ['reflect-metadata'],
      setupFilesAfterEnv: ['<rootDir>/test/steps/patience.ts'],
      globalSetup: '<rootDir>/test/steps/api-run.ts',
      globalTeardown: '<rootDir>/test/steps/api-run-end.ts',
    }),
  ],
};
