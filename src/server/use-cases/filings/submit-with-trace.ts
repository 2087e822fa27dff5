import type { Receipt, RequestOf, Routes } from '#contract'
import { shanghaiDay } from '#policy'
import { Refusal, type WriteContext } from '../../kernel'
import { recordEvent, REFUSED_SUBMIT, timelineOf } from '../../records/events'
import { ROLE_NAMES } from '../../records/members'
import { submitFiling } from './submit-filing'

/** What came too late for a round or a place, in words that name nobody else (definitions.md 5.3 U1). */
const NOTES: Readonly<Record<string, string>> = {
  NOTICE_CLOSED: '提交时申报期已经结束',
  CORRECTION_OVERDUE: '提交时补正期限已过',
  LEADER_TAKEN: '提交时这位领办人的名额已被占用',
  OCCUPATION_TAKEN: '提交时本单位这一职业（工种）的名额已被占用',
}

/**
 * 提交, and a trace where it came too late: a line in the filing's own history, which the officer reads as well, and an
 * audit row. Nothing of the submit itself is written by then.
 */
export async function submitWithTrace(
  ctx: WriteContext,
  request: RequestOf<Routes['filings']['submit']>,
): Promise<Receipt | Refusal> {
  try {
    return await submitFiling(ctx, request)
  } catch (error) {
    const note = error instanceof Refusal ? NOTES[error.code] : undefined
    if (note === undefined) throw error
    const refusal = error as Refusal
    const { filingId } = request.params
    // Pressed again and again on one day it is still one line.
    const today = shanghaiDay(ctx.now)
    const isTold = (await timelineOf(ctx.db, filingId)).some(
      (event) => event.what === REFUSED_SUBMIT && event.note === note && shanghaiDay(event.at) === today,
    )
    const by = ROLE_NAMES[ctx.memberRole ?? 'contact']
    if (!isTold) await recordEvent(ctx, filingId, { what: REFUSED_SUBMIT, by, note })
    await ctx.audit({
      action: 'filing.refuseSubmit',
      objectKind: 'filing',
      objectId: filingId,
      detail: { code: refusal.code },
    })
    return refusal
  }
}
