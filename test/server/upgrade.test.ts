/** A database of the release before (migrations up to 008), with its rows, opened by this one. */
import { type Kysely, sql } from 'kysely'
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { uniqueColumnsOf } from '../../src/server/store/errors'
import { migrate } from '../../src/server/store/migrate'
import { MIGRATIONS } from '../../src/server/store/migrations'
import { openStore } from '../../src/server/store/open'
import type { Store } from '../../src/server/store/store'
import { describeOnPostgres } from '../support/describe-where'
import { type PostgresCluster, startPostgres } from '../support/postgres'
import { createTemporaryFolder } from '../support/temporary-folder'

const AT = '2026-03-02T02:00:00.000Z'
const LATER = '2026-11-22T10:00:00.000Z'
const BEFORE = MIGRATIONS.slice(0, MIGRATIONS.findIndex(({ id }) => id === '008-extensions') + 1)

type Row = Readonly<Record<string, string | number | null>>
type OldTables = Readonly<Record<string, Row>>

/** Rows as the release before wrote them: its columns, none of the later ones. */
async function insertOld(store: Store, table: string, rows: readonly Row[]): Promise<void> {
  await store.write(async (db) => {
    const old = db as unknown as Kysely<OldTables>
    await old
      .insertInto(table)
      .values(rows as never)
      .execute()
  })
}

const filing = (id: string, state: string) => ({
  id,
  form: 'combined-application',
  form_version: 1,
  subject_kind: 'notice',
  subject_id: 'notice',
  state,
  state_version: 0,
  title: '2026 年度技能大师工作室申报',
  created_by: 'leader',
  created_at: AT,
  updated_at: AT,
})
const application = (filing_id: string, is_open: number) => ({
  filing_id,
  notice_id: 'notice',
  is_open,
  leader_key: 'key of the leader',
  scope_key: `scope of ${filing_id}`,
  occupation: '6-18-01-01',
  occupation_name: '车工',
  workshop_name: '工作室',
  unit_name: '单位',
  leader_name: '王五',
  project_name: '项目',
  address: '地址',
})
const entry = (id: string, application_id: string) => ({
  id,
  list_id: 'list',
  notice_id: 'notice',
  application_id,
  kind: 'workshop',
  state: 'awarded',
  state_version: 1,
  basis: '依据',
  was_public: 1,
  proposed_by: 'officer',
  created_at: AT,
  updated_at: AT,
})
const workshop = (id: string, application_id: string, is_live: number) => ({
  id,
  application_id,
  entry_id: `entry of ${id}`,
  programme_year: 2026,
  title: '大兴区技能大师工作室',
  name: '工作室',
  unit_name: '单位',
  leader_name: '王五',
  leader_key: 'key of the leader',
  scope_key: 'scope',
  occupation: '6-18-01-01',
  occupation_name: '车工',
  address: '地址',
  plaque_no: `No. ${id}`,
  plaque_seq: 1,
  is_live,
  awarded_on: '2026-03-10',
  awarded_by: 'signer',
})

/** One round: an awarded title, a revoked one, one application under way, two drafts of the same leader, a photo. */
async function fillOld(store: Store): Promise<void> {
  await insertOld(store, 'accounts', [{ id: 'leader', kind: 'person', created_at: AT }])
  await insertOld(store, 'call_notices', [
    {
      id: 'notice',
      programme_year: 2026,
      title: '通知',
      body: '',
      opens_at: AT,
      closes_at: '2026-03-31T16:00:00.000Z',
      workshop_quota: 3,
      project_quota: 3,
      form_version: 1,
      rule_pack: 'daxing-2',
      created_by: 'officer',
      created_at: AT,
    },
  ])
  const states = { draft: 'draft', second: 'draft', open: 'submitted', won: 'awarded', lost: 'awarded' }
  await insertOld(
    store,
    'filings',
    Object.entries(states).map(([id, state]) => filing(id, state)),
  )
  await insertOld(
    store,
    'memberships',
    Object.keys(states).map((object_id) => ({
      object_kind: 'filing',
      object_id,
      account_id: object_id === 'open' ? 'another leader' : 'leader',
      role: 'leader',
      joined_at: AT,
    })),
  )
  await insertOld(store, 'applications', [
    { ...application('open', 1), leader_key: 'key of another' },
    application('won', 0),
    application('lost', 0),
  ])
  await insertOld(store, 'packages', [
    {
      id: 'package',
      filing_id: 'open',
      package_no: 1,
      canonical: 'v1:x',
      sha256: 'a'.repeat(64),
      manifest: '[]',
      rule_pack: 'daxing-2',
      findings: '[]',
      receipt_no: '2026-0001',
      nonce: 'nonce',
      submitted_at: AT,
      submitted_by: 'leader',
    },
  ])
  await insertOld(store, 'lists', [
    {
      id: 'list',
      notice_id: 'notice',
      title: '名单',
      state: 'public',
      state_version: 1,
      prepared_by: 'officer',
      created_at: AT,
    },
  ])
  await insertOld(store, 'list_entries', [entry('entry of live', 'won'), entry('entry of dead', 'lost')])
  await insertOld(store, 'workshops', [workshop('live', 'won', 1), workshop('dead', 'lost', 0)])
  await insertOld(store, 'files', [
    {
      id: 'photo',
      filing_id: 'draft',
      section: 'certificate',
      path: 'photos',
      announced_sha256: 'b'.repeat(64),
      size: 1,
      received: 1,
      state: 'stored',
      partial_name: 'partial',
      grade: 'sensitive',
      created_by: 'leader',
      created_at: AT,
    },
  ])
}

function upgradeTests(open: () => Promise<Store>): void {
  let store: Store
  beforeEach(async () => {
    store = await open()
    await migrate(store, AT, BEFORE)
    await fillOld(store)
    await migrate(store, LATER)
  })
  afterEach(() => store.close())

  test('the steps of this release follow those of the release before, in the order of their numbers', async () => {
    const { rows } = await sql<{ id: string; applied_at: string }>`select * from migrations`.execute(store.db)
    const at = (when: string) =>
      rows
        .filter(({ applied_at }) => applied_at === when)
        .map(({ id }) => id)
        .sort()
    expect(at(AT)).toEqual(BEFORE.map(({ id }) => id))
    expect(at(LATER)).toEqual(MIGRATIONS.slice(BEFORE.length).map(({ id }) => id))
    const numbers = MIGRATIONS.map(({ id }) => Number(id.slice(0, 3)))
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  })

  test('what was there is read with what came after it: nothing certified, no project alone, photos are photos', async () => {
    expect(await store.db.selectFrom('call_notices').select('project_form_version').execute()).toEqual([
      { project_form_version: 1 },
    ])
    const filings = await store.db.selectFrom('filings').selectAll().orderBy('id').execute()
    expect(filings.map(({ id }) => id)).toEqual(['draft', 'lost', 'open', 'second', 'won'])
    expect(filings.every((one) => one.certified_at === null && one.workshop_id === null)).toBe(true)
    expect(await store.db.selectFrom('packages').select(['sha256', 'certified_by']).execute()).toEqual([
      { sha256: 'a'.repeat(64), certified_by: null },
    ])
    expect(await store.db.selectFrom('files').select(['id', 'kind', 'held_name', 'pages']).execute()).toEqual(
      [{ id: 'photo', kind: 'photo', held_name: null, pages: null }],
    )
  })

  test('P34b: a title that was live is in order, one that was not is revoked', async () => {
    const rows = await store.db
      .selectFrom('workshops')
      .select(['id', 'is_live', 'title_state'])
      .orderBy('id')
      .execute()
    expect(rows).toEqual([
      { id: 'dead', is_live: 0, title_state: 'revoked' },
      { id: 'live', is_live: 1, title_state: 'active' },
    ])
  })

  test('P35: whoever leads an application under way holds the place, one for each leader; decided ones hold none', async () => {
    const claims = await store.db
      .selectFrom('live_claims')
      .select(['kind', 'key', 'filing_id'])
      .orderBy('key')
      .execute()
    expect(claims).toEqual([
      { kind: 'leader', key: 'another leader', filing_id: 'open' },
      { kind: 'leader', key: 'leader', filing_id: 'draft' },
    ])
  })

  test('P35: the place of an open application is still kept; a project of a titled workshop takes none', async () => {
    const submitted = (workshopId: string | null) =>
      store.write(async (db) => {
        await db
          .insertInto('applications')
          .values({
            ...application('second', 1),
            leader_key: 'key of another',
            workshop_id: workshopId,
            work_type: '',
          })
          .execute()
      })
    const error: unknown = await submitted(null).catch((reason: unknown) => reason)
    expect(uniqueColumnsOf(error)).toBeDefined()
    await submitted('live')
    expect(await store.db.selectFrom('applications').select('filing_id').execute()).toHaveLength(4)
  })
}

describe('on SQLite', () => {
  const folder = createTemporaryFolder('upgrade')
  afterAll(() => rmSync(folder, { recursive: true }))
  upgradeTests(async () =>
    openStore({ databaseUrl: undefined, databaseFile: join(folder, `${randomUUID()}.db`) }),
  )
})

describeOnPostgres('on PostgreSQL', () => {
  let cluster: PostgresCluster
  beforeAll(async () => {
    cluster = await startPostgres()
  })
  afterAll(() => cluster.stop())
  upgradeTests(async () => openStore({ databaseUrl: await cluster.createDatabase(), databaseFile: 'unused' }))
})
