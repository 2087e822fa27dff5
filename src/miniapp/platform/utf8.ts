/** UTF-8 by hand: WeChat's logic thread has no TextEncoder or TextDecoder. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes: number[] = []
  for (const char of text) {
    const point = char.codePointAt(0) ?? 0xfffd
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code))
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code))
  }
  return new Uint8Array(bytes)
}

const tail = (code: number) => 0x80 | (code & 0x3f)

/** Reads what `encodeUtf8` or a server wrote; a broken sequence becomes U+FFFD. */
export function decodeUtf8(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at] ?? 0
    const length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 0
    const rest = bytes.subarray(at + 1, at + length)
    if (length === 0 || rest.length < length - 1 || rest.some((byte) => (byte & 0xc0) !== 0x80)) {
      text += '\ufffd'
      at += 1
      continue
    }
    const head = length === 1 ? first : first & (0xff >> (length + 1))
    const point = rest.reduce((value, byte) => (value << 6) | (byte & 0x3f), head)
    text += point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point)
    at += length
  }
  return text
}
