import { deadlineText } from '#policy'
import { dueWords } from '../../../src/miniapp/features/apply/due-words'
import { carriedAnswers, openDraft, startApplication } from '../../../src/miniapp/features/apply/start-filing'
import { answersOn, beginFiling } from '../forms/support/filing'

jest.mock('../../../src/miniapp/platform', () => ({ today: () => '2026-12-24' }))
jest.mock('../../../src/miniapp/features/session/server-time', () => ({ useServerTime: () => undefined }))

describe('answers of the self-check come along', () => {
  const facts = { 'master.employment': 'employed', 'unit.kind': 'enterprise' } as const

  test('they are shown as people read them before the start', () => {
    expect(carriedAnswers(facts).map(({ label, value }) => `${label} ${value}`)).toEqual([
      '领办人在职在聘情况 在职在聘',
      '单位性质 企业',
    ])
  })

  test('a certificate is shown by its level, and stands as the first of the certificates', () => {
    const level = { 'master.certificateLevel': 'level2' } as const
    expect(carriedAnswers(level).map(({ label, value }) => `${label} ${value}`)).toEqual([
      '领办人有没有职业资格证书或技能等级证书 是',
      '最高的证书等级 二级／技师',
    ])
    const begun = beginFiling()
    const { sync } = begun.draft
    const filingId = startApplication(sync, 'notice-2026', { role: 'leader', facts: level, formVersion: 1 })
    const { papers } = answersOn({ draft: { ...begun.draft, filingId } }, 'certificate')
    expect(papers).toMatchObject([{ level: 'level2' }])
  })

  test('they stand in the application afterwards', () => {
    const begun = beginFiling()
    const { sync } = begun.draft
    const filingId = startApplication(sync, 'notice-2026', { role: 'leader', facts, formVersion: 1 })
    const started = { draft: { ...begun.draft, filingId } }
    expect(answersOn(started, 'leader').employment).toBe('employed')
    expect(answersOn(started, 'unit').kind).toBe('enterprise')
  })

  test('what is not known is not answered', () => {
    expect(carriedAnswers({ 'master.employment': 'unsure' })).toEqual([])
  })
})

describe('one application a round', () => {
  test('the draft of this phone is found for its round only', () => {
    const { draft } = beginFiling()
    const { filings } = draft.sync.store.getState()
    expect(openDraft(filings, 'notice-2026')).toBe(draft.filingId)
    expect(openDraft(filings, 'notice-2027')).toBeUndefined()
  })
})

describe('how long is left', () => {
  test('working days, today among them', () => {
    const dueAt = '2026-12-31T16:00:00.000Z'
    expect(dueWords(dueAt)).toBe(`${deadlineText(dueAt)}（还有 6 个工作日，含今天）`)
  })

  test('calendar days where the holidays of the year are not published', () => {
    expect(dueWords('2027-01-03T16:00:00.000Z')).toBe('2027年1月3日 24:00（还有 11 天，含今天）')
  })

  test('the last day and after', () => {
    expect(dueWords('2026-12-24T16:00:00.000Z')).toBe('2026年12月24日 24:00（今天截止）')
    expect(dueWords('2026-12-20T16:00:00.000Z')).toContain('已经截止')
  })
})
