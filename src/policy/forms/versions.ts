import type { CellField, Field, Form, RowsField } from './definition'
import { isMasked } from './mask'
import { itemsOf, rowsOf } from './paths'
import { isBlank, sameValue } from './same-value'
import { valueProblem } from './structure'
import type { FieldValue, FilingValues, Row, Scalar, SectionValues } from './values'

/** What is different for the person in a newer version of a form. */
export interface FormChange {
  readonly kind: 'new' | 'reworded' | 'changed' | 'gone'
  readonly sectionTitle: string
  readonly label: string
  /** The words it was asked with before. */
  readonly was?: string
}

/** An answer that the newer version has no place for; kept in the history. */
export interface LeftAnswer {
  readonly section: string
  readonly field: string
  readonly value: FieldValue
}

export interface Moved {
  readonly values: FilingValues
  readonly left: readonly LeftAnswer[]
}

/** The answers in the places of the next version: under the same ids, or where `renamed` says they went. Twice is once. */
export function moveAnswers(from: Form, to: Form, values: FilingValues): Moved {
  const moves = movesInto(to)
  const targets = movesOutOf(moves)
  const sections = to.sections.map((section): [string, SectionValues] => {
    const entries = section.fields.map((field): [string, FieldValue] => {
      const path = `${section.id}.${field.id}`
      return [field.id, fitted(moves, path, field, valueAt(values, path) ?? valueAt(values, moves.get(path)))]
    })
    return [section.id, Object.fromEntries(entries.filter(([, value]) => !isBlank(value)))]
  })
  const moved: FilingValues = Object.fromEntries(sections)
  const left = asked(from).flatMap(({ sectionId, field }): LeftAnswer[] => {
    const path = `${sectionId}.${field.id}`
    const value = valueAt(values, path)
    const isKept = sameValue(withoutIds(value), withoutIds(valueAt(moved, targets.get(path) ?? path)))
    return isBlank(value) || isKept ? [] : [{ section: sectionId, field: field.id, value: value ?? null }]
  })
  return { values: moved, left }
}

/** What a person has to know before going on in a newer version: new questions, other words, other demands, gone ones. */
export function formChanges(from: Form, to: Form): readonly FormChange[] {
  const old = askedWithColumns(from)
  const now = askedWithColumns(to)
  const moves = movesInto(to)
  const targets = movesOutOf(moves)
  const byPath = new Map(old.map((one) => [one.path, one]))
  const places = new Set(now.map(({ path }) => path))
  const told = now.flatMap(({ path, sectionTitle, label, field }): FormChange[] => {
    const before = byPath.get(path) ?? byPath.get(moves.get(path) ?? '')
    if (before === undefined) return [{ kind: 'new', sectionTitle, label }]
    if (demands(before.field) !== demands(field)) return [{ kind: 'changed', sectionTitle, label }]
    if (before.label === label && before.field.why === field.why) return []
    return [{ kind: 'reworded', sectionTitle, label, was: before.label }]
  })
  const gone = old
    .filter(({ path }) => !places.has(targets.get(path) ?? path))
    .map(({ sectionTitle, label }): FormChange => ({ kind: 'gone', sectionTitle, label }))
  return [...told, ...gone]
}

function valueAt(values: FilingValues, path: string | undefined): FieldValue | undefined {
  const [sectionId = '', fieldId = ''] = path?.split('.') ?? []
  return values[sectionId]?.[fieldId]
}

/** Place now → place then, for the renames that hold: not while the old place still has a question of its own. */
function movesInto(to: Form): ReadonlyMap<string, string> {
  const live = new Set(askedWithColumns(to).map(({ path }) => path))
  return new Map(Object.entries(to.renamed ?? {}).filter(([, source]) => !live.has(source)))
}

/** Place then → place now. */
function movesOutOf(moves: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...moves].map(([place, source]) => [source, place]))
}

interface Asked {
  readonly sectionId: string
  readonly sectionTitle: string
  readonly field: Field
}

function asked({ sections }: Form): readonly Asked[] {
  return sections.flatMap(({ id: sectionId, title: sectionTitle, fields }) =>
    fields.filter(({ known }) => known === undefined).map((field) => ({ sectionId, sectionTitle, field })),
  )
}

function askedWithColumns(form: Form) {
  return asked(form).flatMap(({ sectionId, sectionTitle, field }) => {
    const path = `${sectionId}.${field.id}`
    const columns = field.type === 'rows' ? field.columns : []
    return [
      { path, sectionTitle, label: field.label, field: field as Field | CellField },
      ...columns
        .filter(({ known }) => known === undefined)
        .map((column) => ({
          path: `${path}.${column.id}`,
          sectionTitle,
          label: `${field.label} · ${column.label}`,
          field: column as Field | CellField,
        })),
    ]
  })
}

/** What an answer must be like; its words are not part of it. */
function demands(field: Field | CellField): string {
  const { id: _i, label: _l, why: _w, hint: _h, basis: _b, ...rest } = field
  return JSON.stringify('columns' in rest ? { ...rest, columns: [] } : rest)
}

/** An answer as far as the field of the newer version can hold it. */
function fitted(
  moves: ReadonlyMap<string, string>,
  path: string,
  field: Field,
  value: FieldValue | undefined,
): FieldValue {
  if (isBlank(value) || field.known !== undefined) return value ?? null
  if (field.type === 'rows') return fittedRows(moves, path, field, value)
  if (field.type === 'photos') return itemsOf(value).length > 0 ? (value as FieldValue) : null
  return fits(field, value) ? (value as FieldValue) : null
}

function fittedRows(
  moves: ReadonlyMap<string, string>,
  path: string,
  field: RowsField,
  value: unknown,
): readonly Row[] {
  return rowsOf(value).map((row): Row => {
    const cells = field.columns.map((column): [string, Scalar] => {
      const [, , old = ''] = (moves.get(`${path}.${column.id}`) ?? '').split('.')
      const cell = row[column.id] ?? row[old] ?? null
      return [column.id, column.known !== undefined || fits(column, cell) ? cell : null]
    })
    return { ...Object.fromEntries(cells.filter(([, cell]) => !isBlank(cell))), id: row.id }
  })
}

function fits(field: CellField, value: unknown): boolean {
  return isMasked(field, value) || valueProblem(field, value) === undefined
}

/** For telling whether anything was lost: a renamed column has lost nothing. */
function withoutIds(value: FieldValue | undefined): unknown {
  const rows = rowsOf(value)
  return rows.length === 0 ? value : rows.map((row) => Object.values(row).map(String).sort())
}
