/** Certifying, handing over, held files and live drafts at two servers on one PostgreSQL; each race has one outcome. */
import { randomBytes, randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { releaseHeld } from '../../src/server/files/release-held'
import { certifierOf } from '../support/certifying'
import { describeOnPostgres } from '../support/describe-where'
import { eicar, photo } from '../support/images'
import { type PostgresCluster, startPostgres } from '../support/postgres'
import {
  caseOf,
  openNotice,
  openProgramme,
  pair,
  type Pair,
  type Programme,
  refusal,
  set,
  startApplication,
  startDraft,
  submission,
  submit,
} from '../support/programme'
import { startServer, type TestServer } from '../support/server'
import { createTemporaryFolder } from '../support/temporary-folder'
import { upload } from '../support/uploads'

type Person = Pair['leader']

let isScanning = true
const scanner: Server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const clean = !Buffer.concat(chunks).includes('EICAR-STANDARD')
    if (isScanning) response.end(JSON.stringify({ clean }))
    else response.writeHead(503).end()
  })
})

describeOnPostgres('two people at two servers on one PostgreSQL', () => {
  let cluster: PostgresCluster
  let programme: Programme
  let second: TestServer
  let noticeId: string
  let serial = 10

  beforeAll(async () => {
    await new Promise<void>((resolve) => scanner.listen(0, '127.0.0.1', resolve))
    cluster = await startPostgres()
    const key = () => randomBytes(32).toString('base64')
    const env = {
      DATABASE_URL: await cluster.createDatabase(),
      DATA_DIR: createTemporaryFolder('together'),
      VAULT_KEYS: `lookup:${key()},v1:${key()}`,
      SCANNER_ENDPOINT: `http://127.0.0.1:${(scanner.address() as AddressInfo).port}/`,
      SCANNER_TOKEN: 'secret',
    }
    programme = await openProgramme(env)
    second = await startServer({ env, clock: programme.clock })
    noticeId = await openNotice(programme)
  })
  afterAll(async () => {
    await second.close()
    await programme.server.close()
    await cluster.stop()
    scanner.close()
  })

  /** The same person at both servers. */
  const both = ({ token }: Person) =>
    [programme.server, second].map((server) => server.client({ Authorization: `Bearer ${token}` }))
  const atOnce = async (calls: readonly Promise<unknown>[]) => {
    const outcomes = await Promise.allSettled(calls)
    return outcomes.filter(({ status }) => status === 'fulfilled').length
  }
  const titles = async ({ api }: Person, title: string) =>
    (await api.me.messages({})).messages.filter((message) => message.title === title).length
  async function withCertifier() {
    serial += 1
    const people = await pair(programme, serial)
    const id = await startApplication(programme, noticeId, people, caseOf(serial))
    return { people, id, certifier: await certifierOf(programme, people, id, serial) }
  }
  async function certifying({ api }: Person, filingId: string) {
    const { sections, files, declared } = (await submission(api, filingId)).body
    return { params: { filingId }, body: { name: '赵强', sections, files, declared } }
  }

  test('P25a: certified at both servers at once it stands once; frozen until it is taken back, then submitted as it is', async () => {
    const { people, id, certifier } = await withCertifier()
    const request = await certifying(certifier, id)
    expect(await atOnce(both(certifier).map((api) => api.together.certify(request)))).toBe(1)
    const edit = () => set(people.leader.api, id, 'leader', { position: '组长' })
    expect(await refusal(edit())).toBe('FILING_CERTIFIED')
    const back = { params: { filingId: id }, body: {} }
    expect(await atOnce(both(people.contact).map((api) => api.together.takeBack(back)))).toBe(1)
    await edit()
    expect(await refusal(submit(people.contact.api, id))).toBe('CERTIFICATION_MISSING')
    await certifier.api.together.certify(await certifying(certifier, id))
    expect((await submit(people.contact.api, id)).certifiedBy).toBe('赵强')
  })

  test('P25a: an edit at one server and a certification at the other: one of them is too late', async () => {
    const { people, id, certifier } = await withCertifier()
    const request = await certifying(certifier, id)
    const [, elsewhere] = both(certifier)
    const edit = set(people.leader.api, id, 'leader', { position: '组长' })
    expect(await atOnce([edit, elsewhere?.together.certify(request) ?? Promise.reject(new Error())])).toBe(1)
  })

  test('F18: declined, marked and mended, handed over at both servers at once: each is told once', async () => {
    const { people, id, certifier } = await withCertifier()
    const params = { filingId: id }
    const decline = {
      params,
      body: { reason: '业绩写得太简单', marks: [{ section: 'achievements', note: '请写具体' }] },
    }
    await certifier.api.together.decline(decline)
    expect(await titles(people.leader, '单位确认人退回修改')).toBe(1)
    expect(await refusal(certifier.api.together.certify(await certifying(certifier, id)))).toBe('MARKS_OPEN')
    await people.contact.api.together.sectionDone({
      params: { ...params, sectionId: 'achievements' },
      body: {},
    })
    await atOnce(both(people.leader).map((api) => api.together.handOver({ params, body: {} })))
    expect(await titles(people.contact, '领办人这部分填完了')).toBe(1)
    await certifier.api.together.certify(await certifying(certifier, id))
  })

  test('ASVS 5.4.3: held files that both servers look at again are decided once, and told once', async () => {
    serial += 1
    const people = await pair(programme, serial)
    const filingId = await startDraft(programme, noticeId, people)
    isScanning = false
    const { api } = people.leader
    const place = { filingId, section: 'certificate', path: 'photos/f1' }
    const good = await upload(api, await photo(), place)
    const bad = await upload(api, Buffer.concat([await photo(), eicar()]), place)
    expect([good.state, bad.state]).toEqual(['held', 'held'])
    expect(await releaseHeld(programme.server)).toBe(0)
    isScanning = true
    await Promise.all([releaseHeld(programme.server), releaseHeld(second)])
    const [, elsewhere] = both(people.leader)
    const status = (fileId: string) => elsewhere?.files.status({ params: { fileId } }) ?? Promise.reject()
    expect(await status(good.fileId)).toMatchObject({ state: 'stored' })
    expect(await refusal(status(bad.fileId))).toBe('FILE_UNSAFE')
    expect(await titles(people.leader, '一份附件没有通过安全检查')).toBe(1)
    const left = await programme.server.store.db
      .selectFrom('files')
      .select(['id', 'held_name'])
      .where('filing_id', '=', filingId)
      .where('held_name', 'is not', null)
      .execute()
    expect(left).toEqual([])
  })

  test('P35: invited to lead two applications and joining both at once, a person leads one', async () => {
    serial += 1
    const leader = (await pair(programme, serial)).leader
    const codes: string[] = []
    for (let unit = 0; unit < 2; unit += 1) {
      serial += 1
      const { contact } = await pair(programme, serial)
      const id = randomUUID()
      const subject = { kind: 'notice' as const, noticeId }
      const body = {
        id,
        form: 'combined-application' as const,
        formVersion: 1,
        subject,
        role: 'contact' as const,
      }
      await contact.api.filings.create({ body })
      const invitation = { params: { filingId: id }, body: { role: 'leader' as const } }
      codes.push((await contact.api.filings.invite(invitation)).code)
    }
    const joins = both(leader).map((api, at) => api.filings.join({ body: { code: codes[at] ?? '' } }))
    expect(await atOnce(joins)).toBe(1)
    expect((await leader.api.filings.list({})).filings).toHaveLength(1)
  })

  test('U1: of two submits for one leader at both servers at once one has the place, the other leaves its trace', async () => {
    const rivals = []
    const shared = { leaderIdNumber: caseOf(29).leaderIdNumber }
    for (let at = 0; at < 2; at += 1) {
      serial += 1
      const people = await pair(programme, serial)
      const id = await startApplication(programme, noticeId, people, caseOf(serial, shared))
      rivals.push({ id, people, request: await submission(people.contact.api, id) })
    }
    const race = await Promise.allSettled(
      rivals.map(async ({ people, request }, at) => both(people.contact)[at]?.filings.submit(request)),
    )
    const lost = rivals.filter((_, at) => race[at]?.status === 'rejected').map(({ id }) => id)
    expect(lost).toHaveLength(1)
    const { refusedSubmits } = await programme.officer.api.desk.extensions({ params: { noticeId } })
    expect(refusedSubmits.map(({ filingId }) => filingId)).toEqual(lost)
  })
})
