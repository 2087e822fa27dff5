import {
  damaged,
  isDictionary,
  nameOf,
  PdfReader,
  referredBy,
  type PdfDictionary,
  type PdfValue,
} from './reader'

/** One object as it stands in the file, `at` its number; a stream's raw bytes are `data`. */
export interface PdfObject {
  readonly number: number
  readonly at: number
  readonly value: PdfValue
  readonly data?: Buffer
}

/** Where a cross-reference says an object begins. */
interface Entry {
  readonly number: number
  readonly at: number
}

/** Everything that stands in the file, in order: nothing is jumped over and nothing is looked for. */
export interface PdfLayout {
  readonly objects: readonly PdfObject[]
  readonly trailers: readonly PdfDictionary[]
  /** Where a cross-reference table begins. */
  readonly tables: ReadonlySet<number>
  readonly entries: readonly Entry[]
  /** What the file says where a reader should start. */
  readonly starts: readonly number[]
}

const MAX_OBJECTS = 50_000
const TOKENS_A_TURN = 20_000
const HEADER = /^%PDF-[12]\.\d/

/** Reads the whole file from front to back; refuses what is not laid out as the format says. */
export async function layoutOf(bytes: Buffer): Promise<PdfLayout> {
  const isWhole = HEADER.test(bytes.toString('latin1', 0, 8)) && endsWell(bytes)
  if (!isWhole) throw damaged()
  const reader = new PdfReader(bytes)
  const layout = {
    objects: [] as PdfObject[],
    trailers: [] as PdfDictionary[],
    tables: new Set<number>(),
    entries: [] as Entry[],
    starts: [] as number[],
  }
  for (let read = 0; !reader.isAtEnd();) {
    const at = reader.at
    if (reader.takes('xref')) {
      layout.tables.add(at)
      layout.entries.push(...tableEntries(reader))
    } else if (reader.takes('trailer')) layout.trailers.push(dictionaryOf(reader))
    else if (reader.takes('startxref')) layout.starts.push(reader.whole())
    else layout.objects.push(objectAt(reader))
    if (layout.objects.length > MAX_OBJECTS) throw damaged()
    read += reader.tokens
    reader.tokens = 0
    if (read > TOKENS_A_TURN) read = await nextTurn()
  }
  assertLengths(layout.objects)
  return layout
}

/** A long file lets the others have a turn. */
export const nextTurn = () => new Promise<0>((resolve) => setImmediate(() => resolve(0)))

/** Nothing may hang on behind the end: another format could begin there. */
const endsWell = (bytes: Buffer): boolean =>
  /%%EOF[\s\0]*$/.test(bytes.toString('latin1', Math.max(0, bytes.length - 64)))

function dictionaryOf(reader: PdfReader): PdfDictionary {
  const value = reader.value()
  if (!isDictionary(value)) throw damaged()
  return value
}

function tableEntries(reader: PdfReader): Entry[] {
  const entries: Entry[] = []
  for (reader.skipBlank(); reader.bytes[reader.at] !== 't'.charCodeAt(0); reader.skipBlank()) {
    const first = reader.whole()
    const count = reader.whole()
    if (entries.length + count > MAX_OBJECTS) throw damaged()
    for (let number = first; number < first + count; number += 1) {
      const at = reader.whole()
      reader.whole()
      if (reader.takes('n')) entries.push({ number, at })
      else reader.expect('f')
    }
  }
  return entries
}

function objectAt(reader: PdfReader): PdfObject {
  const { at } = reader
  const number = reader.whole()
  reader.whole()
  reader.expect('obj')
  const value = reader.value()
  const data = reader.takes('stream') ? streamData(reader, value) : undefined
  reader.expect('endobj')
  return { number, at, value, ...(data && { data }) }
}

/** Its length stands in the dictionary; where that only refers to an object, the end is looked for and checked later. */
function streamData(reader: PdfReader, value: PdfValue): Buffer {
  if (!isDictionary(value)) throw damaged()
  const { bytes } = reader
  if (bytes[reader.at] === 13) reader.at += 1
  if (bytes[reader.at] === 10) reader.at += 1
  const from = reader.at
  const length = value.get('Length')
  const to = typeof length === 'number' ? from + length : endOfStream(bytes, from)
  if (!(to >= from && to <= bytes.length)) throw damaged()
  reader.at = to
  reader.skipWhite()
  reader.expect('endstream')
  return bytes.subarray(from, to)
}

function endOfStream(bytes: Buffer, from: number): number {
  for (let end = bytes.indexOf('endstream', from); end >= 0; end = bytes.indexOf('endstream', end + 9)) {
    const after = new PdfReader(bytes, end + 9)
    if (after.takes('endobj')) return end
  }
  throw damaged()
}

/** A length that another object holds must name the same end, but for the line's end before `endstream`. */
function assertLengths(objects: readonly PdfObject[]): void {
  const numbers = new Map<number, Set<number>>()
  for (const { number, value } of objects)
    if (typeof value === 'number') numbers.set(number, (numbers.get(number) ?? new Set()).add(value))
  for (const { value, data } of objects) {
    const holder = isDictionary(value) ? referredBy(value.get('Length')) : undefined
    if (data === undefined || holder === undefined) continue
    const isSaid = [0, 1, 2].some(
      (ending) =>
        numbers.get(holder)?.has(data.length - ending) === true &&
        /^[\r\n]*$/.test(data.toString('latin1', data.length - ending)),
    )
    if (!isSaid) throw damaged()
  }
}

/** The type a stream or dictionary gives itself. */
export function typeOf(value: PdfValue): string | undefined {
  return isDictionary(value) ? nameOf(value.get('Type')) : undefined
}
