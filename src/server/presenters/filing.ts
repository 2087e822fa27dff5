import type { FilingDetail, FilingSummary, MemberRole } from '#contract'
import { APPLICATION, eventsFor, maskSection, SECTION_EDITORS, type ApplicationState } from '#policy'
import type { ReadContext } from '../kernel'
import { isCertified } from '../records/certification'
import { timelineOf } from '../records/events'
import { windowOf } from '../records/extensions'
import { arrivedFiles } from '../records/files'
import { isEditable, type Filing } from '../records/filing'
import { pinnedVersion } from '../records/form-version'
import { shownKnown } from '../records/shown-known'
import { isRoleVacant, membersOf, type Member } from '../records/members'
import { packagesOf, receiptOf } from '../records/packages'
import { namesOf } from '../records/people'
import { sectionsOf, valuesOf } from '../records/sections'
import { suggestionsFor } from '../records/suggestions'
import { presentClashes } from './clash'
import { remarksFor } from './remarks'
import { presentCorrection } from './correction'
import { following } from './following'
import { standingOf } from './filing-standing'
import { presentTogether } from './together'

/** One line of 我的填报. */
export async function presentFilingSummary(
  ctx: ReadContext,
  filing: Filing,
  role: MemberRole | undefined,
): Promise<FilingSummary> {
  const { row } = filing
  const standing = await standingOf(ctx.db, filing, role, ctx.now)
  return {
    id: row.id,
    form: row.form,
    formVersion: row.form_version,
    subject: filing.subject,
    title: row.title,
    state: row.state,
    status: standing.status,
    waitingFor: standing.waitingFor,
    dueAt: standing.dueAt,
    updatedAt: row.updated_at,
    myRole: role ?? null,
  }
}

/** The whole filing for one of its members; sensitive answers masked, everywhere. */
export async function presentFiling(ctx: ReadContext, filing: Filing): Promise<FilingDetail> {
  const { db, services, caller } = ctx
  const me = caller.kind === 'person' ? caller.accountId : undefined
  const members = await membersOf(db, 'filing', filing.row.id)
  const role = members.find((member) => member.accountId === me)?.role
  const sections = await sectionsOf(db, services.vault, filing)
  const known = await shownKnown(ctx, filing)
  const values = valuesOf(sections)
  const writers = [...sections.values()].flatMap(({ updatedBy }) => updatedBy ?? [])
  const names = await namesOf(db, [...members.map((member) => member.accountId), ...writers])
  return {
    ...(await presentFilingSummary(ctx, filing, role)),
    sections: filing.form.sections.map((section) => {
      const stored = sections.get(section.id)
      return {
        id: section.id,
        version: stored?.version ?? 0,
        values: maskSection(section, {
          ...stored?.values,
          ...known[section.id],
          ...following(filing.form, section, values),
        }) as FilingDetail['sections'][number]['values'],
        updatedAt: stored?.updatedAt ?? null,
        updatedBy: names.get(stored?.updatedBy ?? '') ?? null,
        editable:
          isEditable(filing, section.id) &&
          role !== undefined &&
          SECTION_EDITORS[section.owner].includes(role),
        returnNote: noteOf(filing, section.id),
      }
    }),
    files: await arrivedFiles(db, filing.row.id),
    members: members.map((member) => ({
      role: member.role,
      name: names.get(member.accountId) ?? '',
      me: member.accountId === me,
    })),
    correction: await presentCorrection(ctx, filing),
    clashes: await presentClashes(ctx, filing.row.id, filing.form.sections),
    suggestions: await suggestionsFor(ctx, filing),
    remarks: [...(await remarksFor(ctx, filing))],
    movesTo: await movesTo(ctx, filing),
    receipts: (await packagesOf(db, filing.row.id)).map(receiptOf),
    timeline: await timelineOf(db, filing.row.id),
    ...(isCertified(filing.row.form) ? { together: await presentTogether(ctx, filing, members, me) } : {}),
    can: permissions(filing, role, members, await isInTime(ctx, filing)),
  }
}

function noteOf(filing: Filing, sectionId: string): string | null {
  return filing.correction?.sections.find(({ section }) => section === sectionId)?.note ?? null
}

/** Only a draft moves; what was submitted stays with its version, a correction too. */
async function movesTo({ db }: ReadContext, filing: Filing): Promise<number | null> {
  if (filing.row.state !== 'draft') return null
  const pinned = await pinnedVersion(db, filing)
  return pinned > filing.row.form_version ? pinned : null
}

/** Whether this application may still be submitted, withdrawn and taken back. */
async function isInTime({ db, now }: ReadContext, { row, subject }: Filing): Promise<boolean> {
  return subject.kind === 'notice' && (await windowOf(db, row.id, subject.noticeId, now)).phase === 'open'
}

const INVITED: readonly MemberRole[] = ['leader', 'contact', 'certifier']

function permissions(
  filing: Filing,
  role: MemberRole | undefined,
  members: readonly Member[],
  isInTime: boolean,
): FilingDetail['can'] {
  const { row } = filing
  const edit =
    role !== undefined && role !== 'certifier' && (row.state === 'draft' || row.state === 'returned')
  if (filing.subject.kind !== 'notice')
    return {
      edit,
      submit: edit && (row.form === 'progress-entry' || role === 'contact'),
      withdraw: false,
      restore: false,
      invite: false,
    }
  const events =
    role === undefined || role === 'certifier'
      ? []
      : eventsFor(APPLICATION, row.state as ApplicationState, role)
  return {
    edit,
    submit: events.includes('submit'),
    withdraw: isInTime && events.includes('withdraw'),
    restore: isInTime && events.includes('restore'),
    invite: edit && INVITED.some((one) => isRoleVacant(members, one)),
  }
}
