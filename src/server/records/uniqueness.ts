import {
  occupationCode,
  occupationKey,
  occupationOf,
  scopeKey,
  uniquenessFindings,
  unitOfScope,
  type Day,
  type FilingValues,
  type Occupation,
  type Register,
  type Settings,
  type UniquenessFinding,
} from '#policy'
import type { Kysely } from 'kysely'
import { Refusal } from '../kernel'
import type { Database } from '../store/database'
import { uniqueColumnsOf } from '../store/errors'
import type { Vault } from '../services'
import type { ApplicationRow } from './applications'
import { textIn } from './answers'

/** What one application asks for: a leader, a scope and an occupation (P35–P37). */
export interface Claim {
  readonly filingId: string
  readonly leaderKey: string | undefined
  readonly scopeKey: string
  readonly occupation: Occupation | undefined
}

export interface Findings {
  readonly leader: UniquenessFinding
  readonly place: UniquenessFinding
}

/** The claim that stands in the answers of an application; what is not filled in yet is not known. */
export function claimIn(vault: Vault, filingId: string, { leader, unit }: FilingValues): Claim {
  const idNumber = textIn(leader, 'idNumber')
  const occupation = textIn(leader, 'occupation')
  return {
    filingId,
    leaderKey: idNumber === '' ? undefined : vault.lookup('leader', idNumber),
    scopeKey: scopeKey(textIn(unit, 'creditCode'), textIn(unit, 'siteName')),
    occupation: occupation === '' ? undefined : occupationOf(occupation, textIn(leader, 'workType')),
  }
}

/** The claim of an application that was submitted. */
export function claimOf(row: ApplicationRow): Claim {
  return {
    filingId: row.filing_id,
    leaderKey: row.leader_key,
    scopeKey: row.scope_key,
    occupation: occupationIn(row),
  }
}

/** The columns the indexes watch. */
export function slotsOf(claim: Claim, settings: Pick<Settings, 'occupationLevel'>) {
  const { leaderKey = '', occupation = { name: '' } } = claim
  return {
    leader_key: leaderKey,
    scope_key: claim.scopeKey,
    occupation: occupationKey(occupation, settings),
    occupation_name: occupation.name,
    work_type: occupation.workType ?? '',
  }
}

/** What live titles and open applications say to a claim, its own aside. */
export async function findingsFor(
  db: Kysely<Database>,
  claim: Claim,
  { today, settings }: { readonly today: Day; readonly settings: Settings },
): Promise<Findings> {
  return uniquenessFindings(claim, await registerFor(db, claim, today), settings)
}

/** Live titles and open applications of the same leader or the same unit. */
export async function registerFor(db: Kysely<Database>, claim: Claim, today: Day): Promise<Register> {
  const unit = unitOfScope(claim.scopeKey)
  const titles = await db
    .selectFrom('workshops')
    .select(['plaque_no as ref', 'leader_key', 'scope_key', 'occupation', 'occupation_name', 'work_type'])
    .where('is_live', '=', 1)
    .where('application_id', '!=', claim.filingId)
    .where((eb) =>
      eb.or([
        eb('leader_key', '=', claim.leaderKey ?? ''),
        eb('scope_key', '=', unit),
        eb('scope_key', 'like', `${unit}/%`),
      ]),
    )
    .execute()
  const applications = await db
    .selectFrom('applications')
    .innerJoin('filings', 'filings.id', 'applications.filing_id')
    .select([
      'filings.receipt_no as ref',
      'leader_key',
      'scope_key',
      'occupation',
      'occupation_name',
      'work_type',
    ])
    .where('is_open', '=', 1)
    // A project of a titled workshop takes no place of its own.
    .where('applications.workshop_id', 'is', null)
    .where('filing_id', '!=', claim.filingId)
    .where((eb) =>
      eb.or([
        eb('leader_key', '=', claim.leaderKey ?? ''),
        eb('scope_key', '=', unit),
        eb('scope_key', 'like', `${unit}/%`),
      ]),
    )
    .execute()
  return {
    today,
    entries: [
      ...titles.map((row) => ({ kind: 'title' as const, state: 'active' as const, ...holdingOf(row) })),
      ...applications.map((row) => ({ kind: 'application' as const, ...holdingOf(row) })),
    ],
  }
}

interface HoldingRow {
  readonly ref: string | null
  readonly leader_key: string
  readonly scope_key: string
  readonly occupation: string
  readonly occupation_name: string
  readonly work_type: string
}

function holdingOf(row: HoldingRow) {
  return {
    ref: row.ref ?? '',
    leaderKey: row.leader_key,
    scopeKey: row.scope_key,
    occupation: occupationIn(row),
  }
}

/** The key holds the code, with or without a 工种; a name written by hand has none. */
function occupationIn(row: Pick<HoldingRow, 'occupation' | 'occupation_name' | 'work_type'>): Occupation {
  const code = occupationCode(row.occupation.split('/')[0] ?? '')
  return {
    name: row.occupation_name,
    ...(code === undefined ? {} : { code }),
    ...(row.work_type === '' ? {} : { workType: row.work_type }),
  }
}

/** P35, P36: refuses a place that is taken; the sentence of the refusal says nothing about who holds it. */
export function refuseIfTaken({ leader, place }: Findings): void {
  if (leader.outcome === 'unmet') throw new Refusal('LEADER_TAKEN')
  if (place.outcome === 'unmet') throw new Refusal('OCCUPATION_TAKEN')
}

/** Another process got in between: the index decides. Any other failure is handed on. */
export function takenOr(error: unknown): unknown {
  const columns = uniqueColumnsOf(error)
  if (columns?.includes('leader_key')) return new Refusal('LEADER_TAKEN')
  return columns?.includes('scope_key') ? new Refusal('OCCUPATION_TAKEN') : error
}
