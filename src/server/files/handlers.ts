import type { Handlers, ReadContext } from '../kernel'
import { Refusal } from '../kernel'
import { beginUpload, type SectionRule } from './begin'
import { receiveChunk } from './chunk'
import { present, uploadOf } from './upload'

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

async function bytesOf(
  { db, services }: ReadContext,
  fileId: string,
  which: 'stored_name' | 'thumb_name',
): Promise<ArrayBuffer> {
  const name = (await uploadOf(db, fileId))[which]
  const bytes = name === null ? undefined : await services.files.get(name)
  if (bytes === undefined) throw new Refusal('NOT_FOUND')
  return new Uint8Array(bytes).buffer
}
