import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import {
  INDUSTRIES,
  OCCUPATIONS,
  industryValue,
  searchIndustries,
  searchOccupations,
} from '#policy/catalogues'
import { isSkillOccupation } from '#policy'
import { initialsModule } from '../../config/policy/initials'
import { bare, gradeOf, placeIn } from '../../src/policy/search/initials'

const names = (query: string, limit = 5) =>
  searchOccupations(query, limit).map(({ occupation }) => occupation.name)
const codes = (query: string, limit = 5) => searchIndustries(query, limit).map(({ code }) => code)

describe('P6a, P6b: looking an occupation up', () => {
  test('the exact name first, then names that begin so, then names that have it', () => {
    expect(names('焊工')[0]).toBe('焊工')
    expect(names('汽车', 3).every((name) => name.startsWith('汽车'))).toBe(true)
    expect(names('维修工', 10).every((name) => name.includes('维修工'))).toBe(true)
  })
  test('by code, with or without dashes, in part or whole, in wide digits too', () => {
    expect(names('6-18-02-04')).toEqual(['焊工'])
    expect(names('6180204')).toEqual(['焊工'])
    expect(names('６１８０２０４')).toEqual(['焊工'])
    expect(searchOccupations('6-18', 500).every(({ occupation }) => occupation.code.startsWith('6-18'))).toBe(
      true,
    )
  })
  test('by pinyin initials, large, small or wide, alone or among characters', () => {
    for (const query of ['hg', 'HG', 'ｈｇ', '焊g', 'h工']) expect(names(query)[0]).toBe('焊工')
    expect(names('qcwxg')[0]).toBe('汽车维修工')
    expect(names('汽车wxg')[0]).toBe('汽车维修工')
  })
  test('a character of several readings is found by each: 车工 by cg and by jg', () => {
    expect(names('cg')[0]).toBe('车工')
    expect(names('jg', 50)).toContain('车工')
  })
  test('a 工种 finds its occupation and is named: 烧烤料理师 by the list, 数控车工 by its ending', () => {
    expect(searchOccupations('烧烤料理师', 1)).toMatchObject([
      { occupation: { name: '中式烹调师' }, workType: '烧烤料理师' },
    ])
    expect(searchOccupations('skllS', 1)).toMatchObject([{ workType: '烧烤料理师' }])
    expect(names('数控车工')).toEqual(['车工'])
  })
  test('skill-type occupations (3–6) stand first, after an exact name', () => {
    const classes = searchOccupations('检测', 50).map(({ occupation }) => isSkillOccupation(occupation.code))
    expect(classes).toContain(false)
    expect(classes).toEqual([...classes].sort((a, b) => Number(b) - Number(a)))
    expect(names('工会负责人')[0]).toBe('工会负责人')
  })
  test('marks and spaces are left aside on both sides', () => {
    const marked = OCCUPATIONS.find(({ name }) => name.includes('、'))!
    expect(names(marked.name.replace('、', ' '))).toContain(marked.name)
  })
  test('nothing typed and nothing known find nothing', () => {
    for (const query of ['', ' ', '、', '没有这种职业', '9-99']) expect(names(query)).toEqual([])
  })
  test('every occupation is found by its own name and by its code', () => {
    fc.assert(
      fc.property(fc.constantFrom(...OCCUPATIONS), (occupation) => {
        expect(searchOccupations(occupation.name, 1)).toEqual([{ occupation }])
        expect(searchOccupations(occupation.code, 1)).toEqual([{ occupation }])
      }),
    )
  })
})

describe('GB/T 4754: looking an industry up', () => {
  test('by code or by a part of the name, the finest level first', () => {
    expect(searchIndustries('3311', 5).map(industryValue)).toEqual(['3311 金属结构制造'])
    expect(searchIndustries('稻谷', 1).map(industryValue)).toEqual(['0111 稻谷种植'])
    expect(codes('33', 1)).toEqual(['33'])
    expect(codes('33', 3).slice(1)).toEqual(['3311', '3312'])
    expect(codes(' ')).toEqual([])
  })
  test('by pinyin initials; a single letter is a 门类 first', () => {
    expect(codes('jsjgzz')[0]).toBe('3311')
    expect(codes('c', 1)).toEqual(['C'])
  })
  test('every industry is found by its code', () => {
    for (const { code } of INDUSTRIES) expect(codes(code, 1)).toEqual([code])
  })
})

describe('initials', () => {
  test('the table is the one generated from the catalogues of today', () => {
    expect(readFileSync('src/policy/search/initials.data.ts', 'utf8')).toBe(initialsModule())
  })
  test.each([
    ['车', 'c'],
    ['车', 'j'],
    ['调', 't'],
    ['调', 'd'],
    ['重', 'z'],
    ['重', 'c'],
    ['长', 'c'],
    ['长', 'z'],
    ['行', 'h'],
    ['行', 'x'],
    ['传', 'c'],
    ['传', 'z'],
    ['乐', 'l'],
    ['乐', 'y'],
    ['校', 'j'],
    ['轧', 'z'],
  ])('%s may be read with %s', (character, letter) => expect(placeIn(character, letter)).toBe(0))
  test('where a name has what was typed', () => {
    expect(placeIn('电焊工', 'hg')).toBe(1)
    expect(placeIn('焊工', 'hgg')).toBe(-1)
    expect(['hg', '焊', 'g', 'x'].map((typed) => gradeOf('焊工', typed))).toEqual([4, 3, 2, 0])
    expect(bare(' Ａ-１、（b） ')).toBe('a1b')
  })
  test('every character of every name has a letter', () => {
    const unread = [...OCCUPATIONS, ...INDUSTRIES]
      .flatMap(({ name }) => name.match(/\p{Script=Han}/gu) ?? [])
      .filter(
        (character) =>
          !'abcdefghijklmnopqrstuvwxyz'.split('').some((letter) => placeIn(character, letter) === 0),
      )
    expect([...new Set(unread)]).toEqual([])
  })
})
