import { factsFromFiling, newestForm } from '#policy'
import { completeApplication, withAnswers } from '../../builders/filings'
import { assess, maySubmit } from '../../../src/policy/eligibility/assess'
import type { Facts } from '../../../src/policy/eligibility/facts'
import { questionsFor } from '../../../src/policy/eligibility/questions'
import { NEW, STRONG, findingOf, outcomeOf } from './case'

const APPLICATION = newestForm('combined-application')
const asked = (facts: Facts) => questionsFor(facts, NEW).map(({ fact }) => fact)
const listedBy = (occupation: string) =>
  factsFromFiling(APPLICATION, withAnswers(completeApplication(), 'leader', { occupation }))[
    'master.occupationListed'
  ]
/** What the rule says to the strong case with one answer changed. */
const when = (rule: string, facts: Facts) => outcomeOf(rule, { ...STRONG, ...facts })

describe('三（一）技能大师条件: the acceptance checks', () => {
  test('P5a: 「长期」 has no number: on the line without years goes to the officer, never refused', () => {
    expect(when('master.onTheLine', { 'master.onTheLine': 'yes' })).toBe('discretion')
  })
  test('P5b: another employer than the applicant unit is refused, and the finding says which clause', () => {
    expect(findingOf('master.employment', { ...STRONG, 'master.employment': 'no' })).toMatchObject({
      outcome: 'unmet',
      clause: 'P5b',
      quote: '在职在聘',
    })
  })
  test('P6a, P6b: an occupation picked from the catalogue, new ones included, is listed', () => {
    expect(listedBy('6-18-02-04 焊工')).toBe('yes')
    expect(listedBy('4-04-05-05 人工智能训练师')).toBe('yes')
  })
  test('P6c: 高级工 with a reason goes to the officer, without one is refused, 技师 passes', () => {
    const level3: Facts = { 'master.certificateLevel': 'level3', 'master.hasNationalStandard': 'yes' }
    expect(when('master.certificate', { ...level3, 'master.exceptionReason': 'yes' })).toBe('discretion')
    expect(when('master.certificate', { ...level3, 'master.exceptionReason': 'no' })).toBe('unmet')
    expect(when('master.certificate', { 'master.certificateLevel': 'level2' })).toBe('met')
  })
  test('P7a: free text is unlisted: the branch never asks for a level, it asks for experience', () => {
    expect(listedBy('古建筑彩绘修复')).toBe('no')
    const way = asked({ ...STRONG, 'master.occupationListed': 'no' })
    expect(way).not.toContain('master.certificateLevel')
    expect(way).toContain('master.experienceEvidence')
  })
  test('P7b: listed without a national standard: the certificate rule is skipped', () => {
    const facts: Facts = { 'master.certificateLevel': 'none', 'master.hasNationalStandard': 'no' }
    expect(when('master.certificate', facts)).toBe('not asked')
    expect(when('master.experience', facts)).toBe('unknown')
  })
  test('P7c: no evidence of experience is refused, some goes to the experts', () => {
    const unlisted: Facts = { 'master.occupationListed': 'no' }
    expect(when('master.experience', { ...unlisted, 'master.experienceEvidence': 'no' })).toBe('unmet')
    expect(when('master.experience', { ...unlisted, 'master.experienceEvidence': 'yes' })).toBe('discretion')
  })
  test('P8a: one of the two kinds, method or record, is enough; none is refused', () => {
    expect(when('master.methodOrRecord', { 'master.methodOrRecord': 'method' })).toBe('discretion')
    expect(when('master.methodOrRecord', { 'master.methodOrRecord': 'record' })).toBe('discretion')
    expect(when('master.methodOrRecord', { 'master.methodOrRecord': 'none' })).toBe('unmet')
  })
  test('P8b: a statement on productivity is needed, no figure is', () => {
    expect(when('master.productivityGain', { 'master.productivityGain': 'yes' })).toBe('discretion')
    expect(when('master.productivityGain', { 'master.productivityGain': 'no' })).toBe('unmet')
  })
  test('P9a: a team must be named; whether it is 优秀 is judged', () => {
    expect(when('master.technicalTeam', { 'master.technicalTeam': 'no' })).toBe('unmet')
    expect(when('master.technicalTeam', { 'master.technicalTeam': 'yes' })).toBe('discretion')
  })
  test('P9b: passing on the craft must be told, an apprentice list is not asked by this rule', () => {
    expect(when('master.passesOnSkill', { 'master.passesOnSkill': 'yes' })).toBe('discretion')
    expect(when('master.passesOnSkill', { 'master.passesOnSkill': 'no' })).toBe('unmet')
  })
  test('P9c: the 或 is respected: apprentices or contests, either passes', () => {
    expect(when('master.apprenticesOrContests', { 'master.apprenticesOrContests': 'apprentices' })).toBe(
      'met',
    )
    expect(when('master.apprenticesOrContests', { 'master.apprenticesOrContests': 'contests' })).toBe('met')
    expect(when('master.apprenticesOrContests', { 'master.apprenticesOrContests': 'none' })).toBe('unmet')
  })
  test('P10a: 主持 and 主要参与 satisfy, no other role does', () => {
    expect(when('master.innovationRole', { 'master.innovationRole': 'lead' })).toBe('met')
    expect(when('master.innovationRole', { 'master.innovationRole': 'main' })).toBe('met')
    expect(when('master.innovationRole', { 'master.innovationRole': 'minor' })).toBe('unmet')
  })
  test('P10b: the unit must confirm the role; how important it was is judged', () => {
    expect(when('master.keyRoleStatement', { 'master.keyRoleStatement': 'no' })).toBe('unmet')
    expect(when('master.keyRoleStatement', { 'master.keyRoleStatement': 'yes' })).toBe('discretion')
  })
  test('P11a: standards or work methods must be listed; 显著 is judged', () => {
    expect(when('master.standardsOrMethods', { 'master.standardsOrMethods': 'no' })).toBe('unmet')
    expect(when('master.standardsOrMethods', { 'master.standardsOrMethods': 'yes' })).toBe('discretion')
  })
  test('P11b: a benefit statement is needed; 较好 is judged', () => {
    expect(when('master.benefit', { 'master.benefit': 'no' })).toBe('unmet')
    expect(when('master.benefit', { 'master.benefit': 'yes' })).toBe('discretion')
  })
  test('P8–P11: all four numbered points are required: each one alone blocks', () => {
    const missing: readonly Facts[] = [
      { 'master.methodOrRecord': 'none' },
      { 'master.apprenticesOrContests': 'none' },
      { 'master.innovationRole': 'none' },
      { 'master.benefit': 'no' },
    ]
    for (const facts of missing) expect(maySubmit(assess({ ...STRONG, ...facts }, NEW).outcome)).toBe(false)
  })
})
