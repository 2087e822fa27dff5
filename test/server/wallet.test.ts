import { randomUUID } from 'node:crypto'
import { sectionById } from '../../src/server/records/sections'
import { filingById } from '../../src/server/records/filing'
import { sectionOf, type FileRef, type Row } from '#policy'
import {
  openNotice,
  openProgramme,
  type Pair,
  pair,
  type Programme,
  refused,
  startDraft,
  storedPhoto,
} from '../support/programme'
import { describeOnPostgres } from '../support/describe-where'
import { photo } from '../support/images'
import { type PostgresCluster, startPostgres } from '../support/postgres'
import { begin, upload } from '../support/uploads'

const NUMBER = 'S000011010001191000001'
const MASKED = `S000${'*'.repeat(14)}0001`

describe('SQLite', () => {
  walletOn(openProgramme)
})

describeOnPostgres('PostgreSQL', () => {
  let cluster: PostgresCluster
  walletOn(async () => {
    cluster = await startPostgres()
    return openProgramme({ DATABASE_URL: await cluster.createDatabase() })
  })
  // After the server, which closes first.
  afterAll(() => cluster.stop())
})

function walletOn(open: () => Promise<Programme>): void {
  let programme: Programme
  let people: Pair
  let noticeId: string
  let first: string
  let second: string
  let sent: Buffer

  beforeAll(async () => {
    programme = await open()
    people = await pair(programme, 1)
    noticeId = await openNotice(programme)
    first = await startDraft(programme, noticeId, people)
    sent = await photo()
  })
  afterAll(() => programme.server.close())

  const save = (api: Pair['leader']['api'], filingId: string, baseVersion: number, changes: object[]) =>
    api.filings.saveSection({
      params: { filingId, sectionId: 'certificate' },
      body: { baseVersion, changes: changes as never },
    })
  const wallet = async (api = people.leader.api) => (await api.me.certificates({})).certificates

  /** What lies in the vault, in plain. */
  async function plainRows(filingId: string): Promise<readonly Row[]> {
    const { store, services } = programme.server
    const section = sectionOf((await filingById(store.db, filingId)).form, 'certificate')
    if (section === undefined) throw new Error('no such section')
    return (await sectionById(store.db, services.vault, filingId, section)).values['papers'] as readonly Row[]
  }
  const rowOf = (id: string, cells: object) => ({ path: `papers/${id}`, from: null, to: { id, ...cells } })

  test('F29: before anything was entered the wallet is empty', async () => {
    expect(await wallet()).toEqual([])
  })

  test('F29: a certificate entered once lies in the wallet, its number masked, with the photos that arrived', async () => {
    const { fileId, sha256 } = await upload(people.leader.api, sent, {
      filingId: first,
      section: 'certificate',
      path: 'photos/p1',
    })
    const file = { id: fileId, sha256, size: sent.length }
    await save(people.leader.api, first, 0, [
      rowOf('row-00000001', { kind: 'skillLevel', level: 'level2', number: NUMBER, issuedOn: '2019-06-15' }),
      rowOf('row-00000002', { kind: 'other', level: 'level3' }),
      { path: `photos/${fileId}`, from: null, to: file },
    ])
    expect(await wallet()).toEqual([
      {
        id: 'row-00000001',
        cells: { kind: 'skillLevel', level: 'level2', number: MASKED, issuedOn: '2019-06-15' },
        photos: [{ id: fileId, sha256, size: sent.length }],
        from: expect.stringContaining('工作室申报'),
      },
    ])
    expect(JSON.stringify(await wallet())).not.toContain(NUMBER)
  })

  test('F29: nobody else has it or sees its picture: not the contact’s own wallet, not another leader', async () => {
    const other = (await pair(programme, 2)).leader.api
    expect([await wallet(people.contact.api), await wallet(other)]).toEqual([[], []])
    const params = { fileId: (await wallet())[0]?.photos[0]?.id ?? '' }
    expect((await people.leader.api.files.thumbnail({ params })).byteLength).toBeGreaterThan(100)
    expect((await refused(other.files.thumbnail({ params }))).code).toBe('NOT_FOUND')
  })

  test('F29: taken from the wallet into another filing the mask becomes the number, and no photo travels again', async () => {
    const again = { leader: people.leader, contact: (await pair(programme, 3)).contact }
    // The first one is over, as after a round.
    await programme.server.store.write(async (db) => {
      await db.updateTable('filings').set({ state: 'notSelected' }).where('id', '=', first).execute()
      await db.deleteFrom('live_claims').where('filing_id', '=', first).execute()
    })
    programme.server.clock.advance(60_000)
    second = await startDraft(programme, noticeId, again)
    const { values } = await save(people.leader.api, second, 0, [
      rowOf('row-00000009', { kind: 'skillLevel', level: 'level2', number: MASKED }),
    ])
    expect(values['papers']).toMatchObject([{ id: 'row-00000009', number: MASKED }])
    expect(await plainRows(second)).toMatchObject([{ number: NUMBER }])
    const place = { filingId: second, section: 'certificate', path: 'photos/p2' }
    expect(await begin(people.leader.api, sent, place)).toMatchObject({
      state: 'stored',
      offset: sent.length,
    })
  })

  test('F29: the same number entered twice is one certificate, as it was entered last', async () => {
    expect(await wallet()).toMatchObject([{ id: 'row-00000009' }])
  })

  test('F29: a cell alone may be filled from the wallet too', async () => {
    await save(people.leader.api, second, 1, [rowOf('row-00000010', { kind: 'skillLevel' })])
    await save(people.leader.api, second, 2, [{ path: 'papers/row-00000010/number', from: null, to: MASKED }])
    expect((await plainRows(second))[1]).toMatchObject({ number: NUMBER })
  })

  const other = `S000${'9'.repeat(14)}0001`
  test('F29: a mask that two certificates share is asked for in full, and so is a mask of nobody’s', async () => {
    await save(people.leader.api, second, 3, [rowOf('row-00000011', { kind: 'skillLevel', number: other })])
    for (const number of [MASKED, 'X000**********9999']) {
      const problem = await refused(save(people.leader.api, second, 4, [rowOf(randomUUID(), { number })]))
      expect([problem.code, problem.detail.problems?.[0]?.message]).toEqual([
        'CHANGE_INVALID',
        expect.stringContaining('请重新填写完整的号码'),
      ])
    }
  })

  test('F29: another person’s wallet resolves nothing', async () => {
    const { leader, contact } = await pair(programme, 4)
    const theirs = await startDraft(programme, noticeId, { leader, contact })
    expect(
      await refused(save(leader.api, theirs, 0, [rowOf(randomUUID(), { number: MASKED })])),
    ).toMatchObject({
      code: 'CHANGE_INVALID',
    })
  })

  test('F29: only photos that stand in the answers and have passed the check come along', async () => {
    const { leader, contact } = await pair(programme, 5)
    const filingId = await startDraft(programme, noticeId, { leader, contact })
    const photos = await Promise.all(
      [1, 2, 3, 4].map(() => storedPhoto(programme, filingId, 'certificate.photos')),
    )
    const [passed, held, failed, removed] = photos as [FileRef, FileRef, FileRef, FileRef]
    await save(leader.api, filingId, 0, [
      rowOf('row-00000021', { kind: 'skillLevel', level: 'level2', number: NUMBER }),
      ...photos.map((file) => ({ path: `photos/${file.id}`, from: null, to: file })),
    ])
    await programme.server.store.write(async (db) => {
      for (const [{ id }, state] of [
        [held, 'held'],
        [failed, 'refused'],
      ] as const)
        await db.updateTable('files').set({ state }).where('id', '=', id).execute()
    })
    await save(leader.api, filingId, 1, [{ path: `photos/${removed.id}`, from: removed, to: null }])
    expect((await wallet(leader.api)).map(({ photos: offered }) => offered)).toEqual([[passed]])
  })
}
