import { constants, createInflate, inflateSync } from 'node:zlib'
import { Refusal } from '../../kernel'
import { hasCode } from '../../store/errors'
import { FILE_RULES } from '../rules'
import { lzwSize, runLengthSize, unlettered } from './measure'
import { damaged, isDictionary, nameOf, type PdfValue } from './reader'
import { nextTurn, type PdfObject } from './layout'

/** Objects and cross-references packed into one stream. */
const MAX_INSIDE = 16 * 1024 * 1024
/** So little is unpacked at once, without a thread. */
const SMALL = 4096
/** Unpacked and thrown away piece by piece. */
const PIECE = 1024 * 1024
/** Every way the format knows, by both of its names; what is packed otherwise cannot be looked into. */
const INFLATED = ['FlateDecode', 'Fl']
const LZW = ['LZWDecode', 'LZW']
const GROWING = [...INFLATED, ...LZW, 'RunLengthDecode', 'RL']
const LETTERS = ['ASCIIHexDecode', 'AHx', 'ASCII85Decode', 'A85']
const PICTURES = ['CCITTFaxDecode', 'CCF', 'DCTDecode', 'DCT', 'JBIG2Decode', 'JPXDecode']
const KNOWN: ReadonlySet<string> = new Set([...GROWING, ...LETTERS, ...PICTURES])

/** Bytes we cannot look into, or that were made to burst whoever opens them. */
const unsafe = () => new Refusal('FILE_UNSAFE')

/** How a stream is packed, first to last. Only what says so itself is believed. */
function filtersOf(value: PdfValue): readonly string[] {
  const filter = isDictionary(value) ? (value.get('Filter') ?? null) : null
  if (filter === null) return []
  const names = (Array.isArray(filter) ? (filter as readonly PdfValue[]) : [filter]).map(nameOf)
  if (names.some((name) => name === undefined || !KNOWN.has(name))) throw unsafe()
  return names as readonly string[]
}

/** Adds up what every packed stream grows to; two packings on top of each other are refused, and so is too much. */
export async function assertBounded(objects: readonly PdfObject[]): Promise<void> {
  let grown = 0
  for (const [index, { value, data }] of objects.entries()) {
    if (data === undefined) continue
    grown += await sizeOf(data, filtersOf(value), FILE_RULES.pdfUnpackedBytes - grown)
    if (grown > FILE_RULES.pdfUnpackedBytes) throw unsafe()
    if (index % 100 === 99) await nextTurn()
  }
}

/** What one stream grows to, with the letters it may be written in taken off first. */
async function sizeOf(data: Buffer, filters: readonly string[], limit: number): Promise<number> {
  const growing = filters.findIndex((name) => GROWING.includes(name))
  const packing = filters[growing]
  if (packing === undefined) return 0
  const before = filters.slice(0, growing)
  // A picture that holds a packed stream is no picture.
  const isReadable = before.every((name) => LETTERS.includes(name))
  if (!isReadable || filters.slice(growing + 1).some((name) => GROWING.includes(name))) throw unsafe()
  const bytes = before.reduce(unlettered, data)
  if (LZW.includes(packing)) return lzwSize(bytes, limit)
  return INFLATED.includes(packing) ? inflatedSize(bytes, limit) : runLengthSize(bytes)
}

/** Up to the limit, and one byte more when it does not end there. A broken end is the viewer's business. */
async function inflatedSize(data: Buffer, limit: number): Promise<number> {
  if (data.length <= SMALL) {
    try {
      return inflateSync(data, { finishFlush: constants.Z_SYNC_FLUSH }).length
    } catch {
      return 0
    }
  }
  const unpacking = createInflate({ finishFlush: constants.Z_SYNC_FLUSH, chunkSize: PIECE })
  unpacking.end(data)
  let size = 0
  try {
    for await (const part of unpacking) {
      size += (part as Buffer).length
      if (size > limit) break
    }
  } catch {
    return size
  } finally {
    unpacking.destroy()
  }
  return size
}

/** The bytes of a stream that has to be read here (objects, cross-references, a file inside): deflated or not at all. */
export function insideOf({ value, data }: PdfObject): Buffer {
  if (data === undefined || !isDictionary(value)) throw damaged()
  const filters = filtersOf(value)
  if (filters.length === 0) return data
  if (filters.length > 1 || !INFLATED.includes(filters[0] ?? '')) throw unsafe()
  const how = value.get('DecodeParms') ?? null
  const parms = Array.isArray(how) ? (how as readonly PdfValue[])[0] : how
  return unpredicted(inflated(data), parms ?? null)
}

function inflated(data: Buffer): Buffer {
  try {
    return inflateSync(data, { maxOutputLength: MAX_INSIDE })
  } catch (error) {
    throw hasCode(error, 'ERR_BUFFER_TOO_LARGE') ? unsafe() : damaged()
  }
}

/** Rows written as differences (PNG's ways), as cross-references usually are. */
function unpredicted(bytes: Buffer, parms: PdfValue): Buffer {
  const said = (key: string, otherwise: number): number => {
    const value = isDictionary(parms) ? (parms.get(key) ?? otherwise) : otherwise
    if (typeof value !== 'number') throw unsafe()
    return value
  }
  const predictor = said('Predictor', 1)
  if (predictor === 1) return bytes
  const columns = said('Columns', 1)
  const isUsual = predictor >= 10 && said('Colors', 1) === 1 && said('BitsPerComponent', 8) === 8
  if (!isUsual || !(columns >= 1 && columns <= 64) || bytes.length % (columns + 1) !== 0) throw unsafe()
  const rows = bytes.length / (columns + 1)
  const out = Buffer.alloc(rows * columns)
  for (let row = 0; row < rows; row += 1) {
    const from = row * (columns + 1)
    const kind = bytes.readUInt8(from)
    for (let column = 0; column < columns; column += 1) {
      const left = column === 0 ? 0 : out.readUInt8(row * columns + column - 1)
      const up = row === 0 ? 0 : out.readUInt8((row - 1) * columns + column)
      const guess = kind === 0 ? 0 : kind === 1 ? left : kind === 2 ? up : undefined
      if (guess === undefined) throw unsafe()
      out.writeUInt8((bytes.readUInt8(from + 1 + column) + guess) & 0xff, row * columns + column)
    }
  }
  return out
}
