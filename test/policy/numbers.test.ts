import fc from 'fast-check'
import {
  checkCertificateNumber,
  checkCreditCode,
  checkIdNumber,
  checkPhone,
  type CertificateLevel,
  type NumberCheck,
} from '#policy'
import { NUMBER_VECTORS as vectors } from './number-vectors.data'

const today = '2026-09-01'
const levelOf: Readonly<Record<string, CertificateLevel>> = {
  '五级/初级工': 'level5',
  '二级/技师': 'level2',
  '一级/高级技师': 'level1',
}
const good = { ok: true }
const messageOf = (check: NumberCheck) => (check.ok ? undefined : check.message)

describe('GB 11643: identity numbers', () => {
  test.each(vectors.ric.good)('%s is good', (number) => {
    expect(checkIdNumber(number, { today })).toEqual({ ok: true, normalised: number.toUpperCase() })
  })
  test.each(vectors.ric.bad)('"%s" is refused with a sentence', (number) => {
    expect(messageOf(checkIdNumber(number, { today }))).toMatch(/^证件号码.*。请对照证件再看一遍。$/)
  })
  test('the sentence says what is wrong', () => {
    expect(messageOf(checkIdNumber('1101051949123100', { today }))).toBe(
      '证件号码应为 18 位，现在是 16 位。请对照证件再看一遍。',
    )
    expect(messageOf(checkIdNumber('11010519491331002X', { today }))).toBe(
      '证件号码第 7 至 14 位不是有效的出生日期。请对照证件再看一遍。',
    )
    expect(messageOf(checkIdNumber('010105194912310021', { today }))).toBe(
      '证件号码的前两位不是地区代码。请对照证件再看一遍。',
    )
    expect(messageOf(checkIdNumber('1101051949123100AB', { today }))).toBe(
      '证件号码前 17 位应是数字，最后一位是数字或 X。请对照证件再看一遍。',
    )
  })
  test('residence permits 81, 82, 83 and 9 have the same form', () => {
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    for (const prefix of ['810000', '820000', '830000', '911124']) {
      const body = `${prefix}19900101001`
      const sum = weights.reduce((total, weight, i) => total + weight * Number(body[i]), 0)
      expect(checkIdNumber(body + '10X98765432'[sum % 11], { today })).toMatchObject(good)
    }
  })
  test('a birthday after today is refused: the day is an argument', () => {
    expect(checkIdNumber('110115200002290016', { today: '2000-02-29' })).toMatchObject(good)
    expect(checkIdNumber('110115200002290016', { today: '2000-02-28' })).toMatchObject({ ok: false })
  })
  test('one digit copied wrongly is always noticed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...vectors.ric.good),
        fc.nat(16),
        fc.integer({ min: 1, max: 9 }),
        (number, at, by) => {
          const wrong = String((Number(number[at]) + by) % 10)
          return !checkIdNumber(number.slice(0, at) + wrong + number.slice(at + 1), { today }).ok
        },
      ),
    )
  })
})

describe('GB 32100: unified social credit codes', () => {
  test.each(vectors.uscc.good)('%s is good', (code) => {
    expect(checkCreditCode(code)).toMatchObject({ ok: true, normalised: code })
  })
  test.each(vectors.uscc.bad)('%s is refused with a sentence', (code) => {
    expect(messageOf(checkCreditCode(code))).toMatch(/^统一社会信用代码.*。请对照营业执照再看一遍。$/)
  })
  test('I, O, S, V and Z are not used, and we say which one was typed', () => {
    expect(messageOf(checkCreditCode('91330100799655058I'))).toContain('不用「I」这个字符')
  })
  test('GB 11714: a wrong check inside characters 9–17 warns only', () => {
    const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
    const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
    const body = '91350100M000100Y5'
    const sum = weights.reduce((total, weight, i) => total + weight * characters.indexOf(body[i] ?? ''), 0)
    const check = checkCreditCode(body + characters[(31 - (sum % 31)) % 31])
    expect(check).toMatchObject({ ok: true, warning: expect.stringContaining('第 9 至 17 位') })
    expect(checkCreditCode('91350100M000100Y43')).toEqual({ ok: true, normalised: '91350100M000100Y43' })
  })
})

describe('certificate numbers', () => {
  test.each(vectors.cert.good)('%s of a %s is good', (number = '', level = '') => {
    const printed = levelOf[level]
    expect(printed).toBeDefined()
    expect(checkCertificateNumber(number, printed ? { level: printed } : {})).toEqual({
      ok: true,
      normalised: number,
    })
  })
  test.each(vectors.cert.bad)('%s is refused with a sentence', (number) => {
    expect(messageOf(checkCertificateNumber(number))).toMatch(/。请对照证书(右下角)?再看一遍。$/)
  })
  test('a number one character short says how many there should be', () => {
    expect(messageOf(checkCertificateNumber('Y00012300000119500000'))).toBe(
      '证书编号应为 22 位，现在是 21 位。请对照证书右下角再看一遍。',
    )
  })
  test('the level in the number is the level printed', () => {
    const message = messageOf(checkCertificateNumber('S000011010001231000123', { level: 'level2' }))
    expect(message).toBe('证书编号里的等级是「一级／高级技师」，与所选等级不同。请对照证书改其中一个。')
  })
  test('another year than the day of issue is a warning, in both families', () => {
    const check = (number: string, issuedOn: string) => checkCertificateNumber(number, { issuedOn })
    expect(check('S000011010001231000123', '2023-05-01')).toEqual({
      ok: true,
      normalised: 'S000011010001231000123',
    })
    expect(check('S000011010001231000123', '2024-05-01')).toMatchObject({
      warning: expect.stringContaining('2023 年'),
    })
    expect(check('1201011003200015', '2012-05-01')).toEqual({ ok: true, normalised: '1201011003200015' })
    expect(check('9801011003200015', '1999-05-01')).toMatchObject({
      warning: expect.stringContaining('1998 年'),
    })
  })
  test('J is in use but in no rule: a warning', () => {
    expect(checkCertificateNumber('J000011010001231000123')).toMatchObject({
      ok: true,
      warning: expect.stringContaining('以 J 开头'),
    })
  })
  test('the province is one of GB/T 2260, else a warning', () => {
    expect(checkCertificateNumber('S000099010001231000123')).toMatchObject({
      ok: true,
      warning: expect.stringContaining('省份代码'),
    })
  })
  test('the kind chosen decides which rule is used', () => {
    expect(messageOf(checkCertificateNumber('1201011003200015', { kind: 'skillLevel' }))).toContain(
      '应为 22 位',
    )
    expect(messageOf(checkCertificateNumber('S000011010001231000123', { kind: 'qualification' }))).toContain(
      '应为 16 位',
    )
  })
  test.each([
    ['1201011003A00015', '国家职业资格证书编号应全是数字。请对照证书再看一遍。'],
    ['Y000123000001185000001', '证书编号第 14、15 位是年份，应为 19 或以后。请对照证书再看一遍。'],
    ['S000011010001297000123', '证书编号第 16 位是等级，应为 1 至 5。请对照证书再看一遍。'],
    ['Y00012300000119500000A', '证书编号第一位是字母，其余 21 位应是数字。请对照证书再看一遍。'],
    ['', '请填写证书编号。'],
  ])('"%s": %s', (number, message) => {
    expect(messageOf(checkCertificateNumber(number))).toBe(message)
  })
  test('特级技师 and 首席技师 have no rule for the number: any text is taken', () => {
    expect(checkCertificateNumber('首席-01', { level: 'chief' })).toMatchObject(good)
    expect(checkCertificateNumber('AB12', { level: 'special' })).toMatchObject(good)
  })
})

describe('mobile numbers', () => {
  test.each(['13800000000', '+86 138 0000 0000', '86-13800000000', '１３８０００００００0'])('%s', (text) => {
    expect(checkPhone(text)).toEqual({ ok: true, normalised: '13800000000' })
  })
  test.each([
    ['1380000000', '手机号应为 11 位，现在是 10 位。请再看一遍。'],
    ['010-81298888', '手机号应以 13 至 19 开头，请填手机号，不填座机。'],
    ['1380000000a', '手机号应全是数字。请再看一遍。'],
    ['12800000000', '手机号应以 13 至 19 开头，请填手机号，不填座机。'],
  ])('%s: %s', (text, message) => {
    expect(messageOf(checkPhone(text))).toBe(message)
  })
})

test('however it is typed — spaces, dashes, full width, lower case — a number is the same number', () => {
  const typed = fc.constantFrom('', ' ', '　', '-')
  fc.assert(
    fc.property(
      fc.constantFrom(...vectors.ric.good),
      fc.array(typed, { minLength: 18, maxLength: 18 }),
      (number, gaps) => {
        const spaced = number
          .toLowerCase()
          .split('')
          .map((digit, i) => `${gaps[i] ?? ''}${digit}`)
          .join('')
        expect(checkIdNumber(spaced, { today })).toEqual({ ok: true, normalised: number.toUpperCase() })
      },
    ),
  )
})
