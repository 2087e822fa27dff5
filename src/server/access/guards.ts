import type { Kysely } from 'kysely'
import type { Guards } from '../kernel'
import { membersOf } from '../records/members'
import type { Database } from '../store/database'

/** Who belongs to each guarded thing; undefined when there is no such thing. */
export const GUARDS: Guards = {
  filing: membersOfFiling,
  upload: membersOfFile,
  file: membersOfFile,
  workshop: membersOfWorkshop,
  project: async (db, id) => {
    const project = await db
      .selectFrom('projects')
      .select('workshop_id')
      .where('id', '=', id)
      .executeTakeFirst()
    return project && membersOf(db, 'workshop', project.workshop_id)
  },
  // A message belongs to one person; it has no roles, so that any role the route names will do.
  message: async (db, id) => {
    const message = await db
      .selectFrom('messages')
      .select('account_id')
      .where('id', '=', id)
      .executeTakeFirst()
    return message && [{ accountId: message.account_id, role: 'leader' }]
  },
}

async function membersOfFiling(db: Kysely<Database>, id: string) {
  const filing = await db.selectFrom('filings').select('id').where('id', '=', id).executeTakeFirst()
  return filing && membersOf(db, 'filing', filing.id)
}

async function membersOfFile(db: Kysely<Database>, id: string) {
  const file = await db.selectFrom('files').select('filing_id').where('id', '=', id).executeTakeFirst()
  return file && membersOf(db, 'filing', file.filing_id)
}

async function membersOfWorkshop(db: Kysely<Database>, id: string) {
  const workshop = await db.selectFrom('workshops').select('id').where('id', '=', id).executeTakeFirst()
  return workshop && membersOf(db, 'workshop', workshop.id)
}
