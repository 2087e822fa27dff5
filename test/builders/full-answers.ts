/** Answers to everything a form asks, also to what may be left out, made from the definition alone. */
import {
  askedColumns,
  askedFields,
  assess,
  type CellField,
  CURRENT_RULE_PACK,
  factsFromFiling,
  type Field,
  type FieldValue,
  type FilingForm,
  type FilingValues,
  isBlank,
  orderedRows,
  problemsIn,
  type Row,
  rowsOf,
  tracksFor,
} from '#policy'
import { LISTED } from '#policy/catalogues'
import { creditCodeOf, idNumberOf, photo, withAnswers } from './filings'

const PROSE = '每周三晚在车间现场讲解操作要领，让徒弟轮流上手练习，再逐个点评并记下要改的地方；'

/** A good filing with every further question answered, as far as the answer lets it stay good. */
export function fullAnswers(form: FilingForm, good: FilingValues, today: string): FilingValues {
  const faults = (values: FilingValues): number => {
    const facts = factsFromFiling(form, values)
    const { findings } = assess(facts, { asOf: today, pack: CURRENT_RULE_PACK, tracks: tracksFor(facts) })
    const unmet = findings.filter(({ outcome }) => outcome === 'unmet')
    return problemsIn(form, values, { today, listed: LISTED }).length + unmet.length
  }
  let values = good
  let serial = 900
  const offer = (sectionId: string, fieldId: string, candidates: readonly FieldValue[]) => {
    const allowed = faults(values)
    const better = candidates
      .map((candidate) => withAnswers(values, sectionId, { [fieldId]: candidate }))
      .find((tried) => faults(tried) <= allowed)
    values = better ?? values
  }
  for (const section of form.sections)
    for (const field of section.fields) {
      const isAsked = askedFields(form, values, section).some(({ id }) => id === field.id)
      if (!isAsked) continue
      const held = values[section.id]?.[field.id]
      serial += 1
      if (field.type === 'rows' && !isBlank(held)) {
        for (const [index, row] of rowsOf(held).entries())
          for (const column of askedColumns(field).filter(({ id }) => isBlank(row[id])))
            offer(
              section.id,
              field.id,
              cellsFor(column, serial, today).map((cell) =>
                rowsOf(values[section.id]?.[field.id]).map((one, at) =>
                  at === index ? ({ ...one, [column.id]: cell } as Row) : one,
                ),
              ),
            )
      } else if (isBlank(held)) offer(section.id, field.id, answersFor(field, serial, today))
    }
  return inOrder(form, values)
}

/** Lists in the order they are shown in, so that the first card is the first row. */
function inOrder(form: FilingForm, values: FilingValues): FilingValues {
  const sections = form.sections.map((section) => {
    const held = values[section.id] ?? {}
    const lists = section.fields.flatMap((field) =>
      field.type === 'rows' && !isBlank(held[field.id])
        ? [[field.id, orderedRows(field, held[field.id])]]
        : [],
    )
    return [section.id, { ...held, ...Object.fromEntries(lists) }]
  })
  return Object.fromEntries(sections) as FilingValues
}

function answersFor(field: Field, serial: number, today: string): readonly FieldValue[] {
  if (field.type === 'photos')
    return [Array.from({ length: Math.max(field.min, 1) }, (_, at) => photo(`${field.id}-${at}`))]
  if (field.type !== 'rows') return cellsFor(field, serial, today)
  // Every column by its first good guess, then with the optional ones left out.
  const rowsWith = (columns: readonly CellField[], guess: number) =>
    Array.from({ length: Math.max(field.min, 1) }, (_, at) => ({
      id: `${field.id}-${at}`,
      ...Object.fromEntries(
        columns.map((column) => {
          const cells = cellsFor(column, serial * 10 + at, today)
          return [column.id, cells[Math.min(guess, cells.length - 1)] ?? null]
        }),
      ),
    })) as readonly Row[]
  const columns = askedColumns(field)
  const needed = columns.filter(({ required }) => required)
  return [0, 1, 2].flatMap((guess) => [rowsWith(columns, guess), rowsWith(needed, guess)])
}

function cellsFor(
  field: CellField,
  serial: number,
  today: string,
): readonly (string | number | boolean | string[])[] {
  switch (field.type) {
    case 'text':
      return [`示例${field.label}`.slice(0, field.maxLength), '示例'.slice(0, field.maxLength)]
    case 'longText':
      return [`示例：${PROSE.repeat(3)}`.slice(0, field.maxLength)]
    case 'integer':
      return [field.min + 2, field.min, field.max].filter(
        (number) => number >= field.min && number <= field.max,
      )
    case 'money':
      return [field.minFen + 123_400, field.minFen].filter((fen) => fen <= field.maxFen)
    case 'date':
      return [`${Number(today.slice(0, 4)) - 1}-05-20`, '2027-06-30', '2019-06-15']
    case 'choice':
      return field.options.map(({ value }) => value)
    case 'choices':
      return field.options.map(({ value }) => [value])
    case 'yesNo':
      return [true, false]
    case 'phone':
      return [`138${String(serial).padStart(8, '0')}`]
    case 'idNumber':
      return [idNumberOf(serial)]
    case 'creditCode':
      return [creditCodeOf(serial)]
    case 'certificateNumber':
      return ['S000011010001191000007']
    case 'occupation':
      return ['6-18-02-04 焊工']
    case 'industry':
      return ['34 通用设备制造业']
  }
}
