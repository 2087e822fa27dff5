import { PARAMETERS } from '../parameters'

/** The fen in what a person typed as yuan: 「50,000.00」, 「５００００」; undefined when it is no amount. */
export function yuanToFen(text: string): number | undefined {
  const plain = text
    .replace(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/[,\s\u3000¥￥元]/g, '')
  const match = /^(\d{1,11})(?:\.(\d{0,2}))?$/.exec(plain)
  if (!match) return undefined
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}

/** 5000000 → 「50,000.00」. */
export function fenToYuanText(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${fen < 0 ? '-' : ''}${yuan}.${digits.slice(-2)}`
}

/** Why an amount cannot be granted to a project, or undefined (P42: 最高不超过5万元). */
export function grantProblem(fen: number): string | undefined {
  const cap = PARAMETERS.grantCapFen.value
  if (!Number.isSafeInteger(fen) || fen <= 0) return '补助金额应大于 0 元。'
  if (fen > cap) return `补助金额最多 ${fenToYuanText(cap)} 元，现在是 ${fenToYuanText(fen)} 元。`
  return undefined
}
