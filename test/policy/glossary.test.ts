import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { GLOSSARY, sentenceOf } from '../../src/policy/glossary'

describe('glossary', () => {
  test('a Chinese term stands for one English name only', () => {
    const terms = Object.values(GLOSSARY)
    expect(new Set(terms).size).toBe(terms.length)
  })

  test('names are single English words in PascalCase, terms are Chinese', () => {
    for (const [name, term] of Object.entries(GLOSSARY)) {
      expect(name).toMatch(/^([A-Z][a-z]+)+$/)
      expect(term).toMatch(/^[\u4e00-\u9fff（）／]+$/)
    }
  })

  test('the title of the award is the one of the text', () => {
    const parameters = readFileSync(join(__dirname, '../../src/policy/parameters.ts'), 'utf8')
    expect(parameters).toContain(`大兴区${GLOSSARY.Workshop}`)
  })

  test('a term is explained by the first sentence that uses it, its brackets left aside', () => {
    expect(sentenceOf('Acceptance')?.id).toBe('P43')
    expect(sentenceOf('Objection')?.id).toBe('P28')
    expect(sentenceOf('Site')?.id).toBe('P37')
  })

  test('P28, P40, P44, P60: or by the one that says it in other words, or best', () => {
    expect(sentenceOf('Award')?.sentence).toContain('授予')
    expect(sentenceOf('Bonus')?.sentence).toContain('一次性')
    expect(sentenceOf('Leader')?.sentence).toContain('第一责任人')
    expect(sentenceOf('Revocation')?.sentence).toContain('取消')
  })

  test('a term the text does not know is not explained by it', () => {
    expect(sentenceOf('FormalCheck')).toBeUndefined()
    expect(sentenceOf('Setting')).toBeUndefined()
  })
})
