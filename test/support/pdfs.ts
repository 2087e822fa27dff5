/** PDFs, good ones and bad ones, written by hand so that each holds exactly what its test is about. */
import { deflateSync } from 'node:zlib'

/** One object: its number, and what stands between `obj` and `endobj`. */
type Body = string | Buffer
export type Bodies = ReadonlyMap<number, Body>

const PAGE = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] >>'

/** Catalogue, page tree and pages, as a document of so many empty pages has them. */
export function bodiesOf(pages = 1, more: Readonly<Record<number, Body>> = {}): Bodies {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 10} 0 R`).join(' ')
  const own: [number, Body][] = [
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [2, `<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`],
    ...Array.from({ length: pages }, (_, index): [number, Body] => [index + 10, PAGE]),
  ]
  return new Map([
    ...own,
    ...Object.entries(more).map(([number, body]): [number, Body] => [Number(number), body]),
  ])
}

/** A stream with its dictionary. */
export function stream(entries: string, data: Buffer): Buffer {
  const head = `<< ${entries} /Length ${data.length} >>\nstream\n`
  return Buffer.concat([Buffer.from(head, 'latin1'), data, Buffer.from('\nendstream', 'latin1')])
}

export const packed = (entries: string, data: Buffer): Buffer =>
  stream(`/Filter /FlateDecode ${entries}`, deflateSync(data, { level: 9 }))

/** An object stream with one object in it. */
export function objectStream(number: number, content: string): Buffer {
  const index = `${number} 0 `
  return packed(`/Type /ObjStm /N 1 /First ${index.length}`, Buffer.from(index + content, 'latin1'))
}

interface Extra {
  readonly trailer?: string
  /** Moves what the table says of one object. */
  readonly moved?: { readonly number: number; readonly by: number }
  readonly version?: string
}

/** The file: objects in order, a cross-reference table that leads to each, the trailer. */
export function pdfOf(
  bodies: Bodies = bodiesOf(),
  { trailer = '', moved, version = '1.7' }: Extra = {},
): Buffer {
  const parts: Buffer[] = [Buffer.from(`%PDF-${version}\n%\u00e2\u00e3\u00cf\u00d3\n`, 'latin1')]
  let at = parts[0]?.length ?? 0
  const lines: string[] = []
  for (const [number, body] of bodies) {
    const place = at + (moved?.number === number ? moved.by : 0)
    lines.push(`${number} 1\n${String(place).padStart(10, '0')} 00000 n \n`)
    const object = Buffer.concat([
      Buffer.from(`${number} 0 obj\n`),
      Buffer.from(body as string, 'latin1'),
      Buffer.from('\nendobj\n'),
    ])
    at += object.length
    parts.push(object)
  }
  const size = Math.max(...bodies.keys()) + 1
  const end = `xref\n0 1\n0000000000 65535 f \n${lines.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(end, 'latin1')])
}

/** The same with a cross-reference stream (PDF 1.5), packed by rows as every producer does. */
export function modernPdf(
  inside: ReadonlyMap<number, string>,
  { kept = true, predictor = true } = {},
): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n')]
  const at = () => parts.reduce((sum, { length }) => sum + length, 0)
  const rows: { number: number; row: readonly number[] }[] = [{ number: 0, row: [0, 0, 0] }]
  const entries = [...inside]
  let offset = 0
  const index = entries.map(([number, content]) => {
    const pair = `${number} ${offset}`
    offset += content.length + 1
    return pair
  })
  const head = `${index.join(' ')} `
  const data = Buffer.from(head + entries.map(([, content]) => content).join(' '), 'latin1')
  rows.push({ number: 50, row: [1, at(), 0] })
  parts.push(
    Buffer.from('50 0 obj\n'),
    packed(`${kept ? '/Type /ObjStm ' : ''}/N ${entries.length} /First ${head.length}`, data),
    Buffer.from('\nendobj\n'),
  )
  entries.forEach(([number], place) => rows.push({ number, row: [2, 50, place] }))
  const start = at()
  rows.push({ number: 51, row: [1, start, 0] })
  rows.sort((one, other) => one.number - other.number)
  const table = Buffer.concat(
    rows.map(({ row: [kind = 0, where = 0, which = 0] }) => rowBytes(kind, where, which)),
  )
  const ranges = rows.map(({ number }) => `${number} 1`).join(' ')
  const parms = predictor ? '/DecodeParms << /Predictor 12 /Columns 4 >>' : ''
  parts.push(
    Buffer.from('51 0 obj\n'),
    packed(
      `/Type /XRef /Size 60 /W [1 2 1] /Index [${ranges}] /Root 1 0 R ${parms}`,
      predictor ? upRows(table, 4) : table,
    ),
    Buffer.from(`\nendobj\nstartxref\n${start}\n%%EOF`),
  )
  return Buffer.concat(parts)
}

const rowBytes = (kind: number, where: number, which: number): Buffer => {
  const row = Buffer.alloc(4)
  row.writeUInt8(kind, 0)
  row.writeUInt16BE(where, 1)
  row.writeUInt8(which, 3)
  return row
}

/** Each row as its difference to the one above. */
function upRows(table: Buffer, width: number): Buffer {
  const out: number[] = []
  for (let at = 0; at < table.length; at += 1) {
    if (at % width === 0) out.push(2)
    out.push((table.readUInt8(at) - (at < width ? 0 : table.readUInt8(at - width))) & 0xff)
  }
  return Buffer.from(out)
}

/** What must not be in a PDF. */
export const SCRIPT = '<< /S /JavaScript /JS (app.alert(1)) >>'
/** A document with these objects besides, or instead. */
export const objects = (more: Parameters<typeof bodiesOf>[1], pages = 1) => pdfOf(bodiesOf(pages, more))
/** A document whose catalogue says this too. */
export const catalogue = (entry: string) => objects({ 1: `<< /Type /Catalog /Pages 2 0 R ${entry} >>` })
/** A modern document that holds this object inside an object stream. */
export const inObjectStream = (content: string) =>
  modernPdf(
    new Map([
      [1, '<< /Type /Catalog /Pages 2 0 R >>'],
      [2, '<< /Type /Pages /Count 1 /Kids [3 0 R] >>'],
      [3, '<< /Type /Page /Parent 2 0 R >>'],
      [4, content],
    ]),
  )

/** A digital invoice: an ordinary page with its own data inside, as this file under this name. */
export const withFileInside = (
  data: Buffer,
  { name = '(einvoice.xml)', filter = 'deflate', file = '/EF << /F 6 0 R /UF 6 0 R >>' } = {},
) =>
  objects({
    1: '<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(einvoice.xml) 5 0 R] >> >> /AF [5 0 R] >>',
    5: `<< /Type /Filespec /F ${name} /UF ${name} /AFRelationship /Data ${file} >>`,
    6:
      filter === 'deflate'
        ? packed('/Type /EmbeddedFile /Subtype /text#2Fxml', data)
        : stream(`/Type /EmbeddedFile ${filter}`, data),
  })
