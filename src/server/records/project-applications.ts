import { entryFindings, titleFact, type AssessedFinding, type RuleContext, type SectionValues } from '#policy'
import type { Kysely } from 'kysely'
import { Refusal } from '../kernel'
import type { Database } from '../store/database'
import { uniqueColumnsOf } from '../store/errors'
import type { NoticeRow } from './notices'
import { titleStateOf, type WorkshopRow } from './workshops'

/** What the register says in a project application; nobody is asked for it (P34c). */
export function registerAnswers(workshop: WorkshopRow, { programme_year: year }: NoticeRow): SectionValues {
  return {
    name: workshop.name,
    unitName: workshop.unit_name,
    leaderName: workshop.leader_name,
    year,
    titleState: titleFact(titleStateOf(workshop)),
    awardedOn: workshop.awarded_on,
  }
}

/** P31, P34, P62: what the rules say to this workshop's putting a project forward. */
export function entryOf(workshop: WorkshopRow, context: RuleContext): readonly AssessedFinding[] {
  return entryFindings(
    {
      'project.workshopTitle': titleFact(titleStateOf(workshop)),
      'project.titleAwardedOn': workshop.awarded_on,
      'project.appliesTogether': 'no',
    },
    context,
  )
}

/** The project application of a workshop in this round that is a draft, besides the one that is asked about. */
export async function projectDraftOf(
  db: Kysely<Database>,
  workshopId: string,
  noticeId: string,
  besides = '',
): Promise<string | undefined> {
  const row = await db
    .selectFrom('filings')
    .select('id')
    .where('workshop_id', '=', workshopId)
    .where('subject_id', '=', noticeId)
    .where('state', '=', 'draft')
    .where('id', '!=', besides)
    .executeTakeFirst()
  return row?.id
}

/** The project application of a workshop in this round that its people still have in hand. */
export async function projectInHand(
  db: Kysely<Database>,
  workshopId: string,
  noticeId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('filings')
    .select('id')
    .where('workshop_id', '=', workshopId)
    .where('subject_id', '=', noticeId)
    .where('state', 'in', ['draft', 'returned'])
    .orderBy('state')
    .executeTakeFirst()
  return row?.id
}

/** Whether the workshop has begun or filed anything in this round; what was withdrawn counts for nothing. */
export async function hasApplied(
  db: Kysely<Database>,
  { id, application_id: titledBy }: WorkshopRow,
  noticeId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('filings')
    .select('id')
    .where('subject_id', '=', noticeId)
    .where((eb) => eb.or([eb('workshop_id', '=', id), eb('id', '=', titledBy)]))
    .where('state', '!=', 'withdrawn')
    .executeTakeFirst()
  return row !== undefined
}

/** Both people began at once and another process was faster: the index holds the one draft. Any other failure goes on. */
export function draftExistsOr(error: unknown): unknown {
  return uniqueColumnsOf(error)?.includes('filings.workshop_id') === true
    ? new Refusal('DRAFT_EXISTS')
    : error
}

/**
 * Whether another application of the workshop takes part in the round: another project, or the one its title came
 * from. What was withdrawn or refused takes no part.
 */
export async function isAnotherInRound(
  db: Kysely<Database>,
  { id, application_id: titledBy }: WorkshopRow,
  noticeId: string,
  besides: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('applications')
    .innerJoin('filings', 'filings.id', 'applications.filing_id')
    .select('filings.id')
    .where('applications.notice_id', '=', noticeId)
    .where('filings.id', '!=', besides)
    .where((eb) => eb.or([eb('applications.workshop_id', '=', id), eb('filings.id', '=', titledBy)]))
    .where('filings.state', 'not in', ['draft', 'withdrawn', 'refused'])
    .executeTakeFirst()
  return row !== undefined
}
