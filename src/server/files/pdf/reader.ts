import { Refusal } from '../../kernel'

/** A name of the file, with its `#xx` written out. */
export interface PdfName {
  readonly name: string
}
/** `12 0 R` */
export interface PdfReference {
  readonly ref: number
}
/** A string as it stands in the file, with its brackets; `text.ts` reads the few whose characters matter. */
export interface PdfString {
  readonly written: Buffer
}
export type PdfDictionary = ReadonlyMap<string, PdfValue>
export type PdfValue =
  number | boolean | null | PdfName | PdfReference | PdfString | readonly PdfValue[] | PdfDictionary

const MAX_DEPTH = 40
/** Tokens of one object; a page of dense text is a stream, not tokens. */
const MAX_TOKENS = 200_000
const MAX_WORD = 200
const MAX_COMMENT = 1000
const WHITE = new Set([0, 9, 10, 12, 13, 32])
const DELIMITERS = new Set(Buffer.from('()<>[]{}/%', 'latin1'))
const code = (character: string) => character.charCodeAt(0)

/** Bytes that are not what the format asks for. Readers guess on; we do not, for they would not all guess the same. */
export const damaged = () => new Refusal('FILE_DAMAGED')

/** Reads values of the PDF syntax one after another, strictly. */
export class PdfReader {
  tokens = 0

  constructor(
    readonly bytes: Buffer,
    public at = 0,
  ) {}

  isAtEnd(): boolean {
    this.skipBlank()
    return this.at >= this.bytes.length
  }

  skipWhite(): void {
    while (WHITE.has(this.bytes[this.at] ?? -1)) this.at += 1
  }

  /** White space and comments. */
  skipBlank(): void {
    for (this.skipWhite(); this.bytes[this.at] === code('%'); this.skipWhite()) {
      const from = this.at
      while (this.at < this.bytes.length && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13)
        this.at += 1
      if (this.at - from > MAX_COMMENT) throw damaged()
    }
  }

  /** Whether this word stands here; moves behind it when it does. */
  takes(word: string): boolean {
    this.skipBlank()
    const end = this.at + word.length
    if (this.bytes.toString('latin1', this.at, end) !== word || this.isRegular(end)) return false
    this.at = end
    return true
  }

  expect(word: string): void {
    if (!this.takes(word)) throw damaged()
  }

  /** A whole number, not negative. */
  whole(): number {
    this.skipBlank()
    const word = this.word()
    if (!/^\d{1,15}$/.test(word)) throw damaged()
    return Number(word)
  }

  value(depth = 0): PdfValue {
    this.tokens += 1
    if (depth > MAX_DEPTH || this.tokens > MAX_TOKENS) throw damaged()
    this.skipBlank()
    const first = this.bytes[this.at]
    if (first === code('/')) return this.name()
    if (first === code('(')) return this.literal()
    if (first === code('[')) return this.array(depth)
    if (first !== code('<')) return this.plain()
    return this.bytes[this.at + 1] === code('<') ? this.dictionary(depth) : this.hex()
  }

  private isRegular(at: number): boolean {
    const byte = this.bytes[at]
    return byte !== undefined && !WHITE.has(byte) && !DELIMITERS.has(byte)
  }

  private word(): string {
    const from = this.at
    while (this.isRegular(this.at)) this.at += 1
    if (this.at - from > MAX_WORD) throw damaged()
    return this.bytes.toString('latin1', from, this.at)
  }

  private name(): PdfName {
    this.at += 1
    const written = this.word()
    return {
      name: written.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    }
  }

  private literal(): PdfString {
    const from = this.at
    let open = 0
    for (; this.at < this.bytes.length; this.at += 1) {
      const byte = this.bytes[this.at]
      if (byte === code('\\')) this.at += 1
      else if (byte === code('(')) open += 1
      else if (byte === code(')') && (open -= 1) === 0) {
        this.at += 1
        return { written: this.bytes.subarray(from, this.at) }
      }
    }
    throw damaged()
  }

  private hex(): PdfString {
    const from = this.at
    const end = this.bytes.indexOf('>', from)
    if (end < 0) throw damaged()
    this.at = end + 1
    return { written: this.bytes.subarray(from, this.at) }
  }

  private array(depth: number): readonly PdfValue[] {
    this.at += 1
    const values: PdfValue[] = []
    for (this.skipBlank(); this.bytes[this.at] !== code(']'); this.skipBlank())
      values.push(this.value(depth + 1))
    this.at += 1
    return values
  }

  private dictionary(depth: number): PdfDictionary {
    this.at += 2
    const entries = new Map<string, PdfValue>()
    for (this.skipBlank(); this.bytes[this.at] !== code('>'); this.skipBlank()) {
      if (this.bytes[this.at] !== code('/')) throw damaged()
      const { name } = this.name()
      // Which of two would count, readers do not agree on.
      if (entries.has(name)) throw damaged()
      entries.set(name, this.value(depth + 1))
    }
    if (this.bytes[this.at + 1] !== code('>')) throw damaged()
    this.at += 2
    return entries
  }

  private plain(): PdfValue {
    const word = this.word()
    if (/^\d+$/.test(word)) return this.reference(Number(word)) ?? Number(word)
    if (/^[-+.\d]+$/.test(word)) return Number(word)
    if (word === 'true' || word === 'false') return word === 'true'
    if (word === 'null') return null
    throw damaged()
  }

  /** `5 0 R` begins like a number. */
  private reference(number: number): PdfReference | undefined {
    const from = this.at
    this.skipBlank()
    if (/^\d{1,5}$/.test(this.word()) && this.takes('R')) return { ref: number }
    this.at = from
    return undefined
  }
}

export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary => value instanceof Map

/** The characters of a name; undefined for every other value. */
export function nameOf(value: PdfValue | undefined): string | undefined {
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined
}

/** The object a value refers to; undefined when it stands here itself. */
export function referredBy(value: PdfValue | undefined): number | undefined {
  return typeof value === 'object' && value !== null && 'ref' in value ? value.ref : undefined
}
