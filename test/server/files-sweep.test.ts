import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sweepFiles } from '../../src/server/files/sweep-files'
import { photo } from '../support/images'
import { kernelHandlers } from '../support/kernel-handlers'
import { type PersonLogin, startServer, type TestServer } from '../support/server'
import { begin, createFiling, nameInDraft, sendChunk, upload } from '../support/uploads'

const DAY_MS = 24 * 60 * 60_000
const LIMIT_MS = 35 * DAY_MS

let server: TestServer
let person: PersonLogin
let filingId: string
/** Set to let the next commit fail, as a full disk would. */
let failsNext = false

beforeEach(async () => {
  failsNext = false
  server = await startServer({
    handlers: kernelHandlers(),
    store: (real) => ({
      write: (work) =>
        real.write(async (db) => {
          const result = await work(db)
          if (failsNext) throw new Error('no commit')
          return result
        }),
    }),
  })
  person = await server.loginPerson('13800000001')
  filingId = await createFiling(server, person.accountId)
})
afterEach(() => server.close())

const sweep = () => sweepFiles(server)
const rowIds = async () =>
  (await server.store.db.selectFrom('files').select('id').execute()).map(({ id }) => id).sort()
const onDisk = (folder: 'files' | 'uploads') => {
  const root = join(server.config.dataDir, folder)
  const entries = existsSync(root) ? readdirSync(root, { recursive: true, withFileTypes: true }) : []
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}
async function imageOf(fileId: string) {
  const row = await server.store.db
    .selectFrom('files')
    .select('stored_name')
    .where('id', '=', fileId)
    .executeTakeFirst()
  return server.services.files.get(row?.stored_name ?? '')
}
/** The disk's own times, moved to where the test's clock stands. */
const touchAll = (agoMs: number) => {
  const at = new Date(Date.parse(server.clock.now()) - agoMs)
  for (const path of [...onDisk('files'), ...onDisk('uploads')]) utimesSync(path, at, at)
}

test('a photo nothing names goes after 35 days with its bytes; one the draft names stays for ever', async () => {
  const used = await upload(person.api, await photo(), { filingId })
  await upload(person.api, await photo('png'), { filingId })
  await nameInDraft(server, filingId, [used.fileId])
  touchAll(0)
  server.clock.advance(LIMIT_MS)
  expect(await sweep()).toEqual({ files: 0, bytes: 0 })
  server.clock.advance(1)
  expect(await sweep()).toEqual({ files: 1, bytes: 2 })
  expect(await rowIds()).toEqual([used.fileId])
  expect(onDisk('files')).toHaveLength(2)
  expect(await imageOf(used.fileId)).toBeDefined()
  const audited = await server.store.db
    .selectFrom('audit')
    .select('detail')
    .where('action', '=', 'job.sweepFiles')
    .execute()
  expect(audited.map(({ detail }) => JSON.parse(detail ?? ''))).toEqual([{ files: 1 }])
})

test('an upload given up goes with its bytes; one that may still go on stays', async () => {
  const bytes = await photo()
  const { fileId } = await begin(person.api, bytes, { filingId })
  await sendChunk(person.api, fileId, 0, bytes.subarray(0, 500))
  touchAll(0)
  server.clock.advance(30 * DAY_MS)
  expect(await sweep()).toEqual({ files: 0, bytes: 0 })
  expect(await rowIds()).toEqual([fileId])
  expect(onDisk('uploads')).toHaveLength(1)
  server.clock.advance(6 * DAY_MS)
  expect(await sweep()).toEqual({ files: 1, bytes: 1 })
  expect(onDisk('uploads')).toEqual([])
})

test('what a package or an open clash names stays, also when the draft no longer does', async () => {
  const [inPackage, inClash, inDecided] = [
    await upload(person.api, await photo(), { filingId }),
    await upload(person.api, await photo('png'), { filingId }),
    await upload(person.api, await photo('webp'), { filingId }),
  ]
  const at = server.clock.now()
  const clash = (fileId: string, closedAt: string | null) => ({
    id: randomUUID(),
    filing_id: filingId,
    section: 'master',
    path: 'certificate',
    version: 1,
    mine: JSON.stringify([{ id: fileId }]),
    mine_by: '',
    theirs: 'null',
    theirs_by: '',
    theirs_at: at,
    opened_at: at,
    closed_at: closedAt,
    closed_by: null,
  })
  await server.store.write(async (db) => {
    await db
      .insertInto('packages')
      .values({
        id: randomUUID(),
        filing_id: filingId,
        package_no: 1,
        canonical: '',
        sha256: '',
        manifest: JSON.stringify([{ id: inPackage.fileId }]),
        rule_pack: '2026',
        findings: '[]',
        receipt_no: 'X',
        nonce: '',
        submitted_at: at,
        submitted_by: person.accountId,
      })
      .execute()
    await db
      .insertInto('clashes')
      .values([clash(inClash.fileId, null), clash(inDecided.fileId, at)])
      .execute()
  })
  server.clock.advance(10 * LIMIT_MS)
  expect(await sweep()).toMatchObject({ files: 1 })
  expect(await rowIds()).toEqual([inPackage.fileId, inClash.fileId].sort())
})

test('a photo taken out of the answers only now waits another 35 days', async () => {
  const { fileId } = await upload(person.api, await photo(), { filingId })
  server.clock.advance(2 * LIMIT_MS)
  await server.store.write((db) =>
    db
      .insertInto('section_changes')
      .values({
        id: randomUUID(),
        filing_id: filingId,
        section: 'master',
        version: 2,
        path: `certificate/${fileId}`,
        from_value: JSON.stringify({ id: fileId }),
        to_value: 'null',
        outcome: 'applied',
        by: person.accountId,
        at: server.clock.now(),
      })
      .execute(),
  )
  expect(await sweep()).toMatchObject({ files: 0 })
  server.clock.advance(LIMIT_MS + 1)
  expect(await sweep()).toMatchObject({ files: 1 })
})

test('bytes shared by two photos of a filing stay while one of them is used', async () => {
  const bytes = await photo()
  await upload(person.api, bytes, { filingId })
  const second = await begin(person.api, bytes, { filingId })
  await nameInDraft(server, filingId, [second.fileId])
  server.clock.advance(2 * LIMIT_MS)
  touchAll(2 * DAY_MS)
  expect(await sweep()).toEqual({ files: 1, bytes: 0 })
  expect(await imageOf(second.fileId)).toBeDefined()
})

test('bytes shared by two filings stay while one of them uses them', async () => {
  const bytes = await photo()
  const first = await upload(person.api, bytes, { filingId })
  const other = await createFiling(server, person.accountId)
  const second = await begin(person.api, bytes, { filingId: other })
  expect(second.state).toBe('stored')
  await nameInDraft(server, other, [second.fileId])
  server.clock.advance(2 * LIMIT_MS)
  touchAll(2 * DAY_MS)
  expect(await sweep()).toEqual({ files: 1, bytes: 0 })
  expect(await rowIds()).toEqual([second.fileId])
  expect(first.fileId).not.toBe(second.fileId)
  expect(await imageOf(second.fileId)).toBeDefined()
})

test('bytes of a commit that failed are swept after a day, and the upload goes on where it stood', async () => {
  const bytes = await photo()
  const { fileId } = await begin(person.api, bytes, { filingId })
  await sendChunk(person.api, fileId, 0, bytes.subarray(0, 500))
  failsNext = true
  await expect(sendChunk(person.api, fileId, 500, bytes.subarray(500))).rejects.toThrow()
  failsNext = false
  expect(onDisk('files')).toHaveLength(2)
  touchAll(DAY_MS)
  expect(await sweep()).toEqual({ files: 0, bytes: 0 })
  touchAll(DAY_MS + 1000)
  expect(await sweep()).toEqual({ files: 0, bytes: 2 })
  expect(onDisk('files')).toEqual([])
  // The part that had arrived was not lost with the failed commit: only the last piece goes again.
  expect((await sendChunk(person.api, fileId, 500, bytes.subarray(500))).state).toBe('stored')
  expect(onDisk('uploads')).toEqual([])
})

test('a half-written file of a crash is swept, a file that is not ours is left alone', async () => {
  await upload(person.api, await photo(), { filingId })
  const [path = ''] = onDisk('files')
  writeFileSync(`${path}.new`, 'half')
  writeFileSync(join(dirname(path), 'lost+found'), 'not ours')
  touchAll(2 * DAY_MS)
  expect(await sweep()).toEqual({ files: 0, bytes: 1 })
  expect(onDisk('files')).toHaveLength(3)
})
