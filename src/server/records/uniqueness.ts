import type { Kysely } from 'kysely'
import { Refusal } from '../kernel'
import type { Database } from '../store/database'

export interface Slots {
  readonly leader_key: string
  readonly scope_key: string
  readonly occupation: string
}

/**
 * P35: one leader, one workshop; P36, P37: one scope, one occupation, one workshop. Live titles and open
 * applications count together. The sentence of the refusal says nothing about who holds the place.
 */
export async function refuseIfTaken(
  db: Kysely<Database>,
  slots: Slots,
  exceptApplication: string,
): Promise<void> {
  const title = await db
    .selectFrom('workshops')
    .select(['leader_key'])
    .where('is_live', '=', 1)
    .where('application_id', '!=', exceptApplication)
    .where((eb) => eb.or([eb('leader_key', '=', slots.leader_key), eb.and(occupies(slots))]))
    .execute()
  const applications = await db
    .selectFrom('applications')
    .select(['leader_key'])
    .where('is_open', '=', 1)
    .where('filing_id', '!=', exceptApplication)
    .where((eb) => eb.or([eb('leader_key', '=', slots.leader_key), eb.and(occupies(slots))]))
    .execute()
  const holders = [...title, ...applications]
  if (holders.some((holder) => holder.leader_key === slots.leader_key)) throw new Refusal('LEADER_TAKEN')
  if (holders.length > 0) throw new Refusal('OCCUPATION_TAKEN')
}

function occupies({ scope_key, occupation }: Slots) {
  return { scope_key, occupation }
}
