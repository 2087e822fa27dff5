import type { Section } from '#policy'
import { isAcknowledged } from './pending'
import type { FilingRecord, PhotoRecord, Refusal, SectionRecord, SyncState } from './records'

/** The only four words for where an answer is; computed from acknowledgements, never guessed. */
export type Whereabouts = '仅在本机' | '上传中' | '已到服务器' | '有冲突'

export interface SyncStatus {
  readonly word: Whereabouts
  /** 存在本机 10:32 · 到服务器 10:33 */
  readonly times: string
  /** Why it does not go on: the server's words, or undefined. */
  readonly refusal: Refusal | undefined
}

type Connection = Pick<SyncState, 'isOnline' | 'needsLogin'>

/** Where the answers of one section are. */
export function sectionStatus(
  connection: Connection,
  { meta }: Pick<FilingRecord, 'meta'>,
  section: Section,
  record: SectionRecord,
): SyncStatus {
  const refusal = record.refusal ?? meta.refusal ?? undefined
  const isIn = meta.isOnServer && isAcknowledged(section, record)
  const isMoving = record.inFlight !== null && canSend(connection)
  const word: Whereabouts =
    record.clashes.length > 0 ? '有冲突' : isIn ? '已到服务器' : isMoving ? '上传中' : '仅在本机'
  return { word, times: times(record.savedAt, record.ackedAt), refusal }
}

/** Where one photo is; `undefined` record: the other person's photo, known only through the server. */
export function photoStatus(
  connection: Connection,
  filing: FilingRecord,
  fileId: string,
): SyncStatus & { readonly percent: number } {
  const photo = filing.photos[fileId]
  if (photo === undefined) {
    const isStored = filing.meta.view?.files.some(({ id }) => id === fileId) === true
    return {
      word: isStored ? '已到服务器' : '上传中',
      times: '',
      refusal: undefined,
      percent: isStored ? 100 : 0,
    }
  }
  const percent = photo.size === 0 ? 0 : Math.floor((photo.offset / photo.size) * 100)
  return {
    word: photoWord(connection, photo),
    times: times(photo.savedAt, photo.storedAt),
    refusal: photo.refusal ?? undefined,
    percent,
  }
}

function photoWord(connection: Connection, photo: PhotoRecord): Whereabouts {
  if (photo.state === 'stored') return '已到服务器'
  return photo.state === 'waiting' && photo.isAnnounced && canSend(connection) ? '上传中' : '仅在本机'
}

const canSend = ({ isOnline, needsLogin }: Connection) => isOnline && !needsLogin

function times(savedAt: string | null, ackedAt: string | null): string {
  const parts = [
    ...(savedAt === null ? [] : [`存在本机 ${clock(savedAt)}`]),
    ...(ackedAt === null ? [] : [`到服务器 ${clock(ackedAt)}`]),
  ]
  return parts.join(' · ')
}

/** `HH:mm` in Beijing. */
function clock(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 16)
}
