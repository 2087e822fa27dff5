/** What a number field hands on: a number; what was typed, when it is none; null when empty. Nothing typed is lost. */
export type Amount = number | string | null

/** Whole numbers, as typed with full-width digits or spaces too. */
export function readInteger(text: string): Amount {
  const plain = plainDigits(text)
  if (plain === '') return null
  return /^\d{1,15}$/.test(plain) ? Number(plain) : text.trim()
}

/** Yuan on screen, integer fen in the value; never through a float. */
export function readFen(text: string): Amount {
  const plain = plainDigits(text).replace(/,/g, '')
  if (plain === '') return null
  const match = /^(\d{1,12})(?:\.(\d{0,2}))?$/.exec(plain)
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : text.trim()
}

/** How a stored amount is put back into its input. */
export const showInteger = (amount: Amount): string => (amount === null ? '' : String(amount))

/** 12345678 fen → 123456.78; grouping is for reading, not for typing. */
export function showFen(amount: Amount): string {
  if (typeof amount !== 'number') return amount ?? ''
  const cents = String(amount % 100).padStart(2, '0')
  return `${Math.floor(amount / 100)}${cents === '00' ? '' : `.${cents}`}`
}

const plainDigits = (text: string): string =>
  text.replace(/[０-９．，]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/\s/g, '')
