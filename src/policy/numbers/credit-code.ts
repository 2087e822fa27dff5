import { bad, good, tidy, type NumberCheck } from './result'

/** GB 32100-2015: no I, O, S, V, Z. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
/** GB 11714, the organisation code inside (characters 9–16, check at 17). */
const ORGANISATION_CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/** 统一社会信用代码. A wrong check inside the organisation code occurs in codes in use: a warning only. */
export function checkCreditCode(text: string): NumberCheck {
  const code = tidy(text)
  if (code.length !== 18) {
    return bad(`统一社会信用代码应为 18 位，现在是 ${code.length} 位。请对照营业执照再看一遍。`)
  }
  const odd = code.split('').find((character) => !CHARACTERS.includes(character))
  if (odd !== undefined) {
    return bad(`统一社会信用代码不用「${odd}」这个字符，容易与数字混淆。请对照营业执照再看一遍。`)
  }
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}/.test(code)) {
    return bad('统一社会信用代码第 3 至 8 位应是数字。请对照营业执照再看一遍。')
  }
  const rest = weigh(code, WEIGHTS, CHARACTERS) % 31
  if (CHARACTERS[(31 - rest) % 31] !== code[17]) {
    return bad('统一社会信用代码与最后一位校验码对不上，可能有一位抄错。请对照营业执照再看一遍。')
  }
  return hasGoodOrganisationCode(code.slice(8, 17))
    ? good(code)
    : good(code, '第 9 至 17 位与组织机构代码的校验规则不一致，请再核对一遍，无误可以继续。')
}

function hasGoodOrganisationCode(code: string): boolean {
  const check = 11 - (weigh(code, ORGANISATION_WEIGHTS, ORGANISATION_CHARACTERS) % 11)
  return code[8] === (check === 10 ? 'X' : String(check % 11))
}

function weigh(code: string, weights: readonly number[], characters: string): number {
  return weights.reduce((total, weight, index) => total + weight * characters.indexOf(code[index] ?? ''), 0)
}
