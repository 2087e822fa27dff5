import { readFileSync } from 'node:fs'
import {
  CURRENT_RULE_PACK,
  FACTS,
  FORMS,
  RULE_PACKS,
  UNSURE,
  factsFromFiling,
  isDay,
  isFactValue,
  sectionOf,
  type FactId,
  type Facts,
  type FilingValues,
  type Form,
  type RulePackId,
} from '#policy'

/** What the person typed cannot be used; the message says why, in one plain sentence. */
export class CheckProblem extends Error {}

export interface CheckInput {
  readonly facts: Facts
  readonly asOf: string
  readonly pack: RulePackId
}

const USAGE = '用法：npm run policy -- check 文件.json --as-of 2026-06-30 [--edition daxing-1]'

/** The command line and the file it names; throws a `CheckProblem` on anything that cannot be used. */
export function readCheckInput(args: readonly string[]): CheckInput {
  const { file, asOf, edition = CURRENT_RULE_PACK } = optionsIn(args)
  if (file === undefined || asOf === undefined) throw new CheckProblem(USAGE)
  if (!isDay(asOf)) throw new CheckProblem(`“${asOf}”不是日期，请写成 2026-06-30 这样。`)
  if (!isEdition(edition)) {
    throw new CheckProblem(`没有“${edition}”这一版办法，可以写 ${Object.keys(RULE_PACKS).join('、')}。`)
  }
  return { facts: factsIn(contentOf(file)), asOf, pack: edition }
}

/** The facts of `{ facts }` or of a filing `{ form, version, values }`; throws a `CheckProblem`. */
function factsIn(content: unknown): Facts {
  if (!isRecord(content)) throw new CheckProblem(SHAPE)
  if (isRecord(content['facts'])) return checkedFacts(content['facts'])
  if (!isRecord(content['values'])) throw new CheckProblem(SHAPE)
  const { form: id, version, values } = content
  const form = FORMS.find((one) => one.id === id && one.version === version)
  if (form === undefined) throw new CheckProblem(`没有“${String(id)}”第 ${String(version)} 版这种表。`)
  const facts = factsFromFiling(form, checkedValues(form, values))
  if (Object.keys(facts).length === 0) throw new CheckProblem(`《${form.title}》里没有可以核对的申报条件。`)
  return facts
}

const SHAPE = '文件里要有 facts（事实），或者 form、version、values（一份申报）。'

function optionsIn(args: readonly string[]): {
  file?: string
  asOf?: string
  edition?: string
} {
  const found: { file?: string; asOf?: string; edition?: string } = {}
  for (let at = 0; at < args.length; at += 1) {
    const [word = '', next] = [args[at], args[at + 1]]
    const option = word === '--as-of' ? 'asOf' : word === '--edition' ? 'edition' : undefined
    if (option === undefined && (word.startsWith('--') || found.file !== undefined)) {
      throw new CheckProblem(`不认识“${word}”。${USAGE}`)
    }
    if (option === undefined) found.file = word
    else if (next === undefined) throw new CheckProblem(`${word} 后面要写内容。${USAGE}`)
    else {
      found[option] = next
      at += 1
    }
  }
  return found
}

function contentOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new CheckProblem(
      error instanceof SyntaxError ? `“${file}”不是正确的 JSON。` : `读不到文件“${file}”。`,
    )
  }
}

/** A section or field the form does not have would otherwise count as not answered. */
function checkedValues(form: Form, values: Readonly<Record<string, unknown>>): FilingValues {
  for (const [id, answers] of Object.entries(values)) {
    const section = sectionOf(form, id)
    if (section === undefined || !isRecord(answers))
      throw new CheckProblem(`《${form.title}》没有“${id}”这一部分。`)
    for (const fieldId of Object.keys(answers)) {
      if (!section.fields.some((field) => field.id === fieldId))
        throw new CheckProblem(`《${form.title}》的“${id}”没有“${fieldId}”这一项。`)
    }
  }
  return values as FilingValues
}

function checkedFacts(facts: Readonly<Record<string, unknown>>): Facts {
  for (const [id, value] of Object.entries(facts)) {
    if (!isFactId(id)) throw new CheckProblem(`“${id}”不是本系统的事实编号。`)
    if (value !== UNSURE && !isFactValue(id, value)) {
      throw new CheckProblem(`“${id}”的值不能是 ${JSON.stringify(value)}，应当是${valuesOf(id)}。`)
    }
  }
  return facts as Facts
}

function valuesOf(id: FactId): string {
  const fact = FACTS[id]
  if (fact.kind === 'day') return '日期，例如 2026-06-30'
  if (fact.kind === 'count') return '不小于 0 的整数'
  return [...fact.options.map(({ value, label }) => `${value}（${label}）`), `${UNSURE}（不清楚）`].join('、')
}

const isFactId = (id: string): id is FactId => Object.hasOwn(FACTS, id)
const isEdition = (id: string): id is RulePackId => Object.hasOwn(RULE_PACKS, id)
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
