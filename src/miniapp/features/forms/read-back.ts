import { fenToYuanText, type CellField } from '#policy'

/** What was typed, put into groups that can be held against a document or a bill; empty where nothing is gained. */
export function readBackOf({ type }: Pick<CellField, 'type'>, value: unknown): string {
  if (type === 'money') return Number.isSafeInteger(value) ? moneyWords(Number(value)) : ''
  if (typeof value !== 'string' || value.includes('*')) return ''
  const plain = value.replace(/[\s\u3000-]/g, '').toUpperCase()
  switch (type) {
    case 'phone':
      return grouped(plain, /^(\d{3})(\d{4})(\d{4})$/)
    case 'idNumber':
      return grouped(plain, /^(\d{6})(\d{4})(\d{4})(\d{3}[\dX])$/)
    case 'creditCode':
      return grouped(plain, /^(\w{2})(\d{6})(\w{4})(\w{5})(\w)$/)
    case 'certificateNumber':
      return /^\w{16,22}$/.test(plain) ? (plain.match(/\w{1,4}/g) ?? []).join(' ') : ''
    default:
      return ''
  }
}

const grouped = (text: string, groups: RegExp): string => (groups.exec(text) ?? []).slice(1).join(' ')

/** 5000000 fen: 50,000.00 元 = 5 万元. */
function moneyWords(fen: number): string {
  const words = `${fenToYuanText(fen)} 元`
  if (fen < 1_000_000) return words
  const rest = String(fen % 1_000_000)
    .padStart(6, '0')
    .replace(/0+$/, '')
  return `${words} = ${Math.floor(fen / 1_000_000)}${rest === '' ? '' : `.${rest}`} 万元`
}
