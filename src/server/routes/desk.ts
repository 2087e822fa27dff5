import type { Handlers } from '../kernel'
import { presentCalendar } from '../presenters/calendar'
import { presentDeskApplication, presentDeskSummary } from '../presenters/desk-application'
import { presentExtensions } from '../presenters/extension'
import { presentLedgerLine } from '../presenters/ledger'
import { presentList } from '../presenters/list'
import { presentNotice, presentNotices } from '../presenters/notice'
import { presentDeskSettings } from '../presenters/setting'
import { calendarNow } from '../records/calendar'
import { filingById } from '../records/filing'
import { listById } from '../records/lists'
import { acceptApplication } from '../use-cases/desk/accept-application'
import { awardEntry } from '../use-cases/desk/award-entry'
import { importYearTable } from '../use-cases/desk/calendar/import-year-table'
import { createList } from '../use-cases/desk/create-list'
import { createNotice } from '../use-cases/desk/create-notice'
import { decideRound } from '../use-cases/desk/decide-round'
import { disposeObjection } from '../use-cases/desk/dispose-objection'
import { adoptForm } from '../use-cases/desk/extensions/adopt-form'
import { extendWindow } from '../use-cases/desk/extensions/extend-window'
import { proposeEntry } from '../use-cases/desk/propose-entry'
import { publishList } from '../use-cases/desk/publish-list'
import { recordObjection } from '../use-cases/desk/record-objection'
import { refuseApplication } from '../use-cases/desk/refuse-application'
import { removeEntry } from '../use-cases/desk/remove-entry'
import { returnApplication } from '../use-cases/desk/return-application'
import { searchApplications } from '../use-cases/desk/search-applications'
import { beginRescue } from '../use-cases/desk/rescue/begin-rescue'
import { importRescue } from '../use-cases/desk/rescue/import-rescue'
import { previewRescue } from '../use-cases/desk/rescue/preview-rescue'
import { sendRescued } from '../use-cases/desk/rescue/send-rescued'
import { approveSetting, rejectSetting } from '../use-cases/desk/settings/decide-setting'
import { proposeSetting } from '../use-cases/desk/settings/propose-setting'

/** A step that only says that it is done. */
const step =
  <Context, Request>(run: (ctx: Context, request: Request) => Promise<void>) =>
  async (ctx: Context, request: Request) => {
    await run(ctx, request)
    return { done: true } as const
  }

/** 经办端. */
export const deskHandlers: Handlers['desk'] = {
  notices: async (ctx) => ({ notices: await presentNotices(ctx) }),
  createNotice: async (ctx, request) =>
    presentNotice(await createNotice(ctx, request), ctx.now, await calendarNow(ctx.db)),
  decideRound: async (ctx, request) =>
    presentNotice(await decideRound(ctx, request), ctx.now, await calendarNow(ctx.db)),
  adoptForm: async (ctx, request) =>
    presentNotice(await adoptForm(ctx, request), ctx.now, await calendarNow(ctx.db)),
  extensions: (ctx, { params }) => presentExtensions(ctx, params.noticeId),
  extend: async (ctx, request) => {
    await extendWindow(ctx, request)
    return presentExtensions(ctx, request.params.noticeId)
  },
  applications: async (ctx, request) => {
    const found = await searchApplications(ctx, request)
    const lines = found.map(({ filing, application }) => presentDeskSummary(ctx, filing, application))
    return { applications: await Promise.all(lines) }
  },
  application: async (ctx, { params }) =>
    presentDeskApplication(ctx, await filingById(ctx.db, params.filingId)),
  accept: step(acceptApplication),
  return: step(returnApplication),
  refuse: step(refuseApplication),
  lists: async (ctx) => {
    const lists = await ctx.db.selectFrom('lists').selectAll().orderBy('created_at', 'desc').execute()
    return { lists: await Promise.all(lists.map((list) => presentList(ctx, list))) }
  },
  list: async (ctx, { params }) => presentList(ctx, await listById(ctx.db, params.listId)),
  createList: async (ctx, request) =>
    presentList(ctx, await listById(ctx.db, await createList(ctx, request))),
  propose: async (ctx, request) => {
    await proposeEntry(ctx, request)
    return presentList(ctx, await listById(ctx.db, request.params.listId))
  },
  removeEntry: step(removeEntry),
  publish: async (ctx, request) => {
    await publishList(ctx, request)
    return presentList(ctx, await listById(ctx.db, request.params.listId))
  },
  object: step(recordObjection),
  dispose: step(disposeObjection),
  award: awardEntry,
  previewRescue,
  beginRescue,
  sendRescued,
  importRescue,
  settings: async (ctx) => ({ settings: await presentDeskSettings(ctx) }),
  proposeSetting: step(proposeSetting),
  approveSetting: step(approveSetting),
  rejectSetting: step(rejectSetting),
  calendar: presentCalendar,
  importYear: importYearTable,
  workshops: async (ctx) => {
    const rows = await ctx.db.selectFrom('workshops').selectAll().orderBy('plaque_no').execute()
    return { workshops: await Promise.all(rows.map((row) => presentLedgerLine(ctx, row))) }
  },
}
