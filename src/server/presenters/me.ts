import { linkSchema, type MemberRole, type messageSchema, type workshopSummarySchema } from '#contract'
import { CLAUSES, type ClauseId } from '#policy'
import type { Selectable } from 'kysely'
import * as v from 'valibot'
import type { WorkshopRow } from '../records/workshops'
import type { Database } from '../store/database'
import { workshopStatus } from './status'

/** One message of the inbox. */
export function presentMessage(row: Selectable<Database['messages']>): v.InferOutput<typeof messageSchema> {
  const link = v.safeParse(linkSchema, { to: row.link_to, id: row.link_id })
  return {
    id: row.id,
    at: row.at,
    title: row.title,
    body: row.body,
    clause: row.clause,
    quote: quoteOf(row.clause),
    link: link.success ? link.output : null,
    readAt: row.read_at,
  }
}

function quoteOf(id: string | null): { place: string; text: string } | null {
  const clause = id === null ? undefined : CLAUSES.get(id as ClauseId)
  return clause === undefined ? null : { place: clause.place, text: clause.quote }
}

/** One of my workshops, in a line. */
export function presentMyWorkshop(
  workshop: WorkshopRow & { readonly my_role: MemberRole },
): v.InferOutput<typeof workshopSummarySchema> {
  return {
    id: workshop.id,
    name: workshop.name,
    unitName: workshop.unit_name,
    myRole: workshop.my_role,
    status: workshopStatus(workshop),
  }
}

/** 13800000001 → 138****0001 */
export function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)}${'*'.repeat(4)}${phone.slice(-4)}`
}
