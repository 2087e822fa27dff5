import { bad, good, tidy, type NumberCheck } from './result'

/** A mainland mobile number, with or without +86. */
export function checkPhone(text: string): NumberCheck {
  const number = tidy(text).replace(/^(\+86|0086|86(?=1\d{10}$))/, '')
  if (!/^\d+$/.test(number)) return bad('手机号应全是数字。请再看一遍。')
  if (number.length !== 11) return bad(`手机号应为 11 位，现在是 ${number.length} 位。请再看一遍。`)
  if (!/^1[3-9]/.test(number)) return bad('手机号应以 13 至 19 开头，请填手机号，不填座机。')
  return good(number)
}
