import {
  acceptedAmountProblem,
  hasEnded,
  paidFen,
  paymentKey,
  worstOutcome,
  type BonusLevel,
  type CitedFinding,
} from '#policy'
import { pick, type Attempt, type Programme } from './programme'
import type { ProjectRecord, TitleRecord } from './state'
import { liveTitles } from './views'

const projectsOf = ({ state }: Programme) => Object.values(state.projects)
const endOf = ({ startsOn, endsOn, finishedEarlyOn }: ProjectRecord) => ({
  startsOn,
  endsOn,
  ...(finishedEarlyOn === null ? {} : { finishedEarlyOn }),
})

export const finishEarly: Attempt = (programme, a) => {
  const running = projectsOf(programme).filter(
    (each) => each.startsOn <= programme.today && !hasEnded(endOf(each), programme.today),
  )
  const project = pick(running, a)
  if (project !== undefined)
    programme.record({ type: 'finishedEarly', project: project.id, on: programme.today })
}

export const showLedger: Attempt = (programme, a) => {
  const project = pick(
    projectsOf(programme).filter(({ hasLedgerEvidence }) => !hasLedgerEvidence),
    a,
  )
  if (project !== undefined) programme.record({ type: 'ledgerShown', project: project.id })
}

/** 评审考核 after the end (P43a, P43b); an amount may be lower than approved, never higher (P43c). */
export const assess: Attempt = (programme, a, b) => {
  const open = projectsOf(programme).filter(
    (each) =>
      (each.acceptance === null || each.acceptance.result === 'rectify') &&
      hasEnded(endOf(each), programme.today),
  )
  const project = pick(open, a)
  if (project === undefined) return
  const result = (['passed', 'passed', 'rectify', 'passed', 'failed'] as const)[b % 5] ?? 'passed'
  const wished = project.approvedFen - (b % 3) * 1_000 + (a % 2)
  const isAllowed =
    acceptedAmountProblem({ amountFen: wished, basis: '验收意见' }, project.approvedFen) === undefined
  const amountFen = result !== 'passed' ? 0 : isAllowed ? wished : project.approvedFen
  programme.record({ type: 'assessed', project: project.id, result, amountFen, on: programme.today })
}

const openTriggers = ({ state }: Programme, title: string) =>
  Object.values(state.cases)
    .filter((each) => each.title === title && !each.isDecided)
    .map(({ trigger }) => trigger)

const standingOf = (programme: Programme, title: TitleRecord) => ({
  title: title.state,
  openTriggers: openTriggers(programme, title.id),
  ...(title.endedOn === null ? {} : { endedOn: title.endedOn }),
})

/** `discretion` is the signer's: now yes, now no. */
const mayPay = (findings: readonly CitedFinding[], b: number): boolean => {
  const outcome = worstOutcome(findings.map((each) => each.outcome))
  return outcome === 'met' || (outcome === 'discretion' && b % 2 === 0)
}

/** Somebody wants to pay a project, at any time and any amount. */
export const pay: Attempt = (programme, a, b) => {
  const { decide, state, today } = programme
  const project = pick(projectsOf(programme), a)
  const title = project && state.titles[project.title]
  if (project === undefined || title === undefined) return
  const key = paymentKey({ kind: 'grant', projectId: project.id })
  const due = project.acceptance?.amountFen ?? project.approvedFen
  const fen = [due, due, due - 1, due + 1, Math.floor(due / 2)][b % 5] ?? due
  const claim = {
    amountFen: fen,
    approvedFen: project.approvedFen,
    paidFen: paidFen(state.payments, key),
    project: endOf(project),
    ...(project.acceptance === null ? {} : { acceptance: project.acceptance }),
    hasLedgerEvidence: project.hasLedgerEvidence,
    account: { isCertified: b % 7 !== 0 },
    standing: standingOf(programme, title),
  }
  if (!mayPay(decide.grantPayable(claim, today), b)) return
  if (decide.recordPayment(state.payments, { key, fen }).kind !== 'new') return
  programme.record({ type: 'paid', key, project: project.id, fen })
}

export const bankAnswers: Attempt = (programme, a, b) => {
  const payment = pick(
    programme.state.payments.filter(({ bankResult }) => bankResult === undefined),
    a,
  )
  if (payment === undefined) return
  programme.record({ type: 'bankAnswered', key: payment.key, result: b % 3 === 0 ? 'refused' : 'paid' })
}

const levelOf = (b: number): BonusLevel => (b % 2 === 0 ? 'city' : 'national')

export const recommend: Attempt = (programme, a, b) => {
  const title = pick(liveTitles(programme.state), a)
  if (title === undefined) return
  programme.record({ type: 'recommended', title: title.id, level: levelOf(b), on: programme.today })
}

/** A bonus is asked for after a result at a higher level (P40, P41). */
export const payBonus: Attempt = (programme, a, b) => {
  const { decide, state, today } = programme
  const title = pick(Object.values(state.titles), a)
  if (title === undefined) return
  const level = levelOf(b)
  const on = title.recommended[level]
  const { findings, fen } = decide.bonusDecision({
    level,
    result: { on: today, hasDocument: true },
    recommendation: on === undefined ? 'none' : { on },
    paid: title.bonuses,
    unitAtDecision: title.scope,
    unitNow: title.scope,
    standing: standingOf(programme, title),
  })
  const key = paymentKey({ kind: 'bonus', workshopId: title.id, level })
  if (!mayPay(findings, b) || decide.recordPayment(state.payments, { key, fen }).kind !== 'new') return
  programme.record({ type: 'bonusPaid', key, title: title.id, level, fen, resultOn: today })
}
