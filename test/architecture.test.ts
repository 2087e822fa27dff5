import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { importsHaveNoCycle } from './support/architecture/cycles'
import * as habits from './support/architecture/habits'
import { layersKeepTheirArrows, miniappKeepsItsArrows } from './support/architecture/layers'
import type { Check } from './support/architecture/source-file'
import { readTree } from './support/architecture/source-file'

const root = path.resolve(__dirname, '..')
const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>
}
const layers = layersKeepTheirArrows(Object.keys(dependencies))

/** A tree of the given files, written as path → text. */
const tree = (files: Record<string, string>) =>
  Object.entries(files).map(([at, text]) => ({ path: at, text }))

const lines = (count: number) => 'const line = 1\n'.repeat(count)

describe('the repository keeps its architecture', () => {
  const source = readTree(root, ['src'])
  const everything = [...source, ...readTree(root, ['test', 'config'])]
  const checks: Record<string, () => string[]> = {
    'arrows between layers, packages per layer, front doors only': () => layers(source),
    'arrows inside the mini-program, Taro behind one door': () => miniappKeepsItsArrows(source),
    'no import cycle': () => importsHaveNoCycle(source),
    'a policy without clock, chance, network or host': () => habits.policyIsPure(source),
    'files of at most 300 lines': () => habits.filesAreShort(everything),
    'files that are mostly small': () => habits.filesAreMostlySmall(source),
    'kebab-case names': () => habits.namesAreKebabCase(everything),
    'named exports': () => habits.exportsAreNamed(source),
    'no TypeScript enum': () => habits.enumsAreAbsent(source),
    'no silenced tool': () => habits.nothingIsSuppressed(everything),
    'the agreed top level': () => habits.topLevelIsExact(readdirSync(root)),
  }
  test.each(Object.entries(checks))('%s', (_, problems) => {
    expect(problems()).toEqual([])
  })
})

describe('each architecture check can fail', () => {
  const offences: [string, Check, Record<string, string>][] = [
    ['policy with a package', layers, { 'src/policy/a.ts': `import dayjs from 'dayjs'` }],
    ['policy that reads a file', layers, { 'src/policy/a.ts': `import { readFileSync } from 'node:fs'` }],
    ['contract that knows the server', layers, { 'src/contract/a.ts': `import { b } from '../server/b'` }],
    [
      'a deep import past a front door',
      layers,
      { 'src/server/a.ts': `import type { B } from '../policy/b'` },
    ],
    ['an undeclared door', layers, { 'src/server/a.ts': `export * from '#policy/forms'` }],
    ['a dynamic import past a front door', layers, { 'src/desk/a.ts': `void import('../policy/b')` }],
    ['a server on a development package', layers, { 'src/server/a.ts': `import ts from 'typescript'` }],
    ['a desk on Taro', layers, { 'src/desk/a.tsx': `import { View } from '@tarojs/components'` }],
    ['a mini-program on Node', layers, { 'src/miniapp/a.ts': `import fs from 'node:fs'` }],
    ['a sixth layer', layers, { 'src/common/a.ts': '' }],
    [
      'a feature on Taro’s API',
      miniappKeepsItsArrows,
      { 'src/miniapp/features/a.ts': `import Taro from '@tarojs/taro'` },
    ],
    [
      'a platform that knows sync',
      miniappKeepsItsArrows,
      { 'src/miniapp/platform/a.ts': `import { b } from '../sync/b'` },
    ],
    [
      'a component that knows a feature',
      miniappKeepsItsArrows,
      { 'src/miniapp/components/a.tsx': `import { b } from '../features/b'` },
    ],
    [
      'a page that knows another page',
      miniappKeepsItsArrows,
      { 'src/miniapp/pages/a/index.tsx': `import { b } from '../b/part'` },
    ],
    ['an unknown folder', miniappKeepsItsArrows, { 'src/miniapp/utils/a.ts': '' }],
    [
      'two files in a circle',
      importsHaveNoCycle,
      { 'src/desk/a.ts': `import './b'`, 'src/desk/b.ts': `import './a'` },
    ],
    [
      'a circle through an index and a front door',
      importsHaveNoCycle,
      { 'src/policy/index.ts': `export * from './a'`, 'src/policy/a.ts': `import { b } from '#policy'` },
    ],
    ['policy with a clock', habits.policyIsPure, { 'src/policy/a.ts': 'const today = new Date()' }],
    ['policy with chance', habits.policyIsPure, { 'src/policy/a.ts': 'const x = Math.random()' }],
    ['a file of 301 lines', habits.filesAreShort, { 'src/desk/a.ts': lines(301) }],
    [
      'a large median',
      habits.filesAreMostlySmall,
      { 'src/desk/a.ts': lines(61), 'src/desk/b.ts': lines(61) },
    ],
    ['camel-case names', habits.namesAreKebabCase, { 'src/desk/listPage.tsx': '' }],
    ['a default export', habits.exportsAreNamed, { 'src/desk/a.ts': 'export default 1' }],
    ['an enum', habits.enumsAreAbsent, { 'src/desk/a.ts': 'export enum State { Draft }' }],
    ['a silenced compiler', habits.nothingIsSuppressed, { 'src/desk/a.ts': ['// @ts', 'ignore'].join('-') }],
  ]
  test.each(offences)('it finds %s', (_, check, files) => {
    expect(check(tree(files))).toHaveLength(1)
  })

  test('it finds an extra and a missing top-level name', () => {
    const entries = [
      'README.md',
      'babel.config.js',
      'config',
      'package-lock.json',
      'package.json',
      'src',
      'test',
    ]
    expect(habits.topLevelIsExact([...entries, 'project.config.json', 'types', 'scripts'])).toEqual([
      'scripts: not a top-level name',
      'tsconfig.json: missing at the top level',
    ])
  })
})

describe('the checks leave right code alone', () => {
  test('front doors, own paths, allowed packages, comments and strings are fine', () => {
    const files = tree({
      'src/policy/a.ts': `// new Date() is not allowed here\nexport const note = 'Date.now'\n`,
      'src/policy/index.ts': `export * from './a'`,
      'src/contract/index.ts': `import { object } from 'valibot'\nimport type { A } from '#policy'`,
      'src/server/a.ts': `import fs from 'node:fs/promises'\nimport fastify from 'fastify'\nimport { c } from '#contract'`,
      'src/miniapp/pages/a/index.tsx': `import { b } from './b'\nimport { c } from '../../features/c'\nexport default c`,
      'src/miniapp/platform/a.ts': `import Taro from '@tarojs/taro'`,
      'src/miniapp/components/a.tsx': `import { View } from '@tarojs/components'\nimport './a.css'`,
    })
    const all = [layers, miniappKeepsItsArrows, importsHaveNoCycle]
    for (const check of [...all, habits.policyIsPure, habits.exportsAreNamed])
      expect(check(files)).toEqual([])
  })
})
