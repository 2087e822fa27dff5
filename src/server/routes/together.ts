import type { Handlers } from '../kernel'
import { presentHere } from '../presenters/together'
import { personOf } from '../records/caller'
import { lookUpInvitation } from '../use-cases/filings/join-filing'
import { certifyFiling, takeBackCertification } from '../use-cases/together/certify-filing'
import { changeRole, removeFromFiling } from '../use-cases/together/change-members'
import { handOver } from '../use-cases/together/hand-over'
import { addNote, notesOf, readNotes } from '../use-cases/together/notes'
import { sectionDone } from '../use-cases/together/section-done'
import { declineCertification, sendBack } from '../use-cases/together/send-back'

const DONE = { done: true } as const

/** 一起填报: handing over, sending back, notes, who is here, certifying. */
export const togetherHandlers: Handlers['together'] = {
  handOver: async (ctx, request) => (await handOver(ctx, request), DONE),
  sendBack: async (ctx, request) => (await sendBack(ctx, request), DONE),
  sectionDone: async (ctx, request) => (await sectionDone(ctx, request), DONE),
  notes: notesOf,
  addNote: async (ctx, request) => (await addNote(ctx, request), DONE),
  readNotes: async (ctx, request) => (await readNotes(ctx, request), DONE),
  beHere: async (ctx, { params, body }) => {
    const { accountId } = personOf(ctx)
    ctx.services.presence.beat(params.filingId, accountId, body.section, ctx.now)
    return { here: await presentHere(ctx, params.filingId) }
  },
  certify: async (ctx, request) => (await certifyFiling(ctx, request), DONE),
  takeBack: async (ctx, request) => (await takeBackCertification(ctx, request), DONE),
  decline: async (ctx, request) => (await declineCertification(ctx, request), DONE),
  changeRole: async (ctx, request) => (await changeRole(ctx, request), DONE),
  removeMember: async (ctx, request) => (await removeFromFiling(ctx, request), DONE),
  lookUp: lookUpInvitation,
}
