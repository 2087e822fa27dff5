import type { fileRoutes } from '#contract'
import { createHash } from 'node:crypto'
import { type Answer, type PreparedHandler, Refusal, type WriteContext } from '../kernel'
import type { Services } from '../services'
import type { FileRow } from '../store/tables/operation'
import { randomName } from './disk'
import { type CleanImage, cleanImage } from './image'
import { present, uploadOf } from './upload'

type Chunk = typeof fileRoutes.chunk
type Upload = FileRow

interface Stored extends CleanImage {
  readonly storedName: string
  readonly thumbName: string
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
    const outcome = await finish(services, upload)
    return outcome instanceof Refusal
      ? (work) => drop(work, upload, outcome)
      : (work) => complete(work, upload, outcome)
  },
}

function assertFits(upload: Upload, offset: number, length: number): void {
  if (upload.state === 'stored' || offset !== upload.received || length === 0)
    throw new Refusal('UPLOAD_OFFSET_WRONG', { offset: upload.received })
  if (offset + length > upload.size) throw new Refusal('FILE_TOO_LARGE')
}

async function finish(services: Services, upload: Upload): Promise<Stored | Refusal> {
  const bytes = (await services.partials.read(upload.partial_name)).subarray(0, upload.size)
  if (createHash('sha256').update(bytes).digest('hex') !== upload.announced_sha256)
    return new Refusal('FILE_HASH_MISMATCH')
  if ((await services.scanner?.isClean(bytes)) === false) return new Refusal('FILE_UNSAFE')
  try {
    const clean = await cleanImage(bytes)
    const stored = { ...clean, storedName: randomName(), thumbName: randomName() }
    await services.files.put(stored.storedName, stored.image)
    await services.files.put(stored.thumbName, stored.thumb)
    return stored
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

async function complete(work: WriteContext, upload: Upload, stored: Stored): Answer<Chunk> {
  const state = {
    received: upload.size,
    state: 'stored',
    stored_name: stored.storedName,
    thumb_name: stored.thumbName,
    stored_sha256: stored.sha256,
    width: stored.width,
    height: stored.height,
  } as const
  await update(work, upload, state)
  work.afterCommit(() => work.services.partials.remove(upload.partial_name))
  await work.audit({
    action: 'file.store',
    objectKind: 'file',
    objectId: upload.id,
    detail: { filingId: upload.filing_id, sha256: upload.announced_sha256, storedSha256: stored.sha256 },
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
