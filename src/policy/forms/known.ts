import type { CellField, Field, FormId, Known, Section } from './definition'
import { DERIVATIONS } from './derivations'
import { isBlank } from './same-value'
import type { FieldValue, FilingValues, Row } from './values'

const FORM_NAMES: Readonly<Record<FormId, string>> = {
  'combined-application': '申报表',
  'project-application': '建设项目申报书',
  'project-plan': '建设项目计划书',
  'progress-entry': '项目进展记录',
  'acceptance-report': '项目验收申请',
  'annual-report': '年度总结与计划',
  'change-request': '变更备案表',
  'review-sheet': '专家评审表',
  'publicity-notice': '公示稿',
  objection: '异议登记',
  'revocation-case': '取消称号审核表',
}

const RECORD_NAMES: Readonly<Record<Extract<Known, { record: string }>['record'], string>> = {
  round: '申报批次',
  title: '工作室登记',
  project: '项目登记',
  decision: '办理结果',
  publicity: '公示记录',
  plaque: '铭牌登记',
}

/** When the system comes to know what it keeps. */
const RECORD_TIMES: typeof RECORD_NAMES = {
  round: '提交时自动填入',
  title: '登记在册后自动填入',
  project: '项目有登记后自动填入',
  decision: '由区人力资源社会保障局办理时填写',
  publicity: '公示后自动填入',
  plaque: '铭牌登记后自动填入',
}

/** Where somebody can mend an answer: the field itself, or the one it follows from. */
export function askedAt(
  section: Section,
  { id, known }: Field,
): { readonly section: string; readonly path: string } {
  if (known === undefined || !('follows' in known)) return { section: section.id, path: id }
  const [sectionId = '', fieldId = ''] = known.follows.split('.')
  return { section: sectionId, path: fieldId }
}

/** Where an answer that is never asked comes from, in a few words. */
export function sourceOf(known: Known): string {
  if ('follows' in known) return DERIVATIONS[known.how].source
  return `取自${'form' in known ? FORM_NAMES[known.form] : RECORD_NAMES[known.record]}`
}

/** What stands in place of an answer that is never asked and not there yet: when it comes, and from where. */
export function notKnownYet(known: Known, values: FilingValues): string {
  if (followsMask(known, values)) return '号码已遮住，提交时自动得出'
  if ('follows' in known) return '填好相关内容后自动得出'
  return 'form' in known ? `有${FORM_NAMES[known.form]}后自动填入` : RECORD_TIMES[known.record]
}

/**
 * The answer of a field: what somebody wrote, or, for a field that is never asked, what follows from another answer.
 * What the system keeps is held in the values, put there by the server.
 */
export function answerOf(section: Section, field: Field, values: FilingValues): FieldValue | undefined {
  const held = values[section.id]?.[field.id]
  if (field.known === undefined || !('follows' in field.known)) return held
  const [sectionId = '', fieldId = ''] = field.known.follows.split('.')
  const beside = values[sectionId] ?? {}
  const derived = DERIVATIONS[field.known.how].of(beside[fieldId], beside)
  // What is held speaks for what is masked or left out of a copy: of what is being typed anew it may say something else.
  const isHeld = beside[fieldId] === undefined || followsMask(field.known, values)
  return isBlank(derived) && isHeld ? held : derived
}

/** Whether an answer follows from one that is here only as a mask. */
function followsMask(known: Known, values: FilingValues): boolean {
  if (!('follows' in known)) return false
  const [sectionId = '', fieldId = ''] = known.follows.split('.')
  const followed = values[sectionId]?.[fieldId]
  return typeof followed === 'string' && followed.includes('*')
}

/** The answer in a cell; one that is never asked may follow from another cell of its row. */
export function cellOf(column: CellField, row: Row): FieldValue | undefined {
  const { known } = column
  if (known === undefined || !('follows' in known)) return row[column.id]
  return DERIVATIONS[known.how].of(row[known.follows.split('.')[2] ?? ''], row)
}
