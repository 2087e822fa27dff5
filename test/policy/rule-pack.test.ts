import { PARAMETERS } from '../../src/policy/parameters'
import { CURRENT_RULE_PACK, RULE_PACKS, mayActivate } from '../../src/policy/rule-pack'
import { DEFAULT_SETTINGS } from '../../src/policy/settings/settings'
import { plainText } from '../../src/policy/text/clauses'

describe('editions of the measure', () => {
  test('P1b: the current edition names its legal basis in the words of the text', () => {
    const { legalBasis } = RULE_PACKS[CURRENT_RULE_PACK]
    expect(legalBasis.join()).toContain('京人社能发〔2023〕3号')
    for (const basis of legalBasis) expect(plainText()).toContain(basis)
  })

  test('P1c: no edition claims an effective date: the source has none', () => {
    expect(JSON.stringify(RULE_PACKS)).not.toMatch(/\d{4}-\d{2}-\d{2}|年\d+月\d+日起/)
  })

  test.each(['', '2026-02-30', '尽快', '2026年1月1日'])(
    'P1c: without an officer-confirmed effective day no edition is put in force: “%s”',
    (day) => {
      for (const pack of ['daxing-1', 'daxing-2'] as const) {
        const finding = mayActivate(pack, day)
        expect(finding.outcome).toBe('unknown')
        expect(finding.reason).toContain('还没有确认，不能启用')
      }
    },
  )
  test('P1c: with the day confirmed it may be put in force, and the reason names the day', () => {
    expect(mayActivate(CURRENT_RULE_PACK, '2026-01-01')).toEqual({
      outcome: 'met',
      reason: '更新后的《大兴区技能大师工作室建设管理办法》自2026年1月1日起施行，已经确认。',
    })
  })
  test('P1c: as shipped, nobody has confirmed a day', () => {
    expect(mayActivate(CURRENT_RULE_PACK, DEFAULT_SETTINGS.measureEffectiveFrom).outcome).toBe('unknown')
  })

  test('every edition is keyed by its own id, and every parameter is in force from one of them', () => {
    for (const [id, pack] of Object.entries(RULE_PACKS)) expect(pack.id).toBe(id)
    for (const { from } of Object.values(PARAMETERS)) expect(RULE_PACKS[from]).toBeDefined()
  })
})
