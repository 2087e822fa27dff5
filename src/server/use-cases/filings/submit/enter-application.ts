import { shanghaiDay, type FilingValues, type Settings } from '#policy'
import { sql } from 'kysely'
import type { WriteContext } from '../../../kernel'
import { textIn } from '../../../records/answers'
import type { Filing } from '../../../records/filing'
import { claimPair } from '../../../records/live-claims'
import {
  claimIn,
  findingsFor,
  refuseIfTaken,
  slotsOf,
  takenOr,
  type Claim,
  type Findings,
} from '../../../records/uniqueness'

/** The place an application asks for, and what the register says to it. */
export interface Place {
  readonly noticeId: string
  readonly claim: Claim
  readonly found: Findings
  readonly settings: Settings
}

/** What the register says to these answers; undefined for a filing that asks for no place. */
export async function placeAsked(
  ctx: WriteContext,
  { row, subject }: Filing,
  values: FilingValues,
  settings: Settings,
): Promise<Place | undefined> {
  if (subject.kind !== 'notice' || subject.workshopId !== undefined) return undefined
  const claim = claimIn(ctx.services.vault, row.id, values)
  const found = await findingsFor(ctx.db, claim, { today: shanghaiDay(ctx.now), settings })
  return { noticeId: subject.noticeId, claim, found, settings }
}

/** What the form shows of the register and nobody is asked: whether the unit has a workshop of the occupation (P36). */
export function registerAnswers({ found }: Place): FilingValues {
  const { outcome } = found.place
  return outcome === 'met' || outcome === 'unmet' ? { unit: { otherWorkshops: outcome === 'unmet' } } : {}
}

/** Takes the leader's and the occupation's place (P35–P37), or refuses; lays out what lists need. */
export async function enterApplication(
  ctx: WriteContext,
  filing: Filing,
  values: FilingValues,
  { noticeId, claim, found, settings }: Place,
): Promise<void> {
  const { leader, unit, conditions, project } = values
  refuseIfTaken(found)
  const entry = {
    ...slotsOf(claim, settings),
    notice_id: noticeId,
    is_open: 1,
    workshop_name: textIn(conditions, 'workshopName'),
    unit_name: textIn(unit, 'name'),
    leader_name: textIn(leader, 'name'),
    project_name: textIn(project, 'name'),
    address: textIn(conditions, 'address'),
  }
  // What the index refuses must not take the whole transaction along: the refusal leaves a trace.
  await sql`savepoint place`.execute(ctx.db)
  try {
    await ctx.db
      .insertInto('applications')
      .values({ filing_id: filing.row.id, ...entry })
      .onConflict((conflict) => conflict.column('filing_id').doUpdateSet(entry))
      .execute()
  } catch (error) {
    await sql`rollback to savepoint place`.execute(ctx.db)
    throw takenOr(error)
  }
  await claimPair(ctx, filing, noticeId, 'filed')
}
