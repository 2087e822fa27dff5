import { randomBytes, randomUUID } from 'node:crypto'
import { runDueJobs } from '../../src/server/jobs/run-due-jobs'
import { describeOnPostgres } from '../support/describe-where'
import { type PostgresCluster, startPostgres } from '../support/postgres'
import {
  caseOf,
  openNotice,
  openProgramme,
  pair,
  type Programme,
  set,
  startApplication,
  startDraft,
  submit,
} from '../support/programme'
import { startServer, type TestServer } from '../support/server'

const key = () => randomBytes(32).toString('base64')

describeOnPostgres('a round at two servers on one PostgreSQL', () => {
  let cluster: PostgresCluster
  let programme: Programme
  let second: TestServer
  let noticeId: string

  beforeAll(async () => {
    cluster = await startPostgres()
    const env = {
      DATABASE_URL: await cluster.createDatabase(),
      VAULT_KEYS: `lookup:${key()},v1:${key()}`,
    }
    programme = await openProgramme(env)
    second = await startServer({ env, clock: programme.clock })
    noticeId = await openNotice(programme)
  })
  afterAll(async () => {
    await second.close()
    await programme.server.close()
    await cluster.stop()
  })

  test('P35: a leader who starts twice at once, at two servers, has one live draft', async () => {
    const { leader } = await pair(programme, 8)
    const body = () => ({
      id: randomUUID(),
      form: 'combined-application' as const,
      formVersion: 1,
      subject: { kind: 'notice' as const, noticeId },
      role: 'leader' as const,
      another: true,
    })
    const race = await Promise.allSettled(
      [programme.server, second].map((server) =>
        server.client({ Authorization: `Bearer ${leader.token}` }).filings.create({ body: body() }),
      ),
    )
    expect(race.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(race.find((outcome) => outcome.status === 'rejected')?.reason).toMatchObject({
      code: 'DRAFT_EXISTS',
    })
    expect((await leader.api.filings.list({})).filings).toHaveLength(1)
  })

  test('P35: of two withdrawn applications for one leader, taken back at once, one gets the place', async () => {
    const tokens: { id: string; token: string | null }[] = []
    for (const serial of [1, 2]) {
      const people = await pair(programme, serial)
      const same = caseOf(serial, { leaderIdNumber: caseOf(1).leaderIdNumber })
      const id = await startApplication(programme, noticeId, people, same)
      await submit(people.contact.api, id)
      await people.contact.api.filings.withdraw({ params: { filingId: id }, body: {} })
      tokens.push({ id, token: people.contact.token })
    }
    const race = await Promise.allSettled(
      tokens.map(({ id, token }, at) =>
        (at === 0 ? programme.server : second)
          .client({ Authorization: `Bearer ${token}` })
          .filings.restore({ params: { filingId: id }, body: { as: 'submitted' } }),
      ),
    )
    expect(race.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(race.find((outcome) => outcome.status === 'rejected')?.reason).toMatchObject({
      code: 'LEADER_TAKEN',
    })
  })

  test('the history of a section is read in order and page by page, from either server', async () => {
    const { leader } = await pair(programme, 4)
    const filingId = await startDraft(programme, noticeId, await pair(programme, 4))
    const row = (at: number) => ({ id: `member-${at}`, name: `成员${at}` })
    const members = Array.from({ length: 24 }, (_, at) => [`members/member-${at + 10}`, row(at + 10)])
    await set(leader.api, filingId, 'team', Object.fromEntries(members))
    const { history } = second.client({ Authorization: `Bearer ${leader.token}` })
    const params = { filingId, sectionId: 'team' }
    const first = await history.changes({ params, query: {} })
    const rest = await history.changes({ params, query: { before: first.next ?? undefined } })
    expect([first.changes.length, rest.changes.length, rest.next]).toEqual([20, 4, null])
    expect(new Set([...first.changes, ...rest.changes].map(({ path }) => path)).size).toBe(24)
  })

  test('P25b: both jobs at once remind each person once', async () => {
    const people = await pair(programme, 3)
    await startDraft(programme, noticeId, people)
    programme.clock.set('2026-03-31T12:00:00.000Z')
    await Promise.all([runDueJobs(programme.server), runDueJobs(second)])
    await Promise.all([runDueJobs(programme.server), runDueJobs(second)])
    for (const { api } of [people.leader, people.contact]) {
      const { messages } = await api.me.messages({})
      expect(messages.filter(({ title }) => title.startsWith('申报还没有提交'))).toHaveLength(1)
    }
  })
})
