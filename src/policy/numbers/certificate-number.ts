import { bad, good, tidy, type NumberCheck } from './result'

/** Two families with a numbering rule of their own; for the others there is none to hold a number against. */
export type CertificateKind = 'skillLevel' | 'qualification' | 'special' | 'other'
/** As printed: five grades by number, the two grades above them by name. */
export type CertificateLevel = 'level5' | 'level4' | 'level3' | 'level2' | 'level1' | 'special' | 'chief'

/** What the certificate prints beside the number; what is not known is not compared. */
export interface Printed {
  readonly kind?: CertificateKind
  readonly level?: CertificateLevel
  /** 发证日期, `YYYY-MM-DD`. */
  readonly issuedOn?: string
}

interface Segments {
  readonly year: string
  readonly level: string
}

const LEVEL_NAMES: Readonly<Record<string, string>> = {
  '5': '五级／初级工',
  '4': '四级／中级工',
  '3': '三级／高级工',
  '2': '二级／技师',
  '1': '一级／高级技师',
}
/** GB/T 2260 provinces. */
const PROVINCE = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])/

/** 证书编号 of either family. It has no check digit: structure, level and year are all that can be compared. */
export function checkCertificateNumber(text: string, printed: Printed = {}): NumberCheck {
  const number = tidy(text)
  if (number === '') return bad('请填写证书编号。')
  const hasRule = printed.kind !== 'special' && printed.kind !== 'other'
  if (!hasRule || printed.level === 'chief' || printed.level === 'special') return good(number)
  const kind = printed.kind ?? (/^\d/.test(number) ? 'qualification' : 'skillLevel')
  return kind === 'skillLevel' ? checkSkillLevel(number, printed) : checkQualification(number, printed)
}

/** 职业技能等级证书: Y/S + 4 organisation + 2 province + 6 site + 2 year + 1 level + 6 serial. */
function checkSkillLevel(number: string, printed: Printed): NumberCheck {
  if (number.length !== 22) {
    return bad(`证书编号应为 22 位，现在是 ${number.length} 位。请对照证书右下角再看一遍。`)
  }
  const parts = /^([YSJ])(\d{4})(\d{2})(\d{6})(\d{2})([1-5])(\d{6})$/.exec(number)
  if (!parts) return bad(skillLevelProblem(number))
  const [, letter, , province = '', , year = '', level = ''] = parts
  if (Number(year) < 19) return bad('证书编号第 14、15 位是年份，应为 19 或以后。请对照证书再看一遍。')
  const compared = compare(number, printed, { year: `20${year}`, level })
  if (!compared.ok) return compared
  if (letter === 'J') return good(number, '以 J 开头的编号不在编号规则里，请再核对一遍，无误可以继续。')
  if (!PROVINCE.test(province)) {
    return good(number, '编号第 6、7 位不是省份代码，请再核对一遍，无误可以继续。')
  }
  return compared
}

function skillLevelProblem(number: string): string {
  if (!/^[YSJ]/.test(number)) return '职业技能等级证书编号应以字母 Y 或 S 开头。请对照证书再看一遍。'
  if (!/^.\d{21}$/.test(number)) return '证书编号第一位是字母，其余 21 位应是数字。请对照证书再看一遍。'
  return '证书编号第 16 位是等级，应为 1 至 5。请对照证书再看一遍。'
}

/** 国家职业资格证书: 2 year + 2 province or industry + 2 city + 1 body kind + 3 body + 1 level + 5 serial. */
function checkQualification(number: string, printed: Printed): NumberCheck {
  if (number.length !== 16) {
    return bad(`国家职业资格证书编号应为 16 位，现在是 ${number.length} 位。请对照证书再看一遍。`)
  }
  const parts = /^(\d{2})\d{4}[0-4]\d{3}([1-5])\d{5}$/.exec(number)
  if (!parts) {
    return /^\d{16}$/.test(number)
      ? bad('国家职业资格证书编号第 7 位应为 0 至 4，第 11 位是等级，应为 1 至 5。请对照证书再看一遍。')
      : bad('国家职业资格证书编号应全是数字。请对照证书再看一遍。')
  }
  const [, year = '', level = ''] = parts
  return compare(number, printed, { year: `${Number(year) < 50 ? '20' : '19'}${year}`, level })
}

/** Another level is a mistake; another year may be a certificate issued again: a warning only. */
function compare(number: string, printed: Printed, { year, level }: Segments): NumberCheck {
  if (printed.level !== undefined && printed.level !== `level${level}`) {
    return bad(`证书编号里的等级是「${LEVEL_NAMES[level]}」，与所选等级不同。请对照证书改其中一个。`)
  }
  if (printed.issuedOn !== undefined && printed.issuedOn.slice(0, 4) !== year) {
    return good(number, `证书编号里的年份是 ${year} 年，与发证日期不同，请再核对一遍，无误可以继续。`)
  }
  return good(number)
}
