import type { PdfValue } from './reader'

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
const BIG_ENDIAN = '\u00fe\u00ff'
const UTF8 = '\u00ef\u00bb\u00bf'

/** The characters of a string; undefined for every other value. */
export function textOf(value: PdfValue | undefined): string | undefined {
  if (typeof value !== 'object' || value === null || !('written' in value)) return undefined
  const inner = value.written.toString('latin1', 1, value.written.length - 1)
  const bytes = value.written[0] === '<'.charCodeAt(0) ? unhexed(inner) : unescaped(inner)
  if (bytes.startsWith(BIG_ENDIAN)) return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le')
  return bytes.startsWith(UTF8) ? Buffer.from(bytes.slice(3), 'latin1').toString('utf8') : bytes
}

function unhexed(digits: string): string {
  const packed = digits.replace(/\s/g, '')
  return Buffer.from(packed.length % 2 === 0 ? packed : `${packed}0`, 'hex').toString('latin1')
}

const unescaped = (inner: string): string =>
  inner.replace(/\\([0-7]{1,3}|\r\n|[^])/g, (_, code: string) => {
    if (/^[0-7]/.test(code)) return String.fromCharCode(parseInt(code, 8) & 0xff)
    return /^[\r\n]/.test(code) ? '' : (ESCAPES[code] ?? code)
  })
