import type { Kysely } from 'kysely'
import type { WriteContext } from '../kernel'
import type { Database } from '../store/database'
import { deskOf } from './caller'
import { correctionSchema, type Correction } from './filing'
import { fromJson } from './json'
import { packagesOf } from './packages'

export interface KeptCorrection extends Correction {
  readonly by: string
  readonly at: string
}

/** Remembers what was asked of the newest package, for whoever reads the next one. */
export async function keepCorrection(
  ctx: WriteContext,
  filingId: string,
  correction: Correction,
): Promise<void> {
  await ctx.db
    .insertInto('corrections')
    .values({
      id: ctx.services.newId(),
      filing_id: filingId,
      package_no: (await packagesOf(ctx.db, filingId)).length,
      correction: JSON.stringify(correction),
      returned_by: deskOf(ctx).accountId,
      returned_at: ctx.now,
    })
    .execute()
}

/** What was asked of one package; undefined when it was not returned. */
export async function correctionOf(
  db: Kysely<Database>,
  filingId: string,
  packageNo: number,
): Promise<KeptCorrection | undefined> {
  const row = await db
    .selectFrom('corrections')
    .selectAll()
    .where('filing_id', '=', filingId)
    .where('package_no', '=', packageNo)
    .orderBy('returned_at', 'desc')
    .executeTakeFirst()
  if (row === undefined) return undefined
  return { ...fromJson(correctionSchema, row.correction), by: row.returned_by, at: row.returned_at }
}
