import { ApiError, FORESEEN_ERRORS } from '#contract'
import type { FilingDetail } from '#contract'
import { fieldAt, moveAnswers } from '#policy'
import type { FilingValues, Form, SectionValues } from '#policy'
import type { Book } from './book'
import type { SyncPorts } from './ports'
import { emptySection, foreseen } from './records'
import type { FilingRecord } from './records'

/**
 * The form of what the server answered. A version this phone does not know is said in a clear sentence, and nothing
 * on the phone is touched.
 */
export function formOrRefuse(book: Book, ports: SyncPorts, detail: FilingDetail): Form {
  const form = ports.formOf(detail.form, detail.formVersion)
  if (form !== undefined) return form
  book.changeMeta(detail.id, (meta) => ({ ...meta, refusal: foreseen('FORM_UNKNOWN') }))
  const { status, ...words } = FORESEEN_ERRORS.FORM_UNKNOWN
  throw new ApiError('FORM_UNKNOWN', status, { code: 'FORM_UNKNOWN', ...words })
}

/**
 * Takes a filing that moved to another version of its form along: what is unsent goes to its new place and is sent
 * from there. `movedFrom` stands until all is written, so that a kill in between is finished at the next answer.
 */
export function followForm(book: Book, ports: SyncPorts, { id, form, formVersion: to }: FilingDetail): void {
  const filing = book.filing(id)
  const from = filing?.meta.movedFrom ?? filing?.meta.formVersion
  if (filing === undefined || from === undefined || (from === to && filing.meta.movedFrom === undefined))
    return
  const versions = Array.from({ length: Math.max(to - from + 1, 0) }, (_, step) =>
    ports.formOf(form, from + step),
  )
  const newest = ports.formOf(form, to)
  if (newest === undefined) return
  const values = along(versions, valuesOf(filing, 'values'))
  const base = along(versions, valuesOf(filing, 'base'))
  book.changeMeta(id, (meta) => ({ ...meta, formVersion: to, movedFrom: from }))
  for (const section of newest.sections)
    book.changeSection(id, section.id, (record) => ({
      ...record,
      base: base[section.id] ?? {},
      values: values[section.id] ?? {},
      // The server has it or not: what is still different is sent again from its new place.
      inFlight: null,
      clashes: record.clashes.filter(({ path }) => fieldAt(section, path) !== undefined),
      settled: [],
      refusal: null,
    }))
  book.changeMeta(id, ({ movedFrom: _done, ...meta }) => meta)
}

function valuesOf({ sections }: FilingRecord, part: 'values' | 'base'): FilingValues {
  const all = Object.entries(sections).map(([id, record]): [string, SectionValues] => [
    id,
    (record ?? emptySection)[part],
  ])
  return Object.fromEntries(all)
}

function along(versions: readonly (Form | undefined)[], values: FilingValues): FilingValues {
  return versions.slice(1).reduce((moved, next, index) => {
    const before = versions[index]
    return before === undefined || next === undefined ? moved : moveAnswers(before, next, moved).values
  }, values)
}
