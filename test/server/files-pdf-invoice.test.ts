import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { checkPdf } from '../../src/server/files/pdf/check-pdf'
import { lzwSize } from '../../src/server/files/pdf/measure'
import { lzwRun } from '../support/lzw'
import { inObjectStream, objects, packed, stream, withFileInside } from '../support/pdfs'

const MEGABYTE = 1024 * 1024
const outcomeOf = (bytes: Buffer) =>
  checkPdf(bytes).then(
    () => 'taken',
    (error: { code?: string }) => error.code ?? String(error),
  )
const xml = (body: string, declaration = '<?xml version="1.0" encoding="UTF-8"?>') =>
  Buffer.from(`${declaration}\n${body}`)
const INVOICE = xml(
  '<!-- 数电发票 --><EInvoice xmlns="http://invoice.test/1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    "<Buyer name='甲\"乙'>某某公司</Buyer><Total><![CDATA[1 < 2]]></Total><Lines/></EInvoice>",
)
/** 「发票」 in GBK, declared so. */
const GBK = Buffer.concat([
  Buffer.from('<?xml version="1.0" encoding="GBK"?><a>'),
  Buffer.from('b7a2c6b1', 'hex'),
  Buffer.from('</a>'),
])

const TAKEN: [string, () => Buffer][] = [
  ['with its data as XML inside', () => withFileInside(INVOICE)],
  ['the same, not packed', () => withFileInside(INVOICE, { filter: '' })],
  ['the same in the encoding older programs write', () => withFileInside(GBK)],
  ['with the mark of UTF-8', () => withFileInside(Buffer.concat([Buffer.from('efbbbf', 'hex'), INVOICE]))],
  ['under a Chinese name', () => withFileInside(INVOICE, { name: '<FEFF53D17968 002E0078006D006C>' })],
  ['under a Chinese name in GBK', () => withFileInside(INVOICE, { name: '(\u00b7\\242\u00c6\u00b1.XML)' })],
  ['as the accounting standard names it', () => withFileInside(INVOICE, { name: '(voucher.xbrl)' })],
  ['with the table of the file elsewhere', () => tableElsewhere()],
]
test.each(TAKEN)('a digital invoice %s is taken', async (_, make) =>
  expect(await outcomeOf(make())).toBe('taken'),
)

const tableElsewhere = () =>
  objects({
    5: '<< /Type /Filespec /F (a.xml) /EF 7 0 R >>',
    6: packed('', INVOICE),
    7: '<< /F 6 0 R >>',
  })
const XHTML = 'http://www.w3.org/1999/xhtml'
const REFUSED: [string, () => Buffer][] = [
  ['a program', () => withFileInside(Buffer.from('MZ\u0090\0'))],
  ['a program named as data', () => withFileInside(Buffer.from('MZ'), { filter: '' })],
  ['data named as a program', () => withFileInside(INVOICE, { name: '(einvoice.hta)' })],
  [
    'data whose name ends otherwise than it looks',
    () => withFileInside(INVOICE, { name: '<FEFF0061202E006C006D0078002E0078006D006C>' }),
  ],
  ['data with a folder in its name', () => withFileInside(INVOICE, { name: '(../a.xml)' })],
  ['data without a name', () => withFileInside(INVOICE, { name: 'null' })],
  [
    'a second name for one system',
    () => withFileInside(INVOICE, { file: '/DOS (a.exe) /EF << /F 6 0 R >>' }),
  ],
  [
    'a document type',
    () => withFileInside(xml('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>')),
  ],
  ['a style sheet', () => withFileInside(xml('<?xml-stylesheet href="x.xsl"?><a/>'))],
  ['a page of the web', () => withFileInside(xml(`<html xmlns="${XHTML}"><script>alert(1)</script></html>`))],
  [
    'the same under a prefix',
    () => withFileInside(xml(`<a xmlns:h = '${XHTML}'><h:script>1</h:script></a>`)),
  ],
  [
    'the same with its name written in numbers',
    () => withFileInside(xml(`<a xmlns:h="http&#58;//www.w3.org/1999/xhtml"/>`)),
  ],
  [
    'an office document',
    () => withFileInside(xml('<w xmlns="http://schemas.microsoft.com/office/word/2003/wordml"/>')),
  ],
  ['half of its data', () => withFileInside(INVOICE.subarray(0, INVOICE.length - 12))],
  ['something behind its data', () => withFileInside(Buffer.concat([INVOICE, Buffer.from('MZ')]))],
  ['two roots', () => withFileInside(xml('<a/><b/>'))],
  ['no root', () => withFileInside(Buffer.alloc(0))],
  [
    'bytes that are not the letters they claim',
    () =>
      withFileInside(Buffer.concat([Buffer.from('<a>'), Buffer.from('fffe', 'hex'), Buffer.from('</a>')])),
  ],
  ['an encoding nobody checks', () => withFileInside(xml('<a/>', '<?xml version="1.0" encoding="UTF-7"?>'))],
  ['data of a megabyte', () => withFileInside(xml(`<a>${'1'.repeat(MEGABYTE)}</a>`))],
  [
    'elements in elements, ten thousand deep',
    () => withFileInside(xml('<a>'.repeat(10_000) + '</a>'.repeat(10_000))),
  ],
  [
    'data packed in a way nobody looks into',
    () => withFileInside(lzwRun(100), { filter: '/Filter /LZWDecode' }),
  ],
  ['a file that is not there', () => withFileInside(INVOICE, { file: '/EF << /F 99 0 R >>' })],
  ['a file that stands in no stream', () => withFileInside(INVOICE, { file: '/EF << /F 10 0 R >>' })],
  [
    'a program beside the data',
    () =>
      objects({
        5: '<< /Type /Filespec /F (a.xml) /EF << /F 6 0 R /UF 7 0 R >> >>',
        6: packed('', INVOICE),
        7: packed('', Buffer.from('MZ')),
      }),
  ],
  [
    'a program where a page refers to it',
    () =>
      objects({
        10: '<< /Type /Page /AF [<< /F (a.xml) /EF << /F 6 0 R >> >>] >>',
        6: stream('', Buffer.from('MZ')),
      }),
  ],
  ['data pinned to a page', () => objects({ 5: '<< /Type /Annot /Subtype /FileAttachment >>' })],
  [
    'files shown in place of a page',
    () => objects({ 1: '<< /Type /Catalog /Pages 2 0 R /Collection << >> >>' }),
  ],
  ['a program named in an object stream', () => inObjectStream('<< /F (a.exe) /EF << /F 3 0 R >> >>')],
  [
    'nine files',
    () =>
      objects(
        Object.fromEntries(
          Array.from({ length: 9 }, (__, at) => [20 + at, packed('/Type /EmbeddedFile', INVOICE)]),
        ),
      ),
  ],
]
test.each(REFUSED)('F11: a PDF with %s inside is refused', async (_, make) =>
  expect(await outcomeOf(make())).toBe('FILE_UNSAFE'),
)

test('the longest data that is looked at costs no time, however it is written', async () => {
  const most = 500 * 1024
  const parts = [
    '<a' + ' '.repeat(most),
    `<a>${'<!--'.repeat(most / 4)}`,
    `<a b="${'"'.repeat(most)}`,
    `<${'a:'.repeat(most / 2)}`,
  ]
  const started = performance.now()
  for (const part of parts) expect(await outcomeOf(withFileInside(xml(part)))).toBe('FILE_UNSAFE')
  // Minutes, if one of them were read again and again.
  expect(performance.now() - started).toBeLessThan(10_000)
})

const letters = (data: Buffer) => {
  const groups = Array.from({ length: Math.floor(data.length / 4) }, (_, at) => {
    let value = data.readUInt32BE(at * 4)
    return Array.from({ length: 5 }, () => {
      const letter = String.fromCharCode((value % 85) + 33)
      value = Math.floor(value / 85)
      return letter
    })
      .reverse()
      .join('')
  })
  return Buffer.from(`${groups.join('')}~>`)
}
/** So that it divides into groups of four. */
const padded = (data: Buffer) => Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)])

const deflated = new Map<number, Buffer>()
function zeros(size: number): Buffer {
  const known = deflated.get(size) ?? deflateSync(Buffer.alloc(size), { level: 1 })
  deflated.set(size, known)
  return known
}

const MANY: [string, (size: number) => Buffer][] = [
  ['LZW', (size) => stream('/Filter /LZWDecode', lzwRun(size))],
  [
    'LZW, lengths changed late',
    (size) => stream('/Filter /LZWDecode /DecodeParms << /EarlyChange 0 >>', lzwRun(size, { early: 0 })),
  ],
  ['LZW by its short name', (size) => stream('/Filter /LZW', lzwRun(size))],
  [
    'LZW written in letters',
    (size) => stream('/Filter [/ASCII85Decode /LZWDecode]', letters(padded(lzwRun(size)))),
  ],
  [
    'deflated, written in letters',
    (size) => stream('/Filter [/ASCII85Decode /FlateDecode]', letters(padded(zeros(size)))),
  ],
  [
    'deflated, written in digits',
    (size) =>
      stream('/Filter [/ASCIIHexDecode /FlateDecode]', Buffer.from(`${zeros(size).toString('hex')}>`)),
  ],
  ['runs', (size) => stream('/Filter /RunLengthDecode', Buffer.alloc(size / 64, Buffer.from([129, 0])))],
]
test.each(MANY)('ASVS 5.2.3: %s: 120 MB are taken, 130 MB are not', async (_, make) => {
  expect(await outcomeOf(objects({ 5: make(120 * MEGABYTE) }))).toBe('taken')
  expect(await outcomeOf(objects({ 5: make(130 * MEGABYTE) }))).toBe('FILE_UNSAFE')
})

test.each([
  ['two packings, one of them LZW', '[/LZWDecode /FlateDecode]'],
  ['a picture that is packed again', '[/DCTDecode /FlateDecode]'],
  ['a packing nobody knows', '/BrotliDecode'],
])('%s are refused: what they grow to cannot be said', async (_, filter) =>
  expect(await outcomeOf(objects({ 5: stream(`/Filter ${filter}`, lzwRun(100)) }))).toBe('FILE_UNSAFE'),
)

test('what another program packed with LZW is counted to the byte', async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
  const picture = sharp({ create: { width: 300, height: 200, channels: 3, background: '#888888', noise } })
  const tiff = await picture.tiff({ compression: 'lzw', predictor: 'none' }).toBuffer()
  const sizes = await Promise.all(stripsOf(tiff).map((strip) => lzwSize(strip, MEGABYTE)))
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(300 * 200 * 3)
})

/** The packed strips of a little-endian TIFF. */
function stripsOf(tiff: Buffer): Buffer[] {
  const start = tiff.readUInt32LE(4)
  const entries = Array.from({ length: tiff.readUInt16LE(start) }, (_, at) => start + 2 + at * 12)
  const valuesOf = (tag: number) => {
    const entry = entries.find((at) => tiff.readUInt16LE(at) === tag) ?? 0
    const count = tiff.readUInt32LE(entry + 4)
    const isShort = tiff.readUInt16LE(entry + 2) === 3
    const width = isShort ? 2 : 4
    const from = count * width <= 4 ? entry + 8 : tiff.readUInt32LE(entry + 8)
    return Array.from({ length: count }, (_, at) => tiff.readUIntLE(from + at * width, width))
  }
  const lengths = valuesOf(279)
  return valuesOf(273).map((from, at) => tiff.subarray(from, from + (lengths[at] ?? 0)))
}
