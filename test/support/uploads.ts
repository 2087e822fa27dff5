import type { ApiClient } from '#contract'
import { createHash, randomUUID } from 'node:crypto'
import type { TestServer } from './server'

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const arrayBuffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer

/** A bare draft with one member, put straight into the records. */
export async function createFiling(server: TestServer, accountId: string): Promise<string> {
  const id = randomUUID()
  const at = server.clock.now()
  await server.store.write(async (db) => {
    await db
      .insertInto('filings')
      .values({
        id,
        form: 'combined-application',
        form_version: 1,
        subject_kind: 'notice',
        subject_id: randomUUID(),
        subject_year: null,
        state: 'draft',
        state_version: 0,
        title: '申报',
        created_by: accountId,
        created_at: at,
        updated_at: at,
        correction: null,
      })
      .execute()
    await db
      .insertInto('memberships')
      .values({ object_kind: 'filing', object_id: id, account_id: accountId, role: 'leader', joined_at: at })
      .execute()
  })
  return id
}

/** Writes a draft's answers so that they name exactly these photos. */
export async function nameInDraft(
  server: TestServer,
  filingId: string,
  fileIds: readonly string[],
): Promise<void> {
  const answers = JSON.stringify({ certificate: fileIds.map((id) => ({ id })) })
  const at = server.clock.now()
  await server.store.write((db) =>
    db
      .insertInto('filing_sections')
      .values({ filing_id: filingId, section: 'master', version: 1, answers, updated_at: at, updated_by: '' })
      .onConflict((conflict) => conflict.columns(['filing_id', 'section']).doUpdateSet({ answers }))
      .execute(),
  )
}

export interface Announcement {
  readonly filingId: string
  readonly fileId?: string
  readonly sha256?: string
  readonly size?: number
  readonly section?: string
  readonly path?: string
}

/** Announces a photo. */
export function begin(api: ApiClient, bytes: Uint8Array, { filingId, ...said }: Announcement) {
  return api.files.begin({
    params: { filingId },
    body: {
      fileId: said.fileId ?? randomUUID(),
      section: said.section ?? 'master',
      path: said.path ?? 'certificate/a1',
      sha256: said.sha256 ?? sha256Of(bytes),
      size: said.size ?? bytes.byteLength,
    },
  })
}

export const sendChunk = (api: ApiClient, fileId: string, offset: number, bytes: Uint8Array, key?: string) =>
  api.files.chunk({
    params: { fileId, offset: String(offset) },
    body: arrayBuffer(bytes),
    ...(key === undefined ? {} : { idempotencyKey: key }),
  })

const CHUNK_BYTES = 256 * 1024

/** Announces a photo and sends it whole, in chunks. */
export async function upload(api: ApiClient, bytes: Uint8Array, announcement: Announcement) {
  let state = await begin(api, bytes, announcement)
  while (state.state === 'receiving')
    state = await sendChunk(
      api,
      state.fileId,
      state.offset,
      bytes.subarray(state.offset, state.offset + CHUNK_BYTES),
    )
  return state
}
