import type { CellField, Field, Form, FormId, Known } from './definition'
import { rowsOf } from './paths'
import { isBlank } from './same-value'
import type { FieldValue, FilingValues, Row, Scalar, SectionValues } from './values'

/**
 * What a form takes over from a form filed earlier, so that it is not asked again: every known field and column that
 * names `from`, with the value as it was frozen; rows keep their ids. Nothing else is written.
 */
export function carryForward(from: Form, values: FilingValues, to: Form): FilingValues {
  const sections = to.sections.map((section): [string, SectionValues] => {
    const carried = section.fields
      .map((field): [string, FieldValue] => [field.id, carriedInto(field, from, values) ?? null])
      .filter(([, value]) => !isBlank(value))
    return [section.id, Object.fromEntries(carried)]
  })
  return Object.fromEntries(sections.filter(([, carried]) => Object.keys(carried).length > 0))
}

/** The path of `from` that a known field or column names: `section.field` or `section.field.column`. */
function pathIn(known: Known | undefined, from: FormId): string | undefined {
  if (known === undefined || !('form' in known)) return undefined
  return known.form === from || isProjectPart(known.form, from) ? known.field : undefined
}

/** P34c: a titled workshop files the project part alone, under the same ids as in the combined application. */
function isProjectPart(named: FormId, from: FormId): boolean {
  return named === 'combined-application' && from === 'project-application'
}

function carriedInto(field: Field, from: Form, values: FilingValues): FieldValue | undefined {
  if (field.type === 'rows') return carriedRows(field.columns, from, values)
  const [sectionId = '', fieldId = ''] = pathIn(field.known, from.id)?.split('.') ?? []
  return values[sectionId]?.[fieldId]
}

function carriedRows(columns: readonly CellField[], from: Form, values: FilingValues): readonly Row[] {
  const paths = columns.flatMap(({ id, known }): [string, string[]][] => {
    const path = pathIn(known, from.id)
    return path === undefined ? [] : [[id, path.split('.')]]
  })
  const [, [sectionId = '', fieldId = ''] = []] = paths[0] ?? []
  return rowsOf(values[sectionId]?.[fieldId]).map((row): Row => {
    const cells = paths.map(([id, [, , columnId = '']]): [string, Scalar] => [id, row[columnId] ?? null])
    return { ...Object.fromEntries(cells.filter(([, cell]) => !isBlank(cell))), id: row.id }
  })
}
