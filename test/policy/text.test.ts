import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CLAUSES, POLICY_TEXT, clause, plainText } from '../../src/policy/text/clauses'
import { PARTS } from '../../src/policy/text/parts'

describe('policy text', () => {
  const text = plainText()

  test('the text is the published one, character by character', () => {
    expect(createHash('sha256').update(text).digest('hex')).toBe(
      '0bd0f30dd163620a904bad8d8623b2b81e59e41355719767c1a21bdc95d6e24d',
    )
  })

  test('all 64 sentences are there, in the order of the text', () => {
    const sentences = [...CLAUSES.keys()].filter((id) => /^P\d+$/.test(id))
    expect(sentences).toEqual(Array.from({ length: 64 }, (_, i) => `P${i + 1}`))
  })

  test.each([...CLAUSES.values()])('$id is a verbatim quote', ({ quote, sentence }) => {
    expect(text).toContain(sentence)
    expect(sentence).toContain(quote)
  })

  test('every part belongs to a sentence that exists', () => {
    expect(Object.keys(PARTS).filter((id) => !CLAUSES.has(id as 'P1a'))).toEqual([])
  })

  test('section addresses are unique', () => {
    const anchors = POLICY_TEXT.map((section) => section.anchor)
    expect(new Set(anchors).size).toBe(anchors.length)
  })

  test('a clause says where it stands, in words people know', () => {
    expect(clause('P16a')).toMatchObject({ anchor: 'P16', place: '三、（二）所在单位条件' })
    expect(clause('P42').place).toBe('五、支持措施有哪些？')
  })

  test('a clause the text does not have is refused', () => {
    expect(() => clause('P65')).toThrow(RangeError)
  })

  test('every clause id used anywhere in src/policy exists in the text', () => {
    const folder = join(__dirname, '../../src/policy')
    const used = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/'(P\d+[a-d]?)'/g)])
      .map((match) => match[1] as 'P1')
    expect(used.length).toBeGreaterThan(64)
    expect([...new Set(used)].filter((id) => !CLAUSES.has(id))).toEqual([])
  })
})
