import type { Routes } from '#contract'
import { receiveChunk } from '../../../files/chunk'
import { uploadOf } from '../../../files/upload'
import { Refusal, type PreparedHandler } from '../../../kernel'
import { deskOf } from '../../../records/caller'

/** A chunk of a rescued photo: into nothing but what this officer has announced, and judged like any other upload. */
export const sendRescued: PreparedHandler<Routes['desk']['sendRescued']> = {
  prepare: async (ctx, request) => {
    const { created_by: by } = await uploadOf(ctx.db, request.params.fileId)
    if (by !== deskOf(ctx).accountId) throw new Refusal('NOT_FOUND')
    return receiveChunk.prepare(ctx, request)
  },
}
