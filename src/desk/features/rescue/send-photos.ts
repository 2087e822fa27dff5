import { ApiError, type ApiClient } from '#contract'
import type { Preview } from './preview'
import type { RescueFile } from './read-rescue'

export interface SentPhoto {
  readonly id: string
  readonly label: string
  /** Why it was not taken; null when it is on the server. */
  readonly why: string | null
}

const chunkBytes = 256 * 1024
const maxRestarts = 3

/**
 * Brings the photos of a rescue file: each is judged by the server for itself, and one that is refused keeps nothing
 * else away. Without an answer it rejects; asked again it goes on where the server stands.
 */
export async function sendPhotos(
  client: ApiClient,
  { content, sha256, photos }: RescueFile,
  reason: string,
  known: Preview['photos'],
): Promise<readonly SentPhoto[]> {
  const begun = await client.desk.beginRescue({ body: { content, sha256, reason } })
  const sent: SentPhoto[] = []
  for (const { id, label, size } of known) {
    const place = begun.photos.find((one) => one.id === id)
    const isIn = place === undefined || place.state === 'stored'
    const why = isIn
      ? null
      : place.state === 'refused'
        ? place.why
        : await sendOne(client, { id, size, offset: place.offset, data: photos.get(id) })
    sent.push({ id, label, why })
  }
  return sent
}

interface Sending {
  readonly id: string
  readonly size: number
  readonly offset: number
  readonly data: string | undefined
}

async function sendOne(client: ApiClient, { id, size, offset: from, data }: Sending): Promise<string | null> {
  if (data === undefined) return missingWords
  const bytes = bytesOf(data)
  if (bytes?.length !== size) return changedWords
  let offset = from
  let restarts = 0
  while (offset < size) {
    const body = bytes.slice(offset, offset + chunkBytes).buffer
    try {
      ;({ offset } = await client.desk.sendRescued({ params: { fileId: id, offset: String(offset) }, body }))
    } catch (error) {
      if (!(error instanceof ApiError) || !isAboutTheFile(error)) throw error
      const { code, detail } = error
      if (code !== 'UPLOAD_OFFSET_WRONG' || detail.offset === undefined || restarts >= maxRestarts)
        return code === 'FILE_HASH_MISMATCH' ? changedWords : detail.message
      restarts += 1
      offset = detail.offset
    }
  }
  return null
}

export const missingWords = '文件里没有，要由对方上传。'
const changedWords = '与导出时不一样，可能被改动过。'

/** What the server found in the bytes; a session that ended or an overload is about everything. */
const isAboutTheFile = ({ status }: ApiError): boolean => [404, 409, 413, 415, 422].includes(status)

function bytesOf(data: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
  } catch {
    return undefined
  }
}
