import { NOT_POLICY_LABEL } from '#policy'
import { Refusal, type Handlers, type ReadContext } from '../kernel'
import { presentNotice, presentNotices } from '../presenters/notice'
import { presentPublicity } from '../presenters/publicity'
import { presentRegisterEntry } from '../presenters/register'
import { presentSettings } from '../presenters/setting'
import { calendarNow } from '../records/calendar'
import { noticeById } from '../records/notices'
import { receiptOf } from '../records/packages'

/** What anybody may read; health and the interface description belong to the operation of the server. */
export const publicHandlers: Omit<Handlers['public'], 'health' | 'openapi'> = {
  notices: async (ctx) => ({ notices: await presentNotices(ctx) }),
  notice: async (ctx, { params }) =>
    presentNotice(await noticeById(ctx.db, params.noticeId), ctx.now, await calendarNow(ctx.db)),
  publicities: async (ctx) => {
    const rows = await ctx.db.selectFrom('publicities').selectAll().orderBy('published_at', 'desc').execute()
    return { publicities: await Promise.all(rows.map((row) => presentPublicity(ctx.db, row, ctx.now))) }
  },
  publicity: async (ctx, { params }) => {
    const row = await ctx.db
      .selectFrom('publicities')
      .selectAll()
      .where('id', '=', params.publicityId)
      .executeTakeFirst()
    if (row === undefined) throw new Refusal('NOT_FOUND')
    return presentPublicity(ctx.db, row, ctx.now)
  },
  register: async (ctx) => {
    const rows = await ctx.db.selectFrom('workshops').selectAll().orderBy('plaque_no', 'desc').execute()
    return { workshops: await Promise.all(rows.map((row) => presentRegisterEntry(ctx, row))) }
  },
  settings: async (ctx) => ({ label: NOT_POLICY_LABEL, settings: await presentSettings(ctx) }),
  registerEntry: async (ctx, { params }) => presentRegisterEntry(ctx, await byPlaque(ctx, params.plaqueNo)),
  receipt: async (ctx, { params }) => {
    const row = await ctx.db
      .selectFrom('packages')
      .selectAll()
      .where('receipt_no', '=', params.receiptNo)
      .where('sha256', '=', params.hash)
      .executeTakeFirst()
    if (row === undefined) throw new Refusal('NOT_FOUND')
    return receiptOf(row)
  },
}

async function byPlaque(ctx: ReadContext, plaqueNo: string) {
  const row = await ctx.db
    .selectFrom('workshops')
    .selectAll()
    .where('plaque_no', '=', plaqueNo.toUpperCase())
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND')
  return row
}
