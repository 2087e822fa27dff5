import type { MemberRole, Receipt, RequestOf, Routes } from '#contract'
import { APPLICATION, transition, type ApplicationState, type FilingValues } from '#policy'
import { Refusal, type WriteContext } from '../../kernel'
import { LETTERS } from '#contract'
import { textIn } from '../../records/answers'
import { personOf } from '../../records/caller'
import {
  certificationOf,
  endCertification,
  isCertified,
  openCertification,
  standingCertification,
  type Certification,
} from '../../records/certification'
import { recordEvent } from '../../records/events'
import { filingById, holdFiling, type Filing } from '../../records/filing'
import { refuseOutdated } from '../../records/form-version'
import { withAnswers } from '../../records/known-answers'
import { accountsOf, membersOf, ROLE_NAMES } from '../../records/members'
import { setState } from '../../records/move-filing'
import { freeze, packagesOf, receiptOf } from '../../records/packages'
import { nameOf } from '../../records/people'
import { receiptNoFor } from '../../records/receipts'
import { openMarks } from '../../records/together'
import type { FilingState } from '../../store/tables/filings'
import { checkedOrRefuse } from './submit/checked'
import { registerAnswers } from './submit/enter-application'
import { layOut } from './submit/lay-out'

type Body = RequestOf<Routes['filings']['submit']>['body']

/** 提交: everything is checked again here, then frozen, and a receipt given. */
export async function submitFiling(
  ctx: WriteContext,
  { params, body }: RequestOf<Routes['filings']['submit']>,
): Promise<Receipt> {
  await holdFiling(ctx.db, params.filingId)
  const filing = await filingById(ctx.db, params.filingId)
  const earlier = await receiptFor(ctx, filing, body)
  if (earlier !== undefined) return earlier
  const role = ctx.memberRole ?? 'leader'
  const next = nextState(filing, role)
  await refuseOutdated(ctx.db, filing)
  const by = personOf(ctx).accountId
  const certification = await certificationFor(ctx, filing, body)
  const { values, place, occasion, findings, files } = await checkedOrRefuse(ctx, filing, body)
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
    certification: certification && (await named(ctx, certification, values)),
  })
  await setState(ctx, filing, next)
  await endCertification(ctx, filing.row.id, by)
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

/**
 * The receipt of this very submit, when a copy of it comes after its remembered answer was swept and the filing is open
 * again: one tap is one package. One that knew of fewer packages than there are was overtaken: not what is wanted now.
 */
async function receiptFor(ctx: WriteContext, { row }: Filing, body: Body): Promise<Receipt | undefined> {
  if (row.state !== 'draft' && row.state !== 'returned') return undefined
  const packages = await packagesOf(ctx.db, row.id)
  const same = packages.find(({ nonce }) => nonce === body.nonce)
  if (same === undefined) {
    if (body.after !== undefined && body.after !== packages.length) throw new Refusal('FILING_STALE')
    return undefined
  }
  const detail = { receiptNo: same.receipt_no, packageNo: same.package_no, again: true }
  await ctx.audit({ action: 'filing.submit', objectKind: 'filing', objectId: row.id, detail })
  return receiptOf(same)
}

/**
 * Who certifies for the unit (P25a). With a certifier among the members only their standing certification counts; without
 * one the contact certifies with the submit itself. Submits that an older phone queued say `declared` and no name.
 */
async function certificationFor(
  ctx: WriteContext,
  { row }: Filing,
  body: Body,
): Promise<Certification | undefined> {
  if (!isCertified(row.form)) return undefined
  if ((await openMarks(ctx.db, row.id)).length > 0) throw new Refusal('MARKS_OPEN')
  const standing = await standingCertification(ctx.db, row.id)
  if (standing !== undefined) return openCertification(ctx.services.vault, standing)
  const members = await membersOf(ctx.db, 'filing', row.id)
  if (members.some(({ role }) => role === 'certifier')) throw new Refusal('CERTIFICATION_MISSING')
  return certificationOf(body.certification ?? { name: '' }, ctx.now)
}

/** An older phone gave no name: the contact stands in the answers, or else as the account that submits. */
async function named(
  ctx: WriteContext,
  certification: Certification,
  { unit }: FilingValues,
): Promise<Certification> {
  if (certification.name !== '') return certification
  const inAnswers = textIn(unit, 'contactName')
  const name = inAnswers === '' ? await nameOf(ctx.db, personOf(ctx).accountId) : inAnswers
  return { ...certification, name }
}

/** Where a submit by this person leads, or why it may not be: 申报 and 年度报告 are filed by the unit (P25a, P47b). */
function nextState(filing: Filing, role: MemberRole): FilingState {
  const isByUnit = filing.row.form !== 'progress-entry'
  if (isByUnit && role !== 'contact') throw new Refusal('CONTACT_ONLY')
  if (filing.subject.kind === 'notice') {
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
