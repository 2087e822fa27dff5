import type { MemberRole, Together } from '#contract'
import type { ReadContext } from '../kernel'
import { isCertified, standingCertification } from '../records/certification'
import { isEditable, type Filing } from '../records/filing'
import { membersOf, type Member } from '../records/members'
import { namesOf } from '../records/people'
import { handedOver, openMarks } from '../records/together'

/** What the people of a filing tell each other, for one of them. */
export async function presentTogether(
  ctx: ReadContext,
  filing: Filing,
  members: readonly Member[],
  me: string | undefined,
): Promise<Together> {
  const { db } = ctx
  const { id } = filing.row
  const [marks, sides, standing] = await Promise.all([
    openMarks(db, id),
    handedOver(db, id),
    standingCertification(db, id),
  ])
  const names = await namesOf(
    db,
    marks.map(({ by }) => by),
  )
  const versions = await versionsOf(ctx, id)
  return {
    here: await presentHere(ctx, id),
    marks: marks.map((mark) => ({
      section: mark.section,
      note: mark.note,
      by: names.get(mark.by) ?? '',
      at: mark.at,
      isMine: mark.by === me,
      isChanged: (versions.get(mark.section) ?? 0) > mark.version,
    })),
    handedOver: [...sides],
    notes: me === undefined ? [] : await noteCounts(ctx, id, me),
    certified: standing === undefined ? null : { name: standing.name, at: standing.certified_at },
    can: permissions(filing, members, members.find(({ accountId }) => accountId === me)?.role, sides),
  }
}

/** The others who have a section open now. */
export async function presentHere(ctx: ReadContext, filingId: string): Promise<Together['here']> {
  const me = ctx.caller.kind === 'person' ? ctx.caller.accountId : undefined
  const here = ctx.services.presence.of(filingId, ctx.now).filter(({ accountId }) => accountId !== me)
  if (here.length === 0) return []
  const members = await membersOf(ctx.db, 'filing', filingId)
  const names = await namesOf(
    ctx.db,
    here.map(({ accountId }) => accountId),
  )
  return here.flatMap(({ accountId, section, until }) => {
    const role = members.find((member) => member.accountId === accountId)?.role
    return role === undefined ? [] : [{ name: names.get(accountId) ?? '', role, section, until }]
  })
}

async function versionsOf({ db }: ReadContext, filingId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('filing_sections')
    .select(['section', 'version'])
    .where('filing_id', '=', filingId)
    .execute()
  return new Map(rows.map(({ section, version }) => [section, version]))
}

async function noteCounts({ db }: ReadContext, filingId: string, me: string): Promise<Together['notes']> {
  const notes = await db
    .selectFrom('section_notes')
    .select(['section', 'by', 'at'])
    .where('filing_id', '=', filingId)
    .orderBy('at')
    .execute()
  if (notes.length === 0) return []
  const reads = await db
    .selectFrom('note_reads')
    .select(['section', 'read_at'])
    .where('filing_id', '=', filingId)
    .where('account_id', '=', me)
    .execute()
  const readAt = new Map(reads.map((row) => [row.section, row.read_at]))
  return [...new Set(notes.map(({ section }) => section))].map((section) => {
    const thread = notes.filter((note) => note.section === section)
    const isNew = ({ by, at }: (typeof notes)[number]) => by !== me && at > (readAt.get(section) ?? '')
    return { section, count: thread.length, unread: thread.filter(isNew).length }
  })
}

function permissions(
  filing: Filing,
  members: readonly Member[],
  role: MemberRole | undefined,
  sides: readonly string[],
): Together['can'] {
  const { row, form } = filing
  const isOpen = isCertified(row.form) && (row.state === 'draft' || row.state === 'returned')
  const isFree = isOpen && row.certified_at === null && role !== undefined
  const hasEdits = isFree && form.sections.some(({ id }) => isEditable(filing, id))
  const hasCertifier = members.some((member) => member.role === 'certifier')
  const editors = members.filter((member) => member.role !== 'certifier')
  const mayGo = ({ role: one }: Member) =>
    (one === role || role === 'contact') && (one === 'certifier' || editors.length > 1)
  return {
    handOver:
      hasEdits &&
      ((role === 'leader' && !sides.includes('leader')) ||
        (role === 'contact' && hasCertifier && !sides.includes('unit'))),
    sendBack: hasEdits && role !== 'certifier' && editors.length > 1,
    certify: isFree && role === 'certifier',
    takeBack: isOpen && row.certified_at !== null && (role === 'contact' || role === 'certifier'),
    remove: isFree ? members.filter(mayGo).map((member) => member.role) : [],
    changeRole: isFree,
  }
}
