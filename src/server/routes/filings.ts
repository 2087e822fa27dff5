import type { ResponseOf, Routes } from '#contract'
import { maskSection, type Section } from '#policy'
import { documentHandlers } from '../documents/handlers'
import type { Handlers, ReadContext } from '../kernel'
import { presentFiling, presentFilingSummary } from '../presenters/filing'
import { presentClashes } from '../presenters/clash'
import { following } from '../presenters/following'
import { remarksFor } from '../presenters/remarks'
import { personOf } from '../records/caller'
import { filingById } from '../records/filing'
import { filingsOfPerson } from '../records/mine'
import { sectionById } from '../records/sections'
import { createFiling } from '../use-cases/filings/create-filing'
import { inviteMember } from '../use-cases/filings/invite-member'
import { joinFiling } from '../use-cases/filings/join-filing'
import { moveForm } from '../use-cases/filings/move-form'
import { restoreFiling } from '../use-cases/filings/restore-filing'
import { saveSection } from '../use-cases/filings/save-section'
import { submitWithTrace } from '../use-cases/filings/submit-with-trace'
import { withdrawFiling } from '../use-cases/filings/withdraw-filing'

type Saved = ResponseOf<Routes['filings']['saveSection']>

/** 填报件, the same for every form. */
export const filingHandlers: Handlers['filings'] = {
  list: async (ctx) => {
    const mine = await filingsOfPerson(ctx.db, personOf(ctx).accountId)
    return {
      filings: await Promise.all(mine.map(({ filing, role }) => presentFilingSummary(ctx, filing, role))),
    }
  },
  create: async (ctx, request) => {
    await createFiling(ctx, request)
    return presentFiling(ctx, await filingById(ctx.db, request.body.id))
  },
  get: async (ctx, { params }) => presentFiling(ctx, await filingById(ctx.db, params.filingId)),
  saveSection: async (ctx, request) => {
    const section = await saveSection(ctx, request)
    return presentSaved(ctx, request.params.filingId, section)
  },
  moveForm: async (ctx, request) => {
    await moveForm(ctx, request)
    return presentFiling(ctx, await filingById(ctx.db, request.params.filingId))
  },
  submit: submitWithTrace,
  withdraw: async (ctx, request) => {
    await withdrawFiling(ctx, request)
    return { done: true }
  },
  ...documentHandlers,
  restore: async (ctx, request) => {
    await restoreFiling(ctx, request)
    return { done: true }
  },
  invite: inviteMember,
  join: joinFiling,
}

/** The section as the server now holds it, with every clash in it that still waits. */
async function presentSaved(ctx: ReadContext, filingId: string, section: Section): Promise<Saved> {
  const filing = await filingById(ctx.db, filingId)
  const stored = await sectionById(ctx.db, ctx.services.vault, filingId, section)
  const clashes = await presentClashes(ctx, filingId, [section])
  return {
    version: stored.version,
    values: maskSection(section, {
      ...stored.values,
      ...following(filing.form, section, { [section.id]: stored.values }),
    }) as Saved['values'],
    clashes: clashes.map(({ section: _, ...clash }) => clash),
    remarks: [...(await remarksFor(ctx, filing))],
    savedAt: ctx.now,
  }
}
