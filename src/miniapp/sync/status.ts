import { readPath } from '#policy'
import type { Form, Section } from '#policy'
import { isAcknowledged } from './pending'
import { foreseen } from './records'
import type { FilingRecord, PhotoRecord, Refusal, SectionRecord, SyncState } from './records'
import { submittedNow } from './submitted-now'

/** The only four words for where an answer is; computed from acknowledgements, never guessed. */
export type Whereabouts = '仅在本机' | '上传中' | '已到服务器' | '有冲突'

export interface SyncStatus {
  readonly word: Whereabouts
  /** 存在本机 10:32 · 到服务器 10:33 */
  readonly times: string
  /** Why it does not go on: the server's words, or undefined. */
  readonly refusal: Refusal | undefined
}

type Connection = Pick<SyncState, 'isOnline' | 'needsLogin' | 'sparesPhotos'>

/** The server has every answer of a section; its photos travel on their own. */
export const hasAnswers = ({ meta }: Pick<FilingRecord, 'meta'>, section: Section, record: SectionRecord) =>
  meta.isOnServer && isAcknowledged(section, record)

/** Where a section is: its answers, and the photos they name that were taken on this phone. */
export function sectionStatus(
  connection: Connection,
  filing: FilingRecord,
  section: Section,
  record: SectionRecord,
): SyncStatus {
  const refusal = record.refusal ?? filing.meta.refusal ?? undefined
  const isAnswered = hasAnswers(filing, section, record)
  const here = photosHere(filing, section, record)
  const isIn = isAnswered && here.length === 0
  const isMoving =
    (record.inFlight !== null && canSend(connection)) ||
    (isAnswered && here.some(({ id }) => photoStatus(connection, filing, id).word === '上传中'))
  const word: Whereabouts =
    record.clashes.length > 0 ? '有冲突' : isIn ? '已到服务器' : isMoving ? '上传中' : '仅在本机'
  return { word, times: times(record.savedAt, isAnswered && !isIn ? null : record.ackedAt), refusal }
}

/** Photos that the answers of a section name and the server does not have yet, or did not take. */
function photosHere({ photos }: FilingRecord, section: Section, { values }: SectionRecord) {
  const open = Object.values(photos).filter((one) => one.section === section.id && one.state !== 'stored')
  return open.filter(({ path }) => readPath(values, path) !== null)
}

/** Where one photo is. 待安全检查: it has arrived, and the server's virus scanner has not seen it yet. */
export type PhotoWhereabouts = Exclude<Whereabouts, '有冲突'> | '待安全检查' | '未通过'

export interface PhotoStatus {
  readonly word: PhotoWhereabouts
  /** 存在本机 10:32 · 到服务器 10:33 */
  readonly times: string
  /** Why it was not taken, in the server's words. */
  readonly refusal: Refusal | undefined
  /** How much of it has arrived. */
  readonly percent: number
  readonly waitsForWifi: boolean
}

/** How one photo stands; without a record it is the other person's, known only through the server. */
export function photoStatus(connection: Connection, filing: FilingRecord, fileId: string): PhotoStatus {
  const photo = filing.photos[fileId]
  const refusal =
    photo?.refusal ?? (seenByServer(filing, fileId) === '未通过' ? foreseen('FILE_UNSAFE') : undefined)
  const isAsked = filing.meta.submission?.state === 'queued'
  const waitsForWifi = connection.sparesPhotos === true && photo?.state === 'waiting' && !isAsked
  const mayMove = canSend(connection) && !waitsForWifi
  const word = refusal === undefined ? photoWord(mayMove, filing, fileId) : '未通过'
  return {
    word,
    times: times(photo?.savedAt ?? null, photo?.storedAt ?? null),
    refusal,
    percent: percentOf(photo, word),
    waitsForWifi,
  }
}

function photoWord(mayMove: boolean, filing: FilingRecord, fileId: string): PhotoWhereabouts {
  const photo = filing.photos[fileId]
  const seen = seenByServer(filing, fileId)
  if (photo === undefined) return seen ?? '上传中'
  if (photo.state === 'stored') return seen ?? (photo.isHeld === true ? '待安全检查' : '已到服务器')
  return photo.isAnnounced && mayMove ? '上传中' : '仅在本机'
}

/** How many photos the answers name that are neither here nor, as far as is known, on the server. */
export function photosElsewhere(form: Form, filing: FilingRecord): number {
  const isKnown = (id: string) => id in filing.photos || seenByServer(filing, id) !== undefined
  return submittedNow(form, filing).files.filter(({ id }) => !isKnown(id)).length
}

/** What the server last said of a photo it has. */
function seenByServer({ meta }: FilingRecord, fileId: string): PhotoWhereabouts | undefined {
  const file = meta.view?.files.find(({ id }) => id === fileId)
  return file && ({ held: '待安全检查', stored: '已到服务器', refused: '未通过' } as const)[file.state]
}

function percentOf(photo: PhotoRecord | undefined, word: PhotoWhereabouts): number {
  if (photo === undefined) return word === '上传中' ? 0 : 100
  return photo.size === 0 ? 0 : Math.floor((photo.offset / photo.size) * 100)
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
