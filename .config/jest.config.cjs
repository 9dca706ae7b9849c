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
  rootDir: '..',
  roots,
  testEnvironment: 'node',
  testMatch: ['**/*.spec.ts'],
  transform: { '\\.tsx?$': swc },
  moduleNameMapper: { '^@keukentafel/(.*)$': '<rootDir>/libs/$1/src/index.ts' },
  ...extra,
});

module.exports = {
  rootDir: '..',
  projects: [
    kind('unit', ['<rootDir>/libs/domain', '<rootDir>/libs/contract', '<rootDir>/libs/server'], { setupFiles: ['reflect-metadata'] }),
    kind('api', ['<rootDir>/test/api'], { setupFiles: ['reflect-metadata'] }),
    kind('browser', ['<rootDir>/test/browser'], { setupFiles: ['reflect-metadata'] }),
  ],
};
