import fc from 'fast-check'
import {
  INDUSTRIES,
  OCCUPATIONS,
  findIndustry,
  findOccupation,
  industriesUnder,
  industryPath,
  isListedIndustry,
  isListedOccupation,
  occupationPath,
  occupationValue,
  workTypesOf,
} from '#policy/catalogues'
import { industryCode, isSkillOccupation, occupationCode, textOf } from '#policy'
import { completeApplication } from '../builders/filings'

const unique = (values: readonly string[]) => new Set(values).size

describe('P6a, P6b: occupations', () => {
  test('the official totals of 2022, and the new ones of 2024 and 2025', () => {
    const of2022 = OCCUPATIONS.filter(({ since }) => since === 2022)
    expect(OCCUPATIONS).toHaveLength(1675)
    expect(of2022).toHaveLength(1639)
    expect(of2022.filter(({ isGreen }) => isGreen)).toHaveLength(134)
    expect(of2022.filter(({ isDigital }) => isDigital)).toHaveLength(97)
    expect(of2022.filter(({ isGreen, isDigital }) => isGreen && isDigital)).toHaveLength(23)
    expect([2024, 2025].map((year) => OCCUPATIONS.filter(({ since }) => since === year).length)).toEqual([
      19, 17,
    ])
  })
  test('no code and no name is there twice, every row is whole', () => {
    expect(unique(OCCUPATIONS.map(({ code }) => code))).toBe(1675)
    expect(unique(OCCUPATIONS.map(({ name }) => name))).toBe(1675)
    for (const { code, name } of OCCUPATIONS) expect(`${code} ${name}`).toMatch(/^\d-\d{2}-\d{2}-\d{2} \S+$/)
  })
  test.each([
    ['6-18-01-01', '车工'],
    ['6-18-02-04', '焊工'],
    ['6-31-01-03', '电工'],
    ['6-20-03-01', '机床装调维修工'],
    ['4-04-05-05', '人工智能训练师'],
    ['4-12-01-01', '汽车维修工'],
  ])('%s is %s', (code, name) => expect(findOccupation(code)?.name).toBe(name))

  test('every occupation is listed under its own code and name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...OCCUPATIONS), (occupation) => {
        expect(occupationCode(occupationValue(occupation))).toBe(occupation.code)
        expect(isListedOccupation(occupationValue(occupation))).toBe(true)
      }),
    )
  })
  test('P7a: free text, an unknown code and a code under another name are not listed', () => {
    for (const value of ['古建筑彩绘修复', '9-99-99-99 车工', '6-18-01-01 焊工'])
      expect(isListedOccupation(value)).toBe(false)
    expect(occupationCode('古建筑彩绘修复')).toBeUndefined()
    expect(['6-18-01-01', '2-02-01-01'].map(isSkillOccupation)).toEqual([true, false])
  })
})

describe('P6a: where an occupation stands', () => {
  test('大类 and 中类, outermost first', () => {
    expect(occupationPath('6-18-02-04')).toEqual(['生产制造及有关人员', '机械制造基础加工人员'])
    expect(occupationPath('9-99-99-99')).toEqual([])
  })
  test('every occupation has both', () => {
    expect(OCCUPATIONS.filter(({ code }) => occupationPath(code).length !== 2)).toEqual([])
  })
  test('known 工种 of an occupation, none where none were published', () => {
    expect(workTypesOf('4-03-02-01')).toContain('烧烤料理师')
    expect(workTypesOf('6-18-02-04')).toEqual([])
  })
})

describe('GB/T 4754: industries', () => {
  test('20 门类, 97 大类, 473 中类, 1,382 小类', () => {
    expect([1, 2, 3, 4].map((level) => INDUSTRIES.filter((each) => each.level === level).length)).toEqual([
      20, 97, 473, 1382,
    ])
    expect(unique(INDUSTRIES.map(({ code }) => code))).toBe(1972)
  })
  test('every industry hangs on one that is one level up', () => {
    for (const { code, name, level, parent } of INDUSTRIES) {
      expect(name).not.toBe('')
      expect([code, parent === undefined ? 0 : findIndustry(parent)?.level]).toEqual([code, level - 1])
    }
  })
  test('down the tree and up again', () => {
    expect(industriesUnder()).toHaveLength(20)
    expect(industriesUnder('A').map(({ code }) => code)).toEqual(['01', '02', '03', '04', '05'])
    expect(industryPath('3311').map(({ code }) => code)).toEqual(['C', '33', '331', '3311'])
    expect(industryPath('9999')).toEqual([])
  })
  test('a form value is listed under its own name only', () => {
    expect(isListedIndustry('3311 金属结构制造')).toBe(true)
    expect(isListedIndustry('3311 稻谷种植')).toBe(false)
    expect(isListedIndustry('金属结构制造')).toBe(false)
    expect(['A 农、林、牧、渔业', '01 农业', '随便'].map(industryCode)).toEqual(['A', '01', undefined])
  })
})

test('the complete application of the tests names a real occupation and a real industry', () => {
  const { leader, project } = completeApplication()
  expect(isListedOccupation(textOf(leader?.occupation))).toBe(true)
  expect(isListedIndustry(textOf(project?.industry))).toBe(true)
})
