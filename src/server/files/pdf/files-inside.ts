import { Refusal } from '../../kernel'
import { typeOf, type PdfObject } from './layout'
import { isPlainXml } from './plain-xml'
import { isDictionary, referredBy, type PdfDictionary, type PdfValue } from './reader'
import { textOf } from './text'
import { insideOf } from './unpack'

/** A digital invoice carries its data in one or two of these; a file with dozens is no invoice. */
const MAX_FILES = 8
const NAME = /^[^\\/:\p{C}]+\.(?:xml|xbrl)$/iu
/** Where a file may be named, and where it may not: names for one system alone, other files that belong to it. */
const NAMES = ['F', 'UF']
const ELSEWHERE = ['DOS', 'Mac', 'Unix', 'RF']

const unsafe = () => new Refusal('FILE_UNSAFE')

/**
 * Files inside a PDF. A digital invoice (数电发票) holds its own data as XML: that alone is let through, where its name
 * says so and its bytes are so. Everything else that a viewer would offer to save or open is refused.
 */
export function assertFilesArePlainXml(objects: readonly PdfObject[]): void {
  const inside = new Set(objects.filter(({ value }) => typeOf(value) === 'EmbeddedFile'))
  const specifications = objects.flatMap(({ value }) => specificationsIn(value))
  if (specifications.length > MAX_FILES) throw unsafe()
  for (const specification of specifications) {
    assertNamed(specification)
    for (const file of filesOf(specification, objects)) inside.add(file)
  }
  if (inside.size > MAX_FILES) throw unsafe()
  for (const file of inside) if (file.data === undefined || !isPlainXml(insideOf(file))) throw unsafe()
}

/** Every dictionary that has a file with it, wherever it stands. */
function specificationsIn(value: PdfValue): readonly PdfDictionary[] {
  if (Array.isArray(value)) return (value as readonly PdfValue[]).flatMap(specificationsIn)
  if (!isDictionary(value)) return []
  const within = [...value.values()].flatMap(specificationsIn)
  return value.has('EF') ? [value, ...within] : within
}

function assertNamed(specification: PdfDictionary): void {
  const names = NAMES.flatMap((key) => specification.get(key) ?? [])
  // A byte above 127 is a letter of some alphabet: only the ending has to be certain.
  const isNamed = (name: PdfValue) => NAME.test((textOf(name) ?? '').replace(/[\u0080-\u00ff]/g, 'x'))
  const isElsewhere = ELSEWHERE.some((key) => specification.has(key))
  if (names.length === 0 || isElsewhere || !names.every(isNamed)) throw unsafe()
}

/** The streams a specification leads to; each way must end at one that was read. */
function filesOf(specification: PdfDictionary, objects: readonly PdfObject[]): readonly PdfObject[] {
  const at = (value: PdfValue | undefined) => {
    const number = referredBy(value)
    return number === undefined ? [] : objects.filter((each) => each.number === number)
  }
  const table = specification.get('EF')
  const tables = isDictionary(table) ? [table] : at(table).map(({ value }) => value)
  if (tables.length === 0) throw unsafe()
  return tables.flatMap((each) => {
    if (!isDictionary(each)) throw unsafe()
    return [...each.values()].flatMap((reference) => {
      const found = at(reference)
      if (found.length === 0) throw unsafe()
      return found
    })
  })
}
