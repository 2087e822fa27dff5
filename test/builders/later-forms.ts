import { carryForward, newestForm, rowsOf, type FilingValues, type Row } from '#policy'
import { ACCEPTANCE_REPORT_FORM } from '../../src/policy/forms/catalogue/acceptance-report'
import { PROJECT_PLAN_FORM } from '../../src/policy/forms/catalogue/project-plan'
import { completeApplication, idNumberOf, photo } from './filings'

/** Each row with some more cells. */
const each = (rows: unknown, cells: Omit<Row, 'id'>) => rowsOf(rows).map((row): Row => ({ ...row, ...cells }))

/** The plan of the complete application, decided and signed. */
export function completePlan(): FilingValues {
  const carried = carryForward(newestForm('combined-application'), completeApplication(), PROJECT_PLAN_FORM)
  return {
    ...carried,
    outline: { ...carried.outline, projectNo: 'DX-2027-001', grantFen: 4_000_000 },
    budget: { items: each(carried.budget?.items, { grantFen: 1_000_000 }) },
    signatures: { leaderAgrees: true, unitAgrees: true },
    bureau: { confirms: true },
  }
}

/** The acceptance of that plan, passed. */
export function completeAcceptance(): FilingValues {
  const carried = carryForward(PROJECT_PLAN_FORM, completePlan(), ACCEPTANCE_REPORT_FORM)
  return {
    ...carried,
    summary: { work: '完成三轮试验并推广。' },
    completion: {
      indicators: each(carried.completion?.indicators, { actual: '2%' }),
      proofPhotos: [photo('proof')],
    },
    results: { people: 36, highlySkilled: 4, benefit: '节约材料费 20 万元。' },
    settlement: {
      items: each(carried.settlement?.items, { spentGrantFen: 1_000_000, spentOwnFen: 200_000 }),
      ledgerPhotos: [photo('ledger')],
      financeOfficer: '钱会计',
      financeDeclares: true,
      bank: '样例银行大兴支行',
      account: '0200000000000000000',
      accountPhotos: [photo('account')],
    },
    unitOpinion: { text: '已按计划完成。', agrees: true },
    experts: { execution: 90, benefit: 85, funding: 95, organisation: 90, opinion: '指标全部完成。' },
    decision: { verdict: 'passed', grantFen: 4_000_000, reason: '指标完成，专账清楚。' },
  }
}

export function completeReview(): FilingValues {
  return {
    recusal: { noConflict: true },
    scores: {
      premises: 10,
      equipment: 5,
      support: 8,
      accounts: 9,
      rules: 5,
      reports: 8,
      innovation: 5,
      spread: 8,
      meetings: 4,
      service: 4,
      schools: 3,
      apprentices: 8,
      highlySkilled: 8,
    },
    opinion: { text: '条件具备，项目可行。', signs: true },
  }
}

export function completeObjection(): FilingValues {
  return {
    objection: {
      named: 'named',
      name: '刘某',
      contact: '13700000000',
      about: 'entry',
      entry: '王建国焊工技能大师工作室',
      facts: '所列工作法由他人完成。',
    },
    finding: { outcome: 'notUpheld', reason: '经核查，工作法由领办人主持完成。' },
  }
}

/** A change of the leader, approved. */
export function completeChange(): FilingValues {
  return {
    change: {
      what: 'leader',
      leaderName: '孙立',
      leaderIdNumber: idNumberOf(7),
      leaderEmployment: 'employed',
      leaderOccupation: '6-18-02-04 焊工',
      leaderLevel: 'level2',
      formerAgrees: true,
      reason: '原领办人退休。',
      proofPhotos: [photo('change')],
      agrees: true,
    },
    decision: { outcome: 'approved', reason: '新领办人符合条件。' },
  }
}

/** A title revoked for misuse of money (P55). */
export function completeRevocation(): FilingValues {
  return {
    situation: {
      triggers: ['R7'],
      findingNo: '审计报告 2028-3 号',
      facts: '补助资金用于无关支出。',
      evidencePhotos: [photo('finding')],
    },
    hearing: { noticedOn: '2028-03-01', replied: 'silent' },
    decision: {
      outcome: 'revoke',
      reason: '存在滥用项目经费的情形。',
      mainTrigger: 'R7',
      documentNo: '样例〔2028〕1号',
      effectiveOn: '2028-04-01',
      recoverFen: 300_000,
    },
    plaque: { outcome: 'recovered', recoveredOn: '2028-04-10' },
  }
}
