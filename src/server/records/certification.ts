import { CERTIFY_DECLARATION } from '#policy'
import type { Certifying } from '#contract'
import { createHash } from 'node:crypto'
import type { Kysely, Selectable } from 'kysely'
import type { WriteContext } from '../kernel'
import type { Vault } from '../services'
import type { Database } from '../store/database'
import { uniqueColumnsOf } from '../store/errors'
import { Refusal } from '../kernel'

/** What the unit certified, as it is frozen into the package. */
export interface Certification {
  readonly name: string
  readonly at: string
  readonly declaration: string
  readonly signature: string | null
  readonly signatureSha256: string | null
}

/** A certification as given now. */
export function certificationOf({ name, signature }: Certifying, at: string): Certification {
  return withHash({ name, at, declaration: CERTIFY_DECLARATION, signature: signature ?? null })
}

/** The forms that the unit certifies: its applications. */
export const isCertified = (form: string): boolean => form !== 'progress-entry' && form !== 'annual-report'

type Row = Selectable<Database['certifications']>

/** The certification that stands, if one does. */
export async function standingCertification(
  db: Kysely<Database>,
  filingId: string,
): Promise<Row | undefined> {
  return db
    .selectFrom('certifications')
    .selectAll()
    .where('filing_id', '=', filingId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
}

export function openCertification(vault: Vault, row: Row): Certification {
  return withHash({
    name: row.name,
    at: row.certified_at,
    declaration: row.declaration,
    signature: row.signature === null ? null : vault.open(row.signature),
  })
}

/** Lets it stand and locks the answers. Two at once: the database lets one. */
export async function certify(
  ctx: WriteContext,
  filingId: string,
  certification: Certification,
  { by, versions }: { readonly by: string; readonly versions: Readonly<Record<string, number>> },
): Promise<void> {
  const { name, at, declaration, signature } = certification
  try {
    await ctx.db
      .insertInto('certifications')
      .values({
        id: ctx.services.newId(),
        filing_id: filingId,
        certified_by: by,
        name,
        certified_at: at,
        declaration,
        versions: JSON.stringify(versions),
        signature: signature === null ? null : ctx.services.vault.seal(signature),
        ended_at: null,
        ended_by: null,
      })
      .execute()
  } catch (error) {
    throw uniqueColumnsOf(error) !== undefined ? new Refusal('FILING_CERTIFIED') : error
  }
  await ctx.db.updateTable('filings').set({ certified_at: at }).where('id', '=', filingId).execute()
}

/** It stands no longer: taken back, or used up by the submit. Unlocks the answers. */
export async function endCertification(ctx: WriteContext, filingId: string, by: string): Promise<void> {
  await ctx.db
    .updateTable('certifications')
    .set({ ended_at: ctx.now, ended_by: by })
    .where('filing_id', '=', filingId)
    .where('ended_at', 'is', null)
    .execute()
  await ctx.db.updateTable('filings').set({ certified_at: null }).where('id', '=', filingId).execute()
}

function withHash(given: Omit<Certification, 'signatureSha256'>): Certification {
  const { signature } = given
  const sha256 = signature === null ? null : createHash('sha256').update(signature).digest('hex')
  return { ...given, signatureSha256: sha256 }
}
