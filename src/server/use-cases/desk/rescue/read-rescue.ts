import { createHash } from 'node:crypto'
import { RESCUE_MAX_CHARS, rescueSchema, type MemberRole, type Rescue } from '#contract'
import { formOf, sectionOf, type FilingForm, type SectionValues } from '#policy'
import * as v from 'valibot'
import { Refusal, type WriteContext } from '../../../kernel'
import { changesSince } from '../../../records/changes'
import { openClashes } from '../../../records/clashes'
import { arrivedFiles } from '../../../records/files'
import { filingById, isEditable, type Filing } from '../../../records/filing'
import { membersOf } from '../../../records/members'
import { isPerson } from '../../../records/people'
import { sectionById } from '../../../records/sections'
import { startOf } from '../../filings/create-filing'
import { judged, whyNotTheirs, type RescuedSection } from './judge-change'

export interface Opened {
  readonly rescue: Rescue
  /** Undefined: the server was never told of it, and the import makes the draft. */
  readonly filing: Filing | undefined
  readonly title: string
  /** The form its answers go into. */
  readonly form: FilingForm
  readonly role: MemberRole
  readonly sections: readonly RescuedSection[]
  /** Ids of its photos that the server has in this filing. */
  readonly stored: ReadonlySet<string>
  /** Why this person may not change a section now; null where they may. */
  readonly whyBarred: (section: string) => string | null
}

/**
 * Opens a rescue file against the filing it names, or against the draft it would become: whole, and of one of its
 * people. `carried`: photos that are about to come, counted as if they were here.
 */
export async function openRescue(
  ctx: WriteContext,
  { content, sha256 }: { readonly content: string; readonly sha256: string },
  carried: readonly string[] = [],
): Promise<Opened> {
  const rescue = contentOf(content, sha256)
  const ownForm = formOf(rescue.form, rescue.formVersion)
  if (ownForm === undefined) throw new Refusal('FORM_UNKNOWN')
  if (!(await isPerson(ctx.db, rescue.accountId))) throw new Refusal('RESCUE_PERSON_UNKNOWN')
  const found = await findFiling(ctx, rescue)
  const { filing, role } = found
  const form = filing?.form ?? ownForm
  const stored = new Set(
    filing === undefined ? [] : (await arrivedFiles(ctx.db, filing.row.id)).map(({ id }) => id),
  )
  const whyBarred = (id: string): string | null => {
    const section = sectionOf(form, id)
    if (section === undefined) return '服务器上的这一版表格里没有这一部分。'
    if (filing !== undefined && !isEditable(filing, id)) return '这一部分现在不能修改。'
    return whyNotTheirs(section, role)
  }
  const photos = new Set([...stored, ...carried])
  const sections: RescuedSection[] = []
  for (const part of rescue.sections) {
    const section = sectionOf(form, part.section) ?? sectionOf(ownForm, part.section)
    if (section === undefined) throw new Refusal('RESCUE_DAMAGED')
    const { baseVersion, changes } = part
    const known = filing && { filing, by: rescue.accountId, version: baseVersion }
    const { values, brought } = await standing(ctx, section, known)
    const place = { section, values, brought, photos, barred: whyBarred(section.id) }
    sections.push({
      section,
      baseVersion,
      stored: values,
      changes: changes.map((one) => judged(place, one)),
    })
  }
  return { ...found, rescue, form, sections, stored, whyBarred }
}

function contentOf(content: string, sha256: string): Rescue {
  if (content.length > RESCUE_MAX_CHARS) throw new Refusal('RESCUE_TOO_LARGE')
  if (createHash('sha256').update(content).digest('hex') !== sha256) throw new Refusal('RESCUE_DAMAGED')
  try {
    return v.parse(rescueSchema, JSON.parse(content))
  } catch {
    throw new Refusal('RESCUE_DAMAGED')
  }
}

async function findFiling(
  ctx: WriteContext,
  rescue: Rescue,
): Promise<Pick<Opened, 'filing' | 'role' | 'title'>> {
  const isKnown = await ctx.db
    .selectFrom('filings')
    .select('id')
    .where('id', '=', rescue.filingId)
    .executeTakeFirst()
  if (isKnown === undefined) return newDraft(ctx, rescue)
  const filing = await filingById(ctx.db, rescue.filingId)
  const members = await membersOf(ctx.db, 'filing', filing.row.id)
  const role = members.find(({ accountId }) => accountId === rescue.accountId)?.role
  if (role === undefined || filing.row.form !== rescue.form) throw new Refusal('RESCUE_FOREIGN')
  return { filing, role, title: filing.row.title }
}

/** The same rules as for the person: the round, the form, one live draft. */
async function newDraft(
  ctx: WriteContext,
  rescue: Rescue,
): Promise<Pick<Opened, 'filing' | 'role' | 'title'>> {
  const { onlyHere, accountId } = rescue
  if (onlyHere === undefined) throw new Refusal('NOT_FOUND')
  const { title, members } = await startOf(ctx, accountId, draftOf(rescue, onlyHere)).catch(draftExists)
  const role = members.find((member) => member.accountId === accountId)?.role ?? onlyHere.role
  return { filing: undefined, role, title }
}

/** What the phone would have said when it began the filing. */
export const draftOf = (
  { filingId, form, formVersion }: Rescue,
  onlyHere: NonNullable<Rescue['onlyHere']>,
) => ({
  id: filingId,
  form,
  formVersion,
  ...onlyHere,
})

/** The officer is told in words of their own, and not which filing it is. */
export function draftExists(error: unknown): never {
  if (error instanceof Refusal && error.code === 'DRAFT_EXISTS') throw new Refusal('RESCUE_DRAFT_EXISTS')
  throw error
}

/** What stands in a section, and what of this person's edits has been there since the phone last saw it. */
async function standing(
  ctx: WriteContext,
  section: RescuedSection['section'],
  known: { readonly filing: Filing; readonly by: string; readonly version: number } | undefined,
): Promise<{ readonly values: SectionValues; readonly brought: Parameters<typeof judged>[0]['brought'] }> {
  if (known === undefined) return { values: {}, brought: [] }
  const { filing, by, version } = known
  const filingId = filing.row.id
  const { vault } = ctx.services
  const { values } = await sectionById(ctx.db, vault, filingId, section)
  const waiting = (await openClashes(ctx.db, vault, filingId, [section])).filter(
    ({ mineBy }) => mineBy === by,
  )
  const since = await changesSince(ctx.db, vault, { filingId, section, by, version })
  return { values, brought: since.filter(({ path }) => !waiting.some((clash) => clash.path === path)) }
}
