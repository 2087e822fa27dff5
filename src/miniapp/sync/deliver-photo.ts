import { FORESEEN_ERRORS } from '#contract'
import type { ErrorBody, ResponseOf, Routes } from '#contract'
import { unlessRefused } from './answers'
import type { Book } from './book'
import type { SyncPorts } from './ports'
import { bytesOf, foreseen, refusalOf } from './records'
import type { PhotoRecord, Refusal } from './records'

const chunkBytes = 256 * 1024
const maxRestarts = 3

type Upload = ResponseOf<Routes['files']['begin']>

/**
 * Sends one step of one photo: announce, ask where it stands, or one chunk. The offset is believed only within
 * one life of the app and only after an answer; else the server is asked, so that at most one chunk goes twice.
 */
export class PhotoDelivery {
  private readonly certain = new Set<string>()

  constructor(
    private readonly book: Book,
    private readonly ports: SyncPorts,
  ) {}

  async deliver(filingId: string, fileId: string): Promise<void> {
    const photo = this.book.filing(filingId)?.photos[fileId]
    if (photo === undefined) return
    const isCertain = this.certain.delete(fileId)
    const step = !photo.isAnnounced
      ? this.announce(filingId, photo)
      : isCertain
        ? this.send(photo)
        : this.ask(photo)
    await unlessRefused(
      step.then((upload) => this.take(filingId, photo, upload, isCertain)),
      (refusal) => this.refuse(filingId, photo, refusal),
    )
  }

  private announce(filingId: string, { id, section, path, sha256, size, key }: PhotoRecord): Promise<Upload> {
    const body = { fileId: id, section, path, sha256, size }
    return this.ports.api.files.begin({ params: { filingId }, body, idempotencyKey: key })
  }

  private ask({ id }: PhotoRecord): Promise<Upload> {
    return this.ports.api.files.status({ params: { fileId: id } })
  }

  private async send(photo: PhotoRecord): Promise<Upload | 'bytesGone'> {
    const { id, offset, size } = photo
    const kept = bytesOf(photo)
    if (kept === null) return 'bytesGone'
    const body = await this.ports.photos
      .read(kept, offset, Math.min(chunkBytes, size - offset))
      .catch(() => undefined)
    if (body === undefined) return 'bytesGone'
    return this.ports.api.files.chunk({ params: { fileId: id, offset: String(offset) }, body })
  }

  private take(filingId: string, photo: PhotoRecord, upload: Upload | 'bytesGone', isCertain: boolean): void {
    if (upload === 'bytesGone') return this.close(filingId, photo.id, bytesGone)
    if (upload.state !== 'receiving') {
      if (upload.sha256 !== photo.sha256)
        return this.close(filingId, photo.id, foreseen('FILE_HASH_MISMATCH'))
      return this.change(filingId, photo.id, {
        state: 'stored',
        offset: photo.size,
        storedAt: this.ports.now(),
        isHeld: upload.state === 'held',
      })
    }
    const isStuck = isCertain && upload.offset <= photo.offset
    if (isStuck || upload.offset >= photo.size)
      return this.restart(filingId, photo, foreseen('FILE_HASH_MISMATCH'))
    this.certain.add(photo.id)
    this.change(filingId, photo.id, { isAnnounced: true, offset: upload.offset })
  }

  private refuse(filingId: string, photo: PhotoRecord, refusal: ErrorBody['error']): void {
    if (refusal.code === 'UPLOAD_OFFSET_WRONG' || refusal.code === 'FILE_HASH_MISMATCH')
      return this.restart(filingId, photo, refusalOf(refusal))
    if (refusal.code === 'NOT_FOUND' && photo.isAnnounced) {
      const unannounced = { isAnnounced: false, key: this.ports.newId() }
      return this.restart(filingId, photo, refusalOf(refusal), unannounced)
    }
    this.close(filingId, photo.id, refusalOf(refusal))
  }

  /** Asks the server anew, a few times; then the person is told. */
  private restart(
    filingId: string,
    { id, restarts }: PhotoRecord,
    refusal: Refusal,
    also: Partial<PhotoRecord> = {},
  ): void {
    if (restarts >= maxRestarts) return this.close(filingId, id, refusal)
    this.change(filingId, id, { ...also, restarts: restarts + 1 })
  }

  private close(filingId: string, fileId: string, refusal: Refusal): void {
    this.change(filingId, fileId, { state: 'refused', refusal })
  }

  private change(filingId: string, fileId: string, change: Partial<PhotoRecord>): void {
    this.book.changePhoto(filingId, fileId, (photo) => ({ ...photo, ...change }))
  }
}

const bytesGone: Refusal = {
  ...foreseen('FILE_DAMAGED'),
  message: '这张照片已不在本机。',
  next: FORESEEN_ERRORS.FILE_DAMAGED.next,
}
