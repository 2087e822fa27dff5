import { dayText, shanghaiDay } from '#policy'
import type { Handlers, ReadContext } from '../kernel'
import { Refusal } from '../kernel'
import type { FileRow } from '../store/tables/operation'
import { beginUpload, type SectionRule } from './begin'
import { receiveChunk } from './chunk'
import { placeOf } from './place'
import { present, uploadOf } from './upload'
import { watermarked } from './watermark'

/** Handlers of the contract group `files`; the filing's own rules say whether a section may be changed. */
export function fileHandlers(assertSectionOpen: SectionRule): Handlers['files'] {
  return {
    begin: beginUpload(assertSectionOpen),
    status: async ({ db }, { params }) => present(await uploadOf(db, params.fileId)),
    chunk: receiveChunk,
    thumbnail: (context, { params }) => bytesOf(context, params.fileId, 'thumb_name'),
    image: (context, { params }) => bytesOf(context, params.fileId, 'stored_name'),
  }
}

/** A file to read. What waits for the scanner is opened by nobody; copies of papers carry their purpose across. */
async function bytesOf(
  context: ReadContext,
  fileId: string,
  which: 'stored_name' | 'thumb_name',
): Promise<ArrayBuffer> {
  const { db, services } = context
  const file = await uploadOf(db, fileId)
  const name = file.state === 'stored' ? file[which] : null
  const bytes = name === null ? undefined : await services.files.get(name)
  if (name === null || bytes === undefined) throw new Refusal('NOT_FOUND')
  const words = file.kind === 'photo' ? await wordsAcross(context, file) : undefined
  return new Uint8Array(words === undefined ? bytes : await watermarked(name, bytes, words)).buffer
}

/** 仅供…使用 · 编号 · 日期: for what, for whom and when it was read. */
async function wordsAcross({ db, now }: ReadContext, file: FileRow): Promise<string | undefined> {
  const { filing, purpose, watermark } = await placeOf(db, file)
  if (watermark === undefined || purpose === undefined) return undefined
  const number = filing.row.receipt_no ?? `申报 ${filing.row.id.slice(0, 8)}`
  return `仅供${purpose}使用 · ${number} · ${dayText(shanghaiDay(now))}`
}
