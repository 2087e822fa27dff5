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
    expect(sentenceOf(GLOSSARY.Leader)?.id).toBe('P38')
    expect(sentenceOf(GLOSSARY.Acceptance)?.id).toBe('P43')
    expect(sentenceOf(GLOSSARY.Objection)?.id).toBe('P28')
  })

  test('a term the text does not use is not explained by it', () => {
    expect(sentenceOf(GLOSSARY.FormalCheck)).toBeUndefined()
  })
})
