import type { MemberRole, Receipt, RequestOf, Routes } from '#contract'
import { APPLICATION, submittedCopy, transition, type ApplicationState } from '#policy'
import { Refusal, type WriteContext } from '../../kernel'
import { LETTERS } from '#contract'
import { personOf } from '../../records/caller'
import { recordEvent } from '../../records/events'
import { filingById, type Filing } from '../../records/filing'
import { knownAnswers, withAnswers } from '../../records/known-answers'
import { accountsOf, ROLE_NAMES } from '../../records/members'
import { setState } from '../../records/move-filing'
import { freeze } from '../../records/packages'
import { receiptNoFor } from '../../records/receipts'
import { sectionsOf, valuesOf } from '../../records/sections'
import type { FilingState } from '../../store/tables/filings'
import { filesOrRefuse, refuseUnlessInStep } from './submit/barrier'
import { findingsOrRefuse } from './submit/content'
import { placeAsked, registerAnswers } from './submit/enter-application'
import { layOut } from './submit/lay-out'
import { occasionOrRefuse } from './submit/window'

/** 提交: everything is checked again here, then frozen, and a receipt given. */
export async function submitFiling(
  ctx: WriteContext,
  { params, body }: RequestOf<Routes['filings']['submit']>,
): Promise<Receipt> {
  const filing = await filingById(ctx.db, params.filingId)
  const role = ctx.memberRole ?? 'leader'
  const next = nextState(filing, role)
  const by = personOf(ctx).accountId
  const sections = await sectionsOf(ctx.db, ctx.services.vault, filing)
  const answers = withAnswers(valuesOf(sections), await knownAnswers(ctx, filing))
  const values = submittedCopy(filing.form, answers)
  const occasion = await occasionOrRefuse(ctx, filing, values)
  await refuseUnlessInStep(ctx, filing, sections, body)
  const place = await placeAsked(ctx, filing, values, occasion.settings)
  const findings = findingsOrRefuse(filing, values, { now: ctx.now, ...occasion }, place?.found)
  const files = await filesOrRefuse(ctx, filing, sections, values, body)
  await layOut(ctx, filing, values, { by, place })
  const receiptNo = await receiptNoFor(ctx, filing, occasion.year)
  const receipt = await freeze(ctx, filing, {
    values: place === undefined ? values : withAnswers(values, registerAnswers(place)),
    files,
    findings,
    rulePack: occasion.rulePack,
    receiptNo,
    nonce: body.nonce,
    by,
  })
  await setState(ctx, filing, next)
  await recordEvent(ctx, filing.row.id, { by: ROLE_NAMES[role], ...eventOf(receipt) })
  await ctx.audit({
    action: 'filing.submit',
    objectKind: 'filing',
    objectId: filing.row.id,
    detail: { receiptNo, packageNo: receipt.packageNo, packageSha256: receipt.packageSha256 },
  })
  await ctx.tell({ to: await accountsOf(ctx.db, 'filing', filing.row.id), ...letterOf(filing, receipt) })
  return receipt
}

/** Where a submit by this person leads, or why it may not be: 申报 and 年度报告 are filed by the unit (P25a, P47b). */
function nextState(filing: Filing, role: MemberRole): FilingState {
  const isByUnit = filing.row.form !== 'progress-entry'
  if (isByUnit && role !== 'contact') throw new Refusal('CONTACT_ONLY')
  if (filing.row.form === 'combined-application') {
    const row = transition(APPLICATION, filing.row.state as ApplicationState, 'submit')
    if (row === undefined) throw new Refusal('FILING_LOCKED')
    return row.to
  }
  if (filing.row.state !== 'draft') throw new Refusal('FILING_LOCKED')
  return 'filed'
}

function eventOf({ receiptNo, packageNo }: Receipt) {
  return packageNo === 1
    ? { what: '提交', note: `回执编号 ${receiptNo}` }
    : { what: '重新提交', note: `回执编号 ${receiptNo}，第 ${packageNo} 次提交，申报时间以首次提交时间为准` }
}

function letterOf({ row, subject, correction }: Filing, { receiptNo, packageNo }: Receipt) {
  if (correction !== null) return LETTERS.resubmitted(row.id, receiptNo, packageNo)
  if (subject.kind === 'notice') return LETTERS.applicationSubmitted(row.id, receiptNo)
  if (subject.kind === 'project') return LETTERS.progressFiled(row.id, receiptNo)
  return LETTERS.annualReportFiled(row.id, receiptNo, subject.year)
}
