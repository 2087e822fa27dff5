import { Refusal } from '../../kernel'
import { FILE_RULES } from '../rules'
import { assertFilesArePlainXml } from './files-inside'
import { layoutOf, nextTurn, typeOf, type PdfLayout, type PdfObject } from './layout'
import {
  damaged,
  isDictionary,
  nameOf,
  PdfReader,
  referredBy,
  type PdfDictionary,
  type PdfValue,
} from './reader'
import { assertBounded, insideOf } from './unpack'

/**
 * What makes a PDF do something by itself or carry something along: scripts, actions that start programs, send or fetch,
 * files pinned to a page or shown in place of it, moving pictures, dynamic forms. Any name of these, wherever it stands.
 */
const ACTIVE: ReadonlySet<string> = new Set([
  'JavaScript',
  'JS',
  'AA',
  'Launch',
  'SubmitForm',
  'ImportData',
  'GoToR',
  'GoToE',
  'FileAttachment',
  'Collection',
  'RichMedia',
  'Rendition',
  'Movie',
  'Sound',
  '3D',
  'XFA',
])

const MAX_PACKED_OBJECTS = 20_000
const MAX_PACKED_TOKENS = 1_000_000

const unsafe = () => new Refusal('FILE_UNSAFE')

/**
 * Looks at a PDF without drawing it; gives the number of its pages. The bytes are kept as they came: a PDF cannot be
 * drawn anew without losing seals and signatures, so one that holds anything active is refused, not mended.
 *
 * Every object is read where it stands, those in object streams too, and every cross-reference must lead to one of them:
 * what a viewer can reach was looked at here.
 */
export async function checkPdf(bytes: Buffer): Promise<{ readonly pages: number }> {
  const layout = await layoutOf(bytes)
  if (layout.trailers.concat(xrefStreams(layout).map(dictionaryOf)).some((trailer) => trailer.has('Encrypt')))
    throw new Refusal('PDF_ENCRYPTED')
  await assertBounded(layout.objects)
  assertReachedAsRead(layout)
  const objects = [...layout.objects, ...(await packedObjects(layout.objects.filter(isContainer)))]
  for (const { value, data } of objects) {
    assertPassive(value)
    // The bytes of such a stream lie in another file.
    if (data !== undefined && dictionaryOf({ value }).has('F')) throw unsafe()
  }
  layout.trailers.forEach(assertPassive)
  assertFilesArePlainXml([...objects, ...layout.trailers.map(asObject)])
  assertOpensQuietly(objects)
  return { pages: pagesOf(objects) }
}

/** Nothing refers to a trailer. */
const asObject = (value: PdfValue): PdfObject => ({ number: -1, at: 0, value })

const isContainer = ({ value, data }: PdfObject): boolean =>
  data !== undefined &&
  (typeOf(value) === 'ObjStm' || (isDictionary(value) && value.has('N') && value.has('First')))

const xrefStreams = ({ objects }: PdfLayout) => objects.filter(({ value }) => typeOf(value) === 'XRef')

function dictionaryOf({ value }: Pick<PdfObject, 'value'>): PdfDictionary {
  if (!isDictionary(value)) throw damaged()
  return value
}

function numberAt(dictionary: PdfDictionary, key: string): number {
  const value = dictionary.get(key)
  if (typeof value !== 'number' || !(value >= 0 && value <= 1e9)) throw damaged()
  return value
}

/** Every cross-reference leads to an object of that number that was read in its place, or into a stream looked into. */
function assertReachedAsRead(layout: PdfLayout): void {
  const places = new Map(layout.objects.map(({ at, number }) => [at, number]))
  const references = new Set([...layout.tables, ...xrefStreams(layout).map(({ at }) => at)])
  const containers = new Set(layout.objects.filter(isContainer).map(({ number }) => number))
  const trailers = [...layout.trailers, ...xrefStreams(layout).map(dictionaryOf)]
  const further = trailers.flatMap((trailer) => [trailer.get('Prev'), trailer.get('XRefStm')])
  const starts = [...layout.starts.filter((at) => at !== 0), ...further.filter((at) => at !== undefined)]
  if (layout.starts.length === 0 || layout.starts.at(-1) === 0) throw damaged()
  if (starts.some((at) => typeof at !== 'number' || !references.has(at))) throw damaged()
  const packed = xrefStreams(layout).map(streamEntries)
  for (const { number, at } of [...layout.entries, ...packed.flatMap(({ places: entries }) => entries)])
    if (at !== 0 && places.get(at) !== number) throw damaged()
  if (packed.some(({ containers: named }) => named.some((number) => !containers.has(number)))) throw damaged()
}

/** Rows of three numbers: kind, then place or container, then generation or index. */
function streamEntries(stream: PdfObject) {
  const dictionary = dictionaryOf(stream)
  const widths = numbersAt(dictionary, 'W')
  const [kindWidth = 0, firstWidth = 0] = widths
  const rowLength = widths.reduce((sum, width) => sum + width, 0)
  if (widths.length !== 3 || widths.some((width) => width > 6) || firstWidth === 0) throw damaged()
  const rows = insideOf(stream)
  const ranges = dictionary.has('Index') ? numbersAt(dictionary, 'Index') : [0, numberAt(dictionary, 'Size')]
  const places: { number: number; at: number }[] = []
  const containers: number[] = []
  let row = 0
  for (let index = 0; index < ranges.length; index += 2) {
    const [first = 0, count = 0] = ranges.slice(index, index + 2)
    for (let number = first; number < first + count; number += 1, row += rowLength) {
      if (row + rowLength > rows.length) throw damaged()
      const kind = kindWidth === 0 ? 1 : rows.readUIntBE(row, kindWidth)
      const where = rows.readUIntBE(row + kindWidth, firstWidth)
      if (kind === 1) places.push({ number, at: where })
      if (kind === 2) containers.push(where)
    }
  }
  return { places, containers }
}

function numbersAt(dictionary: PdfDictionary, key: string): readonly number[] {
  const values = dictionary.get(key)
  if (!Array.isArray(values)) throw damaged()
  const numbers = values as readonly PdfValue[]
  return numbers.map((value) => {
    if (typeof value !== 'number' || !(value >= 0 && value <= 1e9)) throw damaged()
    return value
  })
}

/** What all object streams hold; little bytes can claim to be many objects, so there is an end to it. */
async function packedObjects(streams: readonly PdfObject[]): Promise<readonly PdfObject[]> {
  const objects: PdfObject[] = []
  let tokens = 0
  for (const stream of streams) {
    const body = new PdfReader(insideOf(stream))
    objects.push(...packedIn(stream, body))
    tokens += body.tokens
    if (tokens > MAX_PACKED_TOKENS) throw unsafe()
    await nextTurn()
  }
  return objects
}

/** The objects inside an object stream, each read where the stream's own index says it stands. */
function packedIn(stream: PdfObject, body: PdfReader): PdfObject[] {
  const dictionary = dictionaryOf(stream)
  const first = numberAt(dictionary, 'First')
  const count = numberAt(dictionary, 'N')
  if (count > MAX_PACKED_OBJECTS) throw unsafe()
  const index = new PdfReader(body.bytes)
  return Array.from({ length: count }, () => {
    const number = index.whole()
    body.at = first + index.whole()
    const { at } = body
    return { number, at, value: body.value() }
  })
}

function assertPassive(value: PdfValue): void {
  const name = nameOf(value)
  if (name !== undefined && ACTIVE.has(name)) throw unsafe()
  if (Array.isArray(value)) (value as readonly PdfValue[]).forEach(assertPassive)
  if (!isDictionary(value)) return
  for (const [key, each] of value) {
    if (ACTIVE.has(key)) throw unsafe()
    assertPassive(each)
  }
}

/** What happens when it is opened: showing a certain page is all. */
function assertOpensQuietly(objects: readonly PdfObject[]): void {
  const resolved = objects.flatMap(({ value }): PdfObject[] => {
    const action = isDictionary(value) ? value.get('OpenAction') : undefined
    if (action === undefined) return []
    const number = referredBy(action)
    return number === undefined
      ? [{ number: 0, at: 0, value: action }]
      : objects.filter((each) => each.number === number)
  })
  const isQuiet = ({ value: action }: PdfObject) =>
    !isDictionary(action) || (nameOf(action.get('S')) === 'GoTo' && !action.has('Next'))
  if (!resolved.every(isQuiet)) throw unsafe()
}

function pagesOf(objects: readonly PdfObject[]): number {
  const pages = new Set(objects.filter(({ value }) => typeOf(value) === 'Page').map(({ number }) => number))
    .size
  const claimed = objects.flatMap(({ value }) =>
    isDictionary(value) && typeOf(value) === 'Pages' ? (value.get('Count') ?? []) : [],
  )
  const isTooMany = (count: PdfValue) => typeof count === 'number' && count > FILE_RULES.pdfPages
  if (pages > FILE_RULES.pdfPages || claimed.some(isTooMany)) throw new Refusal('PDF_TOO_MANY_PAGES')
  if (pages === 0) throw damaged()
  return pages
}
