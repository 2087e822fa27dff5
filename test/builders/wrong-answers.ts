import { addDays, type CellField, type Field, type FieldValue, type Form, type Section } from '#policy'

/** One answer that cannot stand, at its place in the form. */
export interface WrongAnswer {
  readonly name: string
  readonly section: Section
  readonly field: Field
  /** The cell's column, for a table. */
  readonly column?: CellField
  readonly path: string
  readonly value: unknown
  /** What the field then holds: for a table one row with the wrong cell. */
  readonly held: FieldValue
}

const ROW = 'row-0001'

/** Every kind of wrong answer that a field can be given, whatever field it is. */
export function wrongAnswers(form: Form, today: string): readonly WrongAnswer[] {
  return form.sections.flatMap((section) =>
    section.fields
      .filter(({ known }) => known === undefined)
      .flatMap((field): WrongAnswer[] => {
        if (field.type === 'photos') return []
        if (field.type !== 'rows')
          return wrongValues(field, today).map((value) => ({
            name: `${section.id}.${field.id} = ${short(value)}`,
            section,
            field,
            path: field.id,
            value,
            held: value as FieldValue,
          }))
        return field.columns
          .filter(({ known }) => known === undefined)
          .flatMap((column) =>
            wrongValues(column, today).map((value) => ({
              name: `${section.id}.${field.id}.${column.id} = ${short(value)}`,
              section,
              field,
              column,
              path: `${field.id}/${ROW}/${column.id}`,
              value,
              held: [{ id: ROW, [column.id]: value as string }],
            })),
          )
      }),
  )
}

const short = (value: unknown) => {
  const text = JSON.stringify(value)
  return text.length > 24 ? `${text.slice(0, 20)}… (${text.length})` : text
}

function wrongValues(field: CellField, today: string): readonly unknown[] {
  switch (field.type) {
    case 'text':
    case 'longText':
      return ['长'.repeat(field.maxLength + 1), '长'.repeat(field.maxLength + 200)]
    case 'integer':
      return [field.max + 1, ...(field.min > 0 ? [field.min - 1] : []), '-3', '12.5', '十二', '3万', '12人']
    case 'money':
      return [
        field.maxFen + 1,
        ...(field.minFen > 0 ? [field.minFen - 1] : []),
        '-5',
        '12.345',
        '5万',
        '伍仟元',
      ]
    case 'date':
      return ['2026-02-30', '1899-12-31', ...(field.notAfterToday === true ? [addDays(today, 1)] : [])]
    case 'choice':
      return ['made-up']
    case 'choices':
      return [['made-up']]
    case 'yesNo':
      return ['maybe', ...(field.mustBeYes === true ? [false] : [])]
    case 'phone':
      return ['1380000', '138000000000', '010-12345678', '12345678901', '手机']
    case 'idNumber':
      return ['110115198506150020', '11011519850615002', '110115198513150029', '001151985061500201', '证件']
    case 'creditCode':
      return ['91350100M000100Y44', '91350100M000100Y4', '91350100I000100Y43', '91A50100M000100Y43']
    case 'certificateNumber':
      return ['S00001101000123200012', 'X000011010001232000123', 'S00001101000123200012A', '123']
    case 'occupation':
      return ['职'.repeat(61)]
    case 'industry':
      return ['随便写', '业'.repeat(61)]
  }
}
