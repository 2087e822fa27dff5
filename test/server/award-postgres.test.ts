import { seedDemo } from '../../src/server/demo/seed'
import { randomUUID } from 'node:crypto'
import { acceptedApplication, titledWorkshop } from '../support/awarding'
import { describeOnPostgres } from '../support/describe-where'
import { type PostgresCluster, startPostgres } from '../support/postgres'
import {
  caseOf,
  openNotice,
  openProgramme,
  pair,
  type Programme,
  refusal,
  startApplication,
  submission,
  submit,
} from '../support/programme'
import { takeProjectPlaces } from '../support/rivals'
import { startServer, type TestServer } from '../support/server'

describeOnPostgres('the same programme on PostgreSQL', () => {
  let cluster: PostgresCluster
  let programme: Programme

  beforeAll(async () => {
    cluster = await startPostgres()
  })
  beforeEach(async () => {
    programme = await openProgramme({ DATABASE_URL: await cluster.createDatabase() })
  })
  afterEach(() => programme.server.close())
  afterAll(() => cluster.stop())

  test('twenty submits at once give one receipt, and one of two leaders wins the place', async () => {
    const noticeId = await openNotice(programme)
    const people = await pair(programme, 1)
    const id = await startApplication(programme, noticeId, people, caseOf(1))
    const request = await submission(people.contact.api, id)
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () => people.contact.api.filings.submit(request)),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const others = await pair(programme, 2)
    const sameLeader = caseOf(2, { leaderIdNumber: caseOf(1).leaderIdNumber })
    const second = await startApplication(programme, noticeId, others, sameLeader)
    expect(await refusal(submit(others.contact.api, second))).toBe('LEADER_TAKEN')
  })

  test('from draft to title and project, over HTTP', async () => {
    const noticeId = await openNotice(programme)
    const titled = await titledWorkshop(programme, noticeId, await pair(programme, 1), caseOf(1))
    expect(titled.plaqueNo).toBe('DX-2026-001')
    const { workshops } = await programme.server.client().public.register({})
    expect(workshops).toHaveLength(1)
  })
})

describeOnPostgres('rivals at two servers on one PostgreSQL', () => {
  let cluster: PostgresCluster
  let programme: Programme
  let second: TestServer

  beforeAll(async () => {
    cluster = await startPostgres()
    const env = { DATABASE_URL: await cluster.createDatabase(), VAULT_KEYS: sharedKeys() }
    programme = await openProgramme(env)
    second = await startServer({ env, clock: programme.clock })
  })
  afterAll(async () => {
    await second.close()
    await programme.server.close()
    await cluster.stop()
  })

  /** The same officer at the other server. */
  const officers = () => {
    const { cookie, api } = programme.officer
    return [api, second.client({ Cookie: cookie, Referer: `${second.origin}/desk/` })] as const
  }
  const winners = (outcomes: readonly PromiseSettledResult<unknown>[]) =>
    outcomes.filter(({ status }) => status === 'fulfilled').length

  test('P35, P30b, P32b: one leader, three workshops, ten projects, whichever server is asked', async () => {
    const noticeId = await openNotice(programme)
    const sameLeader = { leaderIdNumber: caseOf(1).leaderIdNumber }
    const rivals = []
    for (const [serial, changes] of [
      [1, {}],
      [2, sameLeader],
    ] as const) {
      const people = await pair(programme, serial)
      const id = await startApplication(programme, noticeId, people, caseOf(serial, changes))
      rivals.push({ people, request: await submission(people.contact.api, id) })
    }
    const race = await Promise.allSettled(
      rivals.map(({ people, request }, at) => {
        const server = at === 0 ? programme.server : second
        return server.client({ Authorization: `Bearer ${people.contact.token}` }).filings.submit(request)
      }),
    )
    expect(winners(race)).toBe(1)

    const ids: string[] = []
    for (const serial of [3, 4, 5, 6])
      ids.push(await acceptedApplication(programme, noticeId, await pair(programme, serial), caseOf(serial)))
    const { id: listId } = await programme.officer.api.desk.createList({
      body: { noticeId, title: '拟定名单' },
    })
    const propose = (applicationId: string, at: number, kind: 'workshop' | 'project') =>
      (officers()[at % 2] ?? programme.officer.api).desk.propose({
        params: { listId },
        body: { applicationId, kind, basis: '评审通过', ...(kind === 'project' ? { approvedFen: 100 } : {}) },
      })
    const workshops = await Promise.allSettled(ids.map((id, at) => propose(id, at, 'workshop')))
    expect(winners(workshops)).toBe(3)

    const named = ids.filter((_, at) => workshops[at]?.status === 'fulfilled')
    await takeProjectPlaces(programme, listId, named[0] ?? '', 8)
    const projects = await Promise.allSettled(named.map((id, at) => propose(id, at, 'project')))
    expect(winners(projects)).toBe(2)
    const left = named[projects.findIndex(({ status }) => status === 'rejected')] ?? ''
    expect(await refusal(propose(left, 0, 'project'))).toBe('QUOTA_FULL')
  })
})

describeOnPostgres('the demo on PostgreSQL', () => {
  test('is the same year', async () => {
    const cluster = await startPostgres()
    const { server, clock } = await openProgramme({ DATABASE_URL: await cluster.createDatabase() })
    await server.store.write(async (db) => {
      await db.deleteFrom('sessions').execute()
      await db.deleteFrom('desk_users').execute()
      await db.deleteFrom('setting_changes').execute()
    })
    clock.set('2026-12-20T02:00:00.000Z')
    await seedDemo(server)
    const { workshops } = await server.client().public.register({})
    expect(workshops.map(({ plaqueNo }) => plaqueNo)).toEqual(['DX-2026-001'])
    await server.close()
    await cluster.stop()
  })
})

function sharedKeys(): string {
  const key = () => Buffer.from(randomUUID().replace(/-/g, '')).toString('base64')
  return `lookup:${key()},v1:${key()}`
}
