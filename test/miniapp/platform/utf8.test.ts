import fc from 'fast-check'
import { decodeUtf8, encodeUtf8 } from '../../../src/miniapp/platform/utf8'

test('any text is written exactly as the standard encoder writes it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect([...encodeUtf8(text)]).toEqual([...new TextEncoder().encode(text)])
    }),
  )
})

test('any well-formed text comes back unchanged, rare name characters too', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(decodeUtf8(encodeUtf8(text))).toBe(text)
    }),
  )
  expect(decodeUtf8(encodeUtf8('𠮷师傅 é'))).toBe('𠮷师傅 é')
})

test('a broken sequence becomes the replacement sign and loses nothing after it', () => {
  expect(decodeUtf8(Uint8Array.of(0xe5, 0xa4))).toContain('\ufffd')
  expect(decodeUtf8(Uint8Array.of(0xff, 0x41))).toBe('\ufffdA')
  expect(decodeUtf8(Uint8Array.of(0xc3, 0x41))).toBe('\ufffdA')
})
