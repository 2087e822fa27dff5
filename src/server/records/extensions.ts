import { closesFor, phaseFor, type RoundPhase } from '#policy'
import type { Kysely } from 'kysely'
import type { Database } from '../store/database'
import { noticeById } from './notices'

/** When one application may be submitted, withdrawn and taken back. */
export interface ApplicationWindow {
  readonly opensAt: string
  /** The first moment that is too late for this one. */
  readonly closesAt: string
  readonly phase: RoundPhase
}

/** The window of one application: its round's, with the later deadline it was given. */
export async function windowOf(
  db: Kysely<Database>,
  filingId: string,
  noticeId: string,
  now: string,
): Promise<ApplicationWindow> {
  const { opens_at: opens, closes_at: closes } = await noticeById(db, noticeId)
  const extendedTo = await extendedToOf(db, filingId)
  return {
    opensAt: opens,
    closesAt: closesFor({ closes }, extendedTo),
    phase: phaseFor({ opens, closes }, extendedTo, now),
  }
}

async function extendedToOf(db: Kysely<Database>, filingId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('extensions')
    .select('closes_at')
    .where('filing_id', '=', filingId)
    .orderBy('closes_at', 'desc')
    .executeTakeFirst()
  return row?.closes_at
}

/** Whether somebody in this round still has time that the round as a whole no longer has. */
export async function isExtensionRunning(
  db: Kysely<Database>,
  noticeId: string,
  now: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('extensions')
    .innerJoin('filings', 'filings.id', 'extensions.filing_id')
    .select('extensions.id')
    .where('extensions.notice_id', '=', noticeId)
    .where('extensions.closes_at', '>', now)
    .where('filings.state', 'in', ['draft', 'withdrawn'])
    .executeTakeFirst()
  return row !== undefined
}
