import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import type { ClauseId } from '../../src/policy/cite'
import type { NamedTest } from '../../src/policy/trace/table'

const CLAUSE = /(?<![A-Za-z0-9])P\d{1,2}[a-d]?(?![A-Za-z0-9])/g
/** `P8–P11` in a title names the four sentences. */
const RANGE = /P(\d{1,2})[–-]P(\d{1,2})(?!\d)/g

/** The clauses a title names. */
export function clausesNamed(title: string): readonly ClauseId[] {
  const between = [...title.matchAll(RANGE)].flatMap(([, from, to]) =>
    Array.from({ length: Number(to) - Number(from) + 1 }, (_, step): ClauseId => `P${Number(from) + step}`),
  )
  return [...new Set([...between, ...(title.match(CLAUSE) ?? [])])] as readonly ClauseId[]
}

/** The trace's own tests name clauses to try the scanner, not to test them. */
const OWN = /^policy[\\/]trace[\\/]/

/** Every test under a folder that names a clause: in its own title, that of a describe around it, or in its table. */
export function namedTests(folder: string): readonly NamedTest[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file) && !OWN.test(file))
    .sort()
    .flatMap((file) => {
      const at = path.join(folder, file)
      return testsIn(readFileSync(at, 'utf8'), path.relative(process.cwd(), at))
    })
}

/** The tests of one file that name a clause. */
export function testsIn(text: string, file: string): readonly NamedTest[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: NamedTest[] = []
  const visit = (node: ts.Node, around: readonly ClauseId[]): void => {
    const call = ts.isCallExpression(node) ? testCall(node) : undefined
    const clauses = call ? [...new Set([...around, ...clausesNamed(call.words)])] : around
    if (call?.kind === 'test' && clauses.length > 0) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      found.push({ at: `${file}:${line + 1}`, clauses })
    }
    ts.forEachChild(node, (child) => visit(child, call?.kind === 'test' ? [] : clauses))
  }
  visit(source, [])
  return found
}

/** `test('…')`, `it.each(table)('…')`, `describe('…')`: what it is, and its title with the words of its table. */
function testCall(node: ts.CallExpression): { kind: 'test' | 'describe'; words: string } | undefined {
  const [title] = node.arguments
  const callee = node.expression
  const each = ts.isCallExpression(callee) ? callee : undefined
  const name = (each?.expression ?? callee).getText().split('.')[0] ?? ''
  if (title === undefined || !/^(test|it|describe)$/.test(name) || !ts.isStringLiteralLike(title))
    return undefined
  const table = /%s|\$/.test(title.text) ? (each?.arguments.map((rows) => rows.getText()) ?? []) : []
  return { kind: name === 'describe' ? 'describe' : 'test', words: [title.text, ...table].join(' ') }
}
