/** An invoice in words and numbers is some ten kilobytes; this is an encyclopaedia. */
const MAX_BYTES = 512 * 1024
const MAX_DEPTH = 100

/** Vocabularies that programs act on instead of showing: pages, drawings, style sheets, office documents. */
const ACTED_ON = /www\.w3\.org\/(?:1999\/(?:xhtml|xsl)|2000\/svg|1998\/math|tr\/)|microsoft|xfa\.org/i
const ENCODINGS: ReadonlySet<string> = new Set(['utf-8', 'gbk', 'gb2312', 'gb18030'])

const DECLARATION =
  /^<\?xml\s+version="1\.[01]"(?:\s+encoding="([\w-]{1,20})")?(?:\s+standalone="(?:yes|no)")?\s*\?>/
const NAME = '[\\p{L}_][\\p{L}\\p{N}_.-]*(?::[\\p{L}_][\\p{L}\\p{N}_.-]*)?'
const ATTRIBUTE = `\\s+(${NAME})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`
/** What may stand at one place: text, a comment, characters as they are, an element's end or its beginning. */
const PIECE = new RegExp(
  `[^<]+|<!--[^]*?-->|<!\\[CDATA\\[[^]*?\\]\\]>|</(${NAME})\\s*>|<(${NAME})((?:${ATTRIBUTE})*)\\s*(/?)>`,
  'uy',
)
const ATTRIBUTES = new RegExp(ATTRIBUTE, 'gu')

/**
 * Whether bytes are data in XML and nothing else: whole and well-formed, no document type, no instruction to a program,
 * no vocabulary a program would run. What is not certain is no.
 */
export function isPlainXml(bytes: Buffer): boolean {
  const text = bytes.length > MAX_BYTES ? undefined : decoded(bytes)
  if (text === undefined) return false
  const from = DECLARATION.exec(text)?.[0].length ?? 0
  const open: string[] = []
  let roots = 0
  PIECE.lastIndex = from
  for (let at = from; at < text.length; at = PIECE.lastIndex) {
    const piece = PIECE.exec(text)
    if (piece === null) return false
    const [written, ended, begun, attributes = ''] = piece
    if (ended !== undefined && open.pop() !== ended) return false
    if (begun !== undefined) {
      if (!isPassive(attributes)) return false
      if (open.length === 0) roots += 1
      if (!written.endsWith('/>')) open.push(begun)
    } else if (ended === undefined && open.length === 0 && !/^(?:\s+$|<!--)/.test(written)) return false
    if (open.length > MAX_DEPTH) return false
  }
  return roots === 1 && open.length === 0
}

function isPassive(attributes: string): boolean {
  return [...attributes.matchAll(ATTRIBUTES)].every(([, name = '', double, single]) => {
    const value = double ?? single ?? ''
    const isVocabulary = name === 'xmlns' || name.startsWith('xmlns:')
    return !isVocabulary || (!value.includes('&') && !ACTED_ON.test(value))
  })
}

/** By its mark or its own declaration, as every reader does; undefined where the bytes are not that. */
function decoded(bytes: Buffer): string | undefined {
  const said = DECLARATION.exec(bytes.toString('latin1', 0, 200).replace(/^\u00ef\u00bb\u00bf/, ''))?.[1]
  const encoding = said?.toLowerCase() ?? 'utf-8'
  const isMarked = bytes.subarray(0, 3).toString('hex') === 'efbbbf'
  if (!ENCODINGS.has(encoding) || (isMarked && encoding !== 'utf-8')) return undefined
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return /\p{Cc}/u.test(text.replace(/[\t\r\n]/g, '')) ? undefined : text
  } catch {
    return undefined
  }
}
