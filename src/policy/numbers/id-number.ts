import { isDay } from '../calendar/day'
import { bad, good, tidy, type NumberCheck } from './result'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'
/** Provinces, 81–83 for residence permits, 9 for permanent residence of foreigners. */
const REGION = /^([1-6]\d|71|8[1-3]|9\d)/

/** 公民身份号码 and residence permits of the same form (GB 11643, ISO 7064 MOD 11-2). */
export function checkIdNumber(text: string, { today }: { readonly today: string }): NumberCheck {
  const number = tidy(text)
  if (number.length !== 18) return bad(`证件号码应为 18 位，现在是 ${number.length} 位。请对照证件再看一遍。`)
  if (!/^\d{17}[\dX]$/.test(number))
    return bad('证件号码前 17 位应是数字，最后一位是数字或 X。请对照证件再看一遍。')
  if (!REGION.test(number)) return bad('证件号码的前两位不是地区代码。请对照证件再看一遍。')
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!isDay(birth) || birth < '1880-01-01' || birth > today) {
    return bad('证件号码第 7 至 14 位不是有效的出生日期。请对照证件再看一遍。')
  }
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  if (CHECK_CHARACTERS[sum % 11] !== number[17]) {
    return bad('证件号码与最后一位校验码对不上，可能有一位抄错。请对照证件再看一遍。')
  }
  return good(number)
}
