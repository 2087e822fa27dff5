import { ERRORS, type ErrorCode, type FilingDetail } from '#contract'
import { shanghaiDay } from '#policy'
import type { ReadContext } from '../kernel'
import type { Filing } from '../records/filing'
import { rivalOf } from '../records/live-claims'
import { noticeById } from '../records/notices'
import { sectionsOf, valuesOf } from '../records/sections'
import { settingsOfRound } from '../records/settings'
import { claimIn, findingsFor } from '../records/uniqueness'

type Remark = NonNullable<FilingDetail['remarks']>[number]

const IN_WORDS = (code: ErrorCode) => `${ERRORS[code].message}${ERRORS[code].next}`

/** What an application that may still be edited meets elsewhere (P35, P36), in words that name nobody. */
export async function remarksFor(ctx: ReadContext, filing: Filing): Promise<readonly Remark[]> {
  const { row, subject } = filing
  if (subject.kind !== 'notice' || (row.state !== 'draft' && row.state !== 'returned')) return []
  const { db, services } = ctx
  const claim = claimIn(services.vault, row.id, valuesOf(await sectionsOf(db, services.vault, filing)))
  const settings = await settingsOfRound(db, await noticeById(db, subject.noticeId))
  const { leader, place } = await findingsFor(db, claim, { today: shanghaiDay(ctx.now), settings })
  const remarks: Remark[] = []
  const say = (section: string, path: string, message: string, filingId: string | null = null) =>
    remarks.push({ section, path, message, filingId })
  if (leader.outcome === 'unmet') say('leader', 'idNumber', IN_WORDS('LEADER_TAKEN'))
  else {
    const rival = await rivalOf(ctx, filing, subject.noticeId)
    if (rival !== undefined) say('leader', 'idNumber', ALREADY, rival.filingId)
  }
  if (place.outcome === 'unmet') say('leader', 'occupation', IN_WORDS('OCCUPATION_TAKEN'))
  return remarks
}

const ALREADY =
  '这位领办人和这家单位在本次评选中已有一份在办的申报，只需要一份，以先提交的为准。请领办人和单位联系人先核对。'
