/** Rivals for the last place of a round. */
import { randomUUID } from 'node:crypto'
import type { Programme } from './programme'

/**
 * Puts `count` project entries on a list beside the application `like`: a round cannot yet have them all over HTTP,
 * because three workshops bring three projects.
 */
export async function takeProjectPlaces(
  { server }: Programme,
  listId: string,
  like: string,
  count: number,
): Promise<void> {
  await server.store.write(async (db) => {
    const filing = await db.selectFrom('filings').selectAll().where('id', '=', like).executeTakeFirstOrThrow()
    const application = await db
      .selectFrom('applications')
      .selectAll()
      .where('filing_id', '=', like)
      .executeTakeFirstOrThrow()
    for (let at = 0; at < count; at += 1) {
      const id = randomUUID()
      const now = server.clock.now()
      await db
        .insertInto('filings')
        .values({ ...filing, id, receipt_no: null, receipt_series: null, receipt_seq: null })
        .execute()
      await db
        .insertInto('applications')
        .values({ ...application, filing_id: id, is_open: 0 })
        .execute()
      await db
        .insertInto('list_entries')
        .values({
          id: randomUUID(),
          list_id: listId,
          notice_id: application.notice_id,
          application_id: id,
          kind: 'project',
          state: 'proposed',
          state_version: 0,
          approved_fen: 100,
          basis: '评审通过',
          was_public: 0,
          proposed_by: 'test',
          created_at: now,
          updated_at: now,
        })
        .execute()
    }
  })
}
