import { fieldAt, valueText, type RowsField, type Section } from '#policy'

/** What a disputed place is called: 团队成员 · 成员姓名. */
export function clashLabel(section: Section, path: string): string {
  const [fieldId = ''] = path.split('/')
  const list = fieldAt(section, fieldId)
  const field = fieldAt(section, path)
  if (list === undefined || field === undefined) return section.title
  if (field === list) return list.type === 'rows' && path.includes('/') ? list.rowName : list.label
  return `${list.label} · ${field.label}`
}

/** One of the two answers, as people read it; a whole row column by column. */
export function clashText(section: Section, path: string, value: unknown): string {
  const field = fieldAt(section, path)
  if (field === undefined) return ''
  const isItem = path.split('/').length === 2
  if (!isItem) return valueText(field, value)
  if (value === null || value === undefined) return '已删除'
  return field.type === 'rows' ? rowText(field, value as Readonly<Record<string, unknown>>) : '1 张照片'
}

const rowText = ({ columns }: RowsField, row: Readonly<Record<string, unknown>>): string =>
  columns.map((column) => `${column.label}：${valueText(column, row[column.id])}`).join('\n')
