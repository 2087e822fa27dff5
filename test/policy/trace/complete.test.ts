import { readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { traceOfEverything } from '../../../config/policy/trace'
import { DECISIONS } from '../../../src/policy/decisions'
import { CLAUSES } from '../../../src/policy/text/clauses'
import type { TraceRow } from '../../../src/policy/trace/table'

const policy = path.resolve(__dirname, '../../../src/policy')

/** What the modules of a folder of the policy export, or one module beside them. */
function exportsOf(name: string): readonly string[] {
  const folder = path.join(policy, name)
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true
  const files = isFolder
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file))
    : [`${folder}.ts`]
  return files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/^export (?:const|function) (\w+)/gm)])
    .map((match) => match[1] ?? '')
}

test('every sentence and every part of one is carried and tested, or says why not', () => {
  const empty = traceOfEverything().filter(({ isEmpty }) => isEmpty)
  const why = ({ clause, tests }: TraceRow) =>
    `${clause.id} ${tests.length > 0 ? 'not carried' : 'not tested'}`
  expect(empty.map(why)).toEqual([])
})

describe('the register of decisions', () => {
  test.each(DECISIONS)('$id is exported where its name says', ({ id }) => {
    const [folder = '', name = ''] = id.split('.')
    expect(exportsOf(folder)).toContain(name)
  })

  test('names each decision once, with clauses of the text, in a few words', () => {
    expect(new Set(DECISIONS.map(({ id }) => id)).size).toBe(DECISIONS.length)
    for (const { clauses, what } of DECISIONS) {
      expect(clauses.length).toBeGreaterThan(0)
      expect(clauses.filter((id) => !CLAUSES.has(id))).toEqual([])
      expect(what).toMatch(/^[^a-z。]{2,30}$/)
    }
  })
})
