import type { MemberRole } from '#contract'
import {
  fieldAt,
  itemsOf,
  mergeSection,
  sameAsMasked,
  sameValue,
  SECTION_EDITORS,
  structuralProblem,
  type Change,
  type FileRef,
  type Section,
  type SectionValues,
} from '#policy'
import { holdsMask } from '../../../records/sealing'

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

interface Place {
  readonly section: Section
  readonly values: SectionValues
  /** Edits of the same person that have been there since: the phone came through after all, or the file was imported. */
  readonly brought: readonly Pick<Change, 'path' | 'to'>[]
  /** Photos that an answer may name. */
  readonly photos: ReadonlySet<string>
  readonly barred: string | null
}

/** A section of the other one: neither the person nor who imports for them may change it. */
export const whyNotTheirs = (section: Section, role: MemberRole): string | null =>
  SECTION_EDITORS[section.owner].includes(role) ? null : '这一部分不归导出文件的人填写。'

/** What would become of one change; the same question is asked again when it is imported. */
export function judged(place: Place, change: Change): RescuedChange {
  const { section, values, brought, photos, barred } = place
  const refused = (why: string): RescuedChange => ({ change, outcome: 'refused', why })
  if (barred !== null) return refused(barred)
  const problem = structuralProblem(section, change)
  if (problem !== undefined) return refused(problem)
  if (holdsMask(section, change.path, change.to)) return refused('号码不完整，请对方重新填写。')
  if (namesMissingPhoto(section, change, photos)) return refused('照片或文件没有传到服务器，这一处先不导入。')
  const { applied, clashes } = mergeSection(section, values, [change], { sameAs: sameAsMasked(section) })
  if (applied.length + clashes.length === 0) return { change, outcome: 'same', why: null }
  if (brought.some(({ path, to }) => path === change.path && sameValue(to, change.to)))
    return refused('这一处以前到过服务器，之后又改过，不再覆盖。')
  if (clashes.length > 0) return { change, outcome: 'clash', why: '和现在的内容不一致，导入后由填写人选择。' }
  return { change, outcome: 'applies', why: null }
}

function namesMissingPhoto(section: Section, { path, to }: Change, photos: ReadonlySet<string>): boolean {
  const [fieldId = ''] = path.split('/')
  if (fieldAt(section, fieldId)?.type !== 'photos') return false
  return (itemsOf([to]) as readonly FileRef[]).some(({ id }) => !photos.has(id))
}
