/**
 * One Jest run, four projects, told apart by where a test lies and how it is named:
 * `*.test.ts` runs in Node, `*.test.tsx` in jsdom, `test/weapp` on the built mini-program,
 * `test/e2e` in Chromium. Front doors (`#policy`, `#contract`) come from package.json `imports`.
 */
const rootDir = require('node:path').resolve(__dirname, '..')

const transform = {
  '\\.(mjs|js|jsx|ts|tsx)$': [
    'babel-jest',
    {
      configFile: false,
      babelrc: false,
      presets: [
        ['@babel/preset-env', { targets: { node: 'current' } }],
        '@babel/preset-typescript',
        ['@babel/preset-react', { runtime: 'automatic' }],
      ],
    },
  ],
}

/** Packages published as ES modules only: Jest must transform them. */
const esModulePackages = ['@tarojs', 'lodash-es', 'react-router', '@babel/runtime/helpers/esm', 'uuid']

const common = {
  rootDir,
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${esModulePackages.join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/', '<rootDir>/.cache/'],
}

const standIn = (name) => `<rootDir>/test/support/taro/${name}`

/** @type {import('jest').Config} */
module.exports = {
  rootDir,
  cacheDirectory: '<rootDir>/.cache/jest',
  watchman: false,
  maxWorkers: '100%',
  testSequencer: '<rootDir>/config/jest/longest-first.cjs',
  testTimeout: 30_000,
  projects: [
    {
      ...common,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/test/weapp/', '<rootDir>/test/e2e/'],
    },
    {
      ...common,
      displayName: 'dom',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/**/*.test.tsx'],
      setupFiles: ['<rootDir>/config/jest/dom-setup.cjs'],
      moduleNameMapper: {
        '^@tarojs/components$': standIn('components.tsx'),
        '^@tarojs/taro$': standIn('api.ts'),
        '\\.(css|scss|png|jpg|svg)$': '<rootDir>/config/jest/empty.cjs',
      },
    },
    {
      ...common,
      displayName: 'weapp',
      testEnvironment: 'node',
      // jsdom outlives the test file by a moment and would be warned about.
      testEnvironmentOptions: { globalsCleanup: 'off' },
      testMatch: ['<rootDir>/test/weapp/**/*.test.ts'],
    },
    {
      ...common,
      displayName: 'e2e',
      globalSetup: '<rootDir>/config/jest/build-programs.cjs',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
    },
  ],
}
