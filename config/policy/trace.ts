import path from 'node:path'
import { LIFECYCLES } from '../../src/policy/lifecycle/lifecycles'
import type { Asked, Carried, Step } from '../../src/policy/trace/carries'
import { traceTable, type TraceRow } from '../../src/policy/trace/table'
import { EVERYTHING } from './bearers'
import { namedTests } from './test-titles'

const testFolder = path.resolve(__dirname, '../../test')

/** The rows of the trace over the whole repository, tests included. */
export const traceOfEverything = (): readonly TraceRow[] => traceTable(EVERYTHING, namedTests(testFolder))

/** `npm run policy -- trace`: each sentence with what carries it; 1 when a row is empty. */
export const runTrace = (): number => printTrace(traceOfEverything())

/** Prints the rows; 1 when one of them is empty. */
export function printTrace(rows: readonly TraceRow[]): number {
  for (const row of rows) console.log(wordsOf(row))
  const empty = rows.filter(({ isEmpty }) => isEmpty).map(({ clause }) => clause.id)
  const sentences = rows.filter(({ clause }) => clause.id === clause.anchor)
  console.log(
    `\n${sentences.length} 句，${rows.length} 行；空行 ${empty.length}${empty.length ? `：${empty.join(' ')}` : ''}`,
  )
  return empty.length === 0 ? 0 : 1
}

function wordsOf({ clause, carried, tests, unruled, isEmpty }: TraceRow): string {
  const isPart = clause.id !== clause.anchor
  const indent = isPart ? '  ' : ''
  const lines = [
    `${isEmpty ? '✗ ' : ''}${clause.id} ${clause.quote}`,
    ...linesOf(carried),
    ...(tests.length > 0 ? [`测试 ${byFile(tests)}`] : []),
    ...(unruled === undefined ? [] : [`说明 ${unruled}`]),
    ...(isEmpty
      ? [tests.length > 0 ? '空：没有规则、步骤、参数、设置、判断或字段' : '空：没有测试点名']
      : []),
  ]
  return `${isPart ? '' : '\n'}${lines.map((line, at) => `${indent}${at === 0 ? '' : '    '}${line}`).join('\n')}`
}

function linesOf({ rules, steps, parameters, settings, decisions, fields }: Carried): readonly string[] {
  const groups: readonly (readonly [string, readonly string[]])[] = [
    ['规则', rules.map(({ id }) => id)],
    ['步骤', steps.map(nameOfStep)],
    ['参数', parameters],
    ['设置', settings],
    ['判断', decisions.map(({ id }) => id)],
    ['字段', fields.map(nameOfField)],
  ]
  return groups.filter(([, ids]) => ids.length > 0).map(([name, ids]) => `${name} ${ids.join('  ')}`)
}

/** `application.submitted.accept`: the table by its key, then state and event, which together name one row. */
function nameOfStep({ lifecycle, row }: Step): string {
  const [key = lifecycle.thing] = Object.entries(LIFECYCLES).find(([, table]) => table === lifecycle) ?? []
  return `${key}.${row.from}.${row.event}`
}

const nameOfField = ({ form, section, field, column }: Asked) =>
  [`${form.id}/${section.id}`, field.id, ...(column ? [column.id] : [])].join('.')

/** `policy/rounds.test.ts:12,30`. */
function byFile(tests: readonly string[]): string {
  const lines = new Map<string, string[]>()
  for (const at of tests) {
    const [file = '', line = ''] = at.replace(/^test\//, '').split(':')
    lines.set(file, [...(lines.get(file) ?? []), line])
  }
  return [...lines].map(([file, at]) => `${file}:${at.join(',')}`).join('  ')
}
