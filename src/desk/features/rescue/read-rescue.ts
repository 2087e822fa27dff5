import { RESCUE_MAX_CHARS } from '#contract'
import { textOfFile } from '../../components/text-of-file'

/** What phones exported at one time: the content, its hash, and the bytes of photos as base64, by file id. */
export interface RescueFile {
  readonly content: string
  readonly sha256: string
  readonly photos: ReadonlyMap<string, string>
}
export type Read = { readonly file: RescueFile } | { readonly problem: string }

/** One PDF of 10 MB and the answers, with room to spare; a phone divides more into several files. */
const MAX_BYTES = 64 * 1024 * 1024

/** Reads the files of one export together; each is whole by itself, and any of them may be missing. */
export async function readRescue(files: readonly File[]): Promise<Read> {
  const parts: RescueFile[] = []
  for (const file of files) {
    const read = await readOne(file)
    if ('problem' in read) return read
    parts.push(read.file)
  }
  const [first] = parts
  if (first === undefined) return notOurs
  if (parts.some(({ sha256 }) => sha256 !== first.sha256))
    return { problem: '这几个文件不是同一次导出的，请分开导入。' }
  return { file: { ...first, photos: new Map(parts.flatMap(({ photos }) => [...photos])) } }
}

const notOurs = { problem: '这不是手机上导出的文件，请重新选择。' }
const tooLarge = { problem: '文件太大，不是手机上导出的，请核对是不是拿错了文件。' }

async function readOne(file: File): Promise<Read> {
  if (file.size > MAX_BYTES) return tooLarge
  const text = await textOfFile(file).catch(() => '')
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return text.startsWith('{"content":"') ? { problem: '文件不完整，没有传完，请对方重新发送。' } : notOurs
  }
  if (typeof parsed !== 'object' || parsed === null) return notOurs
  const { content, sha256, photos } = parsed as Readonly<Record<string, unknown>>
  if (typeof content !== 'string' || typeof sha256 !== 'string') return notOurs
  if (content.length > RESCUE_MAX_CHARS) return tooLarge
  return { file: { content, sha256, photos: photosIn(photos) } }
}

function photosIn(photos: unknown): ReadonlyMap<string, string> {
  if (!Array.isArray(photos)) return new Map()
  const pairs = photos.flatMap((one: { id?: unknown; data?: unknown } | null) =>
    typeof one?.id === 'string' && typeof one.data === 'string' ? [[one.id, one.data] as const] : [],
  )
  return new Map(pairs)
}
