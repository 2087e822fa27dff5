import type { fileRoutes } from '#contract'
import { createHash } from 'node:crypto'
import { type Answer, type PreparedHandler, Refusal, type WriteContext } from '../kernel'
import type { Services } from '../services'
import type { FileRow } from '../store/tables/operation'
import { randomName } from './disk'
import { type CleanFile, cleanFile } from './clean-file'
import { placeOf, type Place } from './place'
import { present, uploadOf } from './upload'

type Chunk = typeof fileRoutes.chunk
type Upload = FileRow

interface Kept extends Omit<CleanFile, 'body' | 'thumb'> {
  readonly storedName: string
  readonly thumbName: string
  /** The bytes as they came, while the scanner has not spoken. */
  readonly heldName: string | null
}

/**
 * One chunk at exactly the offset the server is at. Writing, hashing and redrawing happen before the transaction; it only
 * says how far the upload is. Refused bytes leave nothing behind.
 */
export const receiveChunk: PreparedHandler<Chunk> = {
  prepare: async ({ db, services }, { params, body }) => {
    const upload = await uploadOf(db, params.fileId)
    const offset = Number(params.offset)
    assertFits(upload, offset, body.byteLength)
    if (!(await services.partials.write(upload.partial_name, offset, new Uint8Array(body))))
      return (work) => startAgain(work, upload)
    const received = offset + body.byteLength
    if (received < upload.size) return (work) => advance(work, upload, received)
    const place = await placeOf(db, upload)
    const outcome = await finish(services, upload, place)
    return outcome instanceof Refusal
      ? (work) => drop(work, upload, outcome)
      : (work) => complete(work, upload, outcome)
  },
}

function assertFits(upload: Upload, offset: number, length: number): void {
  if (upload.state !== 'receiving' || offset !== upload.received || length === 0)
    throw new Refusal('UPLOAD_OFFSET_WRONG', { offset: upload.received })
  if (offset + length > upload.size) throw new Refusal('FILE_TOO_LARGE')
}

async function finish(
  { files, partials, scanner }: Services,
  upload: Upload,
  place: Pick<Place, 'acceptsPdf'>,
): Promise<Kept | Refusal> {
  const bytes = (await partials.read(upload.partial_name)).subarray(0, upload.size)
  if (createHash('sha256').update(bytes).digest('hex') !== upload.announced_sha256)
    return new Refusal('FILE_HASH_MISMATCH')
  const verdict = scanner === undefined ? 'clean' : await scanner.verdictOn(bytes)
  if (verdict === 'unsafe') return new Refusal('FILE_UNSAFE')
  try {
    const { body, thumb, ...clean } = await cleanFile(bytes, place)
    const storedName = randomName()
    const thumbName = randomName()
    await files.put(storedName, body)
    await files.put(thumbName, thumb)
    if (verdict === 'clean') return { ...clean, storedName, thumbName, heldName: null }
    const heldName = randomName()
    await files.put(heldName, bytes)
    return { ...clean, storedName, thumbName, heldName }
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

async function advance(work: WriteContext, upload: Upload, received: number): Answer<Chunk> {
  await update(work, upload, { received })
  await work.audit({ action: 'file.chunk', objectKind: 'file', objectId: upload.id, detail: { received } })
  return present({ ...upload, received })
}

/** Stored; or held, when it is good in itself and only the scanner's word is missing. */
async function complete(work: WriteContext, upload: Upload, kept: Kept): Answer<Chunk> {
  const state = {
    received: upload.size,
    state: kept.heldName === null ? 'stored' : 'held',
    kind: kept.kind,
    stored_name: kept.storedName,
    thumb_name: kept.thumbName,
    held_name: kept.heldName,
    stored_sha256: kept.sha256,
    width: kept.width,
    height: kept.height,
    pages: kept.pages,
  } as const
  await update(work, upload, state)
  work.afterCommit(() => work.services.partials.remove(upload.partial_name))
  await work.audit({
    action: kept.heldName === null ? 'file.store' : 'file.hold',
    objectKind: 'file',
    objectId: upload.id,
    detail: { filingId: upload.filing_id, sha256: upload.announced_sha256, storedSha256: kept.sha256 },
  })
  return present({ ...upload, ...state })
}

/** Damage on the way starts again from nothing; a file that is no usable photo is forgotten. */
async function drop(work: WriteContext, upload: Upload, refusal: Refusal): Answer<Chunk> {
  if (refusal.code === 'FILE_HASH_MISMATCH') await update(work, upload, { received: 0 })
  else await work.db.deleteFrom('files').where('id', '=', upload.id).execute()
  work.afterCommit(() => work.services.partials.remove(upload.partial_name))
  await work.audit({
    action: 'file.refuse',
    objectKind: 'file',
    objectId: upload.id,
    detail: { filingId: upload.filing_id, code: refusal.code },
  })
  return refusal
}

/** The bytes acknowledged before are gone (another machine, a cleared disk): the device sends them again. */
async function startAgain(work: WriteContext, upload: Upload): Answer<Chunk> {
  await update(work, upload, { received: 0 })
  await work.audit({ action: 'file.restart', objectKind: 'file', objectId: upload.id })
  return new Refusal('UPLOAD_OFFSET_WRONG', { offset: 0 })
}

/** Only from where this chunk started: of two equal chunks at once, one moves the upload on. */
async function update(work: WriteContext, upload: Upload, change: Partial<Upload>): Promise<void> {
  const { numUpdatedRows } = await work.db
    .updateTable('files')
    .set(change)
    .where('id', '=', upload.id)
    .where('state', '=', 'receiving')
    .where('received', '=', upload.received)
    .executeTakeFirst()
  if (numUpdatedRows === 1n) return
  const { received } = await uploadOf(work.db, upload.id)
  throw new Refusal('UPLOAD_OFFSET_WRONG', { offset: received })
}
