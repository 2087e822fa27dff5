import { PARAMETERS } from '../../src/policy/parameters'
import { CURRENT_RULE_PACK, RULE_PACKS } from '../../src/policy/rule-pack'
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

  test('every edition is keyed by its own id, and every parameter is in force from one of them', () => {
    for (const [id, pack] of Object.entries(RULE_PACKS)) expect(pack.id).toBe(id)
    for (const { from } of Object.values(PARAMETERS)) expect(RULE_PACKS[from]).toBeDefined()
  })
})
