import { createHash } from 'node:crypto'
import { rescueSchema, type MemberRole, type Rescue } from '#contract'
import {
  fieldAt,
  formOf,
  itemsOf,
  mergeSection,
  sameAsMasked,
  SECTION_EDITORS,
  sectionOf,
  structuralProblem,
  type Change,
  type FileRef,
  type Section,
  type SectionValues,
} from '#policy'
import * as v from 'valibot'
import { Refusal, type ReadContext } from '../../../kernel'
import { arrivedFiles } from '../../../records/files'
import { filingById, isEditable, type Filing } from '../../../records/filing'
import { membersOf } from '../../../records/members'
import { holdsMask } from '../../../records/sealing'
import { sectionById } from '../../../records/sections'

export interface RescuedChange {
  readonly change: Change
  readonly outcome: 'applies' | 'same' | 'clash' | 'refused'
  readonly why: string | null
}
export interface RescuedSection {
  readonly section: Section
  readonly baseVersion: number
  readonly stored: SectionValues
  readonly changes: readonly RescuedChange[]
}
export interface Opened {
  readonly rescue: Rescue
  readonly filing: Filing
  readonly role: MemberRole
  readonly sections: readonly RescuedSection[]
  readonly photos: { readonly stored: number; readonly missing: number }
}

/** Opens a rescue file against the filing it names: whole, of one of its people, in a form that is known. */
export async function openRescue(
  ctx: ReadContext,
  { content, sha256 }: { readonly content: string; readonly sha256: string },
): Promise<Opened> {
  const rescue = contentOf(content, sha256)
  if (formOf(rescue.form, rescue.formVersion) === undefined) throw new Refusal('FORM_UNKNOWN')
  const filing = await filingById(ctx.db, rescue.filingId)
  const members = await membersOf(ctx.db, 'filing', filing.row.id)
  const role = members.find(({ accountId }) => accountId === rescue.accountId)?.role
  if (role === undefined || filing.row.form !== rescue.form) throw new Refusal('RESCUE_FOREIGN')
  const stored = new Set((await arrivedFiles(ctx.db, filing.row.id)).map(({ id }) => id))
  const sections: RescuedSection[] = []
  for (const part of rescue.sections) {
    const section = sectionOf(filing.form, part.section)
    if (section === undefined) continue
    const { values } = await sectionById(ctx.db, ctx.services.vault, filing.row.id, section)
    const barred = whyBarred(filing, section, role)
    const changes = part.changes.map((change) => judged(section, values, change, stored, barred))
    sections.push({ section, baseVersion: part.baseVersion, stored: values, changes })
  }
  const missing = rescue.photos.filter(({ id }) => !stored.has(id)).length
  return { rescue, filing, role, sections, photos: { stored: rescue.photos.length - missing, missing } }
}

function contentOf(content: string, sha256: string): Rescue {
  if (createHash('sha256').update(content).digest('hex') !== sha256) throw new Refusal('RESCUE_DAMAGED')
  try {
    return v.parse(rescueSchema, JSON.parse(content))
  } catch {
    throw new Refusal('RESCUE_DAMAGED')
  }
}

function whyBarred(filing: Filing, section: Section, role: MemberRole): string | null {
  if (!isEditable(filing, section.id)) return '这一部分现在不能修改。'
  return SECTION_EDITORS[section.owner].includes(role) ? null : '这一部分不归导出文件的人填写。'
}

/** What would become of one change; the same question is asked again when it is imported. */
function judged(
  section: Section,
  values: SectionValues,
  change: Change,
  stored: ReadonlySet<string>,
  barred: string | null,
): RescuedChange {
  const refused = (why: string): RescuedChange => ({ change, outcome: 'refused', why })
  if (barred !== null) return refused(barred)
  const problem = structuralProblem(section, change)
  if (problem !== undefined) return refused(problem)
  if (holdsMask(section, change.path, change.to)) return refused('号码不完整，请对方重新填写。')
  if (namesMissingPhoto(section, change, stored)) return refused('照片还没有传到服务器，要由对方上传。')
  const { applied, clashes } = mergeSection(section, values, [change], { sameAs: sameAsMasked(section) })
  if (clashes.length > 0) return { change, outcome: 'clash', why: '和现在的内容不一致，导入后由填写人选择。' }
  return { change, outcome: applied.length > 0 ? 'applies' : 'same', why: null }
}

function namesMissingPhoto(section: Section, { path, to }: Change, stored: ReadonlySet<string>): boolean {
  const [fieldId = ''] = path.split('/')
  if (fieldAt(section, fieldId)?.type !== 'photos') return false
  return (itemsOf([to]) as readonly FileRef[]).some(({ id }) => !stored.has(id))
}
