import { seedDemo } from '../../src/server/demo/seed'
import { titledWorkshop } from '../support/awarding'
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

describeOnPostgres('the demo on PostgreSQL', () => {
  test('is the same year', async () => {
    const cluster = await startPostgres()
    const { server, clock } = await openProgramme({ DATABASE_URL: await cluster.createDatabase() })
    await server.store.write(async (db) => {
      await db.deleteFrom('sessions').execute()
      await db.deleteFrom('desk_users').execute()
    })
    clock.set('2026-12-20T02:00:00.000Z')
    await seedDemo(server)
    const { workshops } = await server.client().public.register({})
    expect(workshops.map(({ plaqueNo }) => plaqueNo)).toEqual(['DX-2026-001'])
    await server.close()
    await cluster.stop()
  })
})
