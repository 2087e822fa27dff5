import { ACTIVITY_KINDS, fieldsOfKind } from './catalogue'
import { textOf } from './same-value'
import type { FilingValues, SectionValues } from './values'

/** A filed progress entry. */
export interface EntryForReport {
  readonly id: string
  readonly values: FilingValues
}
/** What the year's entries say for one field of the annual report, and which entries say it. */
export interface Suggestion {
  readonly sectionId: string
  readonly fieldId: string
  readonly value: string | number
  readonly sources: readonly string[]
}

interface Note {
  readonly id: string
  readonly entry: SectionValues
}

const TEXT_MAX = 2000

/** The annual report drafted from the year's progress entries: totals and texts per kind, people, outputs. */
export function suggestAnnualReport(entries: readonly EntryForReport[]): readonly Suggestion[] {
  const notes = entries
    .map(({ id, values }): Note => ({ id, entry: values.entry ?? {} }))
    .sort((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1))
  const perKind = ACTIVITY_KINDS.flatMap(({ value: kind }) => {
    const ofKind = notes.filter(({ entry }) => entry.kind === kind)
    const fields = fieldsOfKind(kind)
    return [suggest(fields.count, ofKind.length, ofKind), ...suggestLines(fields.summary, 'what', ofKind)]
  })
  return [
    ...perKind,
    suggestSum('summary', 'peopleTrained', notes),
    ...suggestLines('outputs', 'output', notes),
    ...suggestLines('problems', 'issue', notes),
    suggestSum('unitPart', 'spentFen', notes),
  ]
}

function suggest(
  fieldId: string,
  value: string | number,
  notes: readonly Note[],
  sectionId = 'summary',
): Suggestion {
  return { sectionId, fieldId, value, sources: notes.map(({ id }) => id) }
}

/** A number of the report that is the sum of the same number in the entries. */
function suggestSum(
  sectionId: string,
  fieldId: 'peopleTrained' | 'spentFen',
  notes: readonly Note[],
): Suggestion {
  const told = notes.filter(({ entry }) => Number(entry[fieldId] ?? 0) > 0)
  const sum = told.reduce((total, { entry }) => total + Number(entry[fieldId]), 0)
  return suggest(fieldId, sum, told, sectionId)
}

function suggestLines(
  fieldId: string,
  from: 'what' | 'output' | 'issue',
  notes: readonly Note[],
): readonly Suggestion[] {
  const told = notes.filter(({ entry }) => typeof entry[from] === 'string' && entry[from] !== '')
  if (told.length === 0) return []
  const lines = told.map(({ entry }) => `${monthAndDay(entry.happenedOn)}：${textOf(entry[from]).trim()}`)
  return [suggest(fieldId, fitted(lines.join('\n')), told)]
}

function fitted(text: string): string {
  return text.length <= TEXT_MAX ? text : `${text.slice(0, TEXT_MAX - 1)}…`
}

function monthAndDay(day: unknown): string {
  const [, month, date] = textOf(day).split('-')
  return `${Number(month)}月${Number(date)}日`
}

function orderKey({ id, entry }: Note): string {
  return `${textOf(entry.happenedOn)} ${id}`
}
