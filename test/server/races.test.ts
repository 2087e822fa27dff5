/** Presses at the same moment, over real HTTP, in both databases; on PostgreSQL through two servers at once. */
import { randomBytes, randomUUID } from 'node:crypto'
import type { SampleCase } from '../../src/server/demo/sample-application'
import { idNumberOf } from '../builders/filings'
import {
  type Answer,
  answerTo,
  type Ready,
  readyApplication,
  readyApplications,
  receiptsIn,
  refusalsIn,
} from '../support/crowd'
import { describeOnPostgres } from '../support/describe-where'
import { type PostgresCluster, startPostgres } from '../support/postgres'
import { openNotice, openProgramme, type Programme } from '../support/programme'
import { startServer, type TestServer } from '../support/server'

jest.setTimeout(300_000)

const APPLICATIONS = 50
const PRESSES = 20
/** Applications pressed at the same moment: as many times PRESSES requests are under way. */
const AT_ONCE = 10
const RIVALRIES = 6

interface Ground {
  readonly programme: Programme
  readonly noticeId: string
  /** The servers people's presses reach, in turn. */
  readonly doors: readonly TestServer[]
  readonly close: () => Promise<void>
}

describe('SQLite', () => {
  races(openGround)
})

describeOnPostgres('PostgreSQL, two servers', () => {
  races(openPostgresGround)
})

function races(open: () => Promise<Ground>): void {
  let ground: Ground
  beforeAll(async () => {
    ground = await open()
  })
  afterAll(() => ground.close())

  const press = ({ people, request }: Ready, at: number, idempotencyKey: string = randomUUID()) => {
    const door = ground.doors[at % ground.doors.length]
    const api = door?.client({ Authorization: `Bearer ${people.contact.token}` })
    if (api === undefined) throw new RangeError('no server')
    return answerTo(() => api.filings.submit({ ...request, idempotencyKey }))
  }

  test(`${PRESSES} presses at once on each of ${APPLICATIONS} applications, some with the same key: one receipt each`, async () => {
    const { programme, noticeId } = ground
    const crowd = await readyApplications(programme, noticeId, { first: 1, count: APPLICATIONS })
    // A press repeated by the outbox has the first one's key, a second press has a key of its own.
    const pressAll = (one: Ready): Promise<readonly Answer[]> => {
      const repeated = randomUUID()
      const presses = Array.from({ length: PRESSES }, (_, at) =>
        press(one, at, at % 2 === 0 ? repeated : undefined),
      )
      return Promise.all(presses)
    }
    const outcomes: (readonly Answer[])[] = []
    for (let at = 0; at < crowd.length; at += AT_ONCE)
      outcomes.push(...(await Promise.all(crowd.slice(at, at + AT_ONCE).map(pressAll))))

    for (const [at, answers] of outcomes.entries()) {
      const { id, people, request } = crowd[at] as Ready
      const { receipts } = await people.contact.api.filings.get({ params: { filingId: id } })
      expect(receipts).toHaveLength(1)
      expect(receipts[0]).toMatchObject({ packageNo: 1, nonce: request.body.nonce })
      expect(receiptsIn(answers).length).toBeGreaterThanOrEqual(1)
      for (const receipt of receiptsIn(answers)) expect(receipt).toEqual(receipts[0])
      expect(new Set(refusalsIn(answers).map(({ code }) => code))).toEqual(new Set(['FILING_LOCKED']))
    }
    const { db } = programme.server.store
    const packages = await db.selectFrom('packages').select('filing_id').execute()
    expect(packages).toHaveLength(APPLICATIONS)
    expect(new Set(packages.map(({ filing_id }) => filing_id)).size).toBe(APPLICATIONS)
    const written = await db.selectFrom('audit').select('seq').where('action', '=', 'filing.submit').execute()
    expect(written).toHaveLength(APPLICATIONS)
    const numbers = outcomes.flatMap(receiptsIn).map(({ receiptNo }) => receiptNo)
    expect(new Set(numbers).size).toBe(APPLICATIONS)
  })

  /** Pairs of applications that want the same; both of a pair are pressed at once. */
  async function rivals(first: number, same: (at: number) => Partial<SampleCase>): Promise<void> {
    const { programme, noticeId } = ground
    const pairs: [Ready, Ready][] = []
    for (let at = 0; at < RIVALRIES; at += 1) {
      const one = await readyApplication(programme, noticeId, first + 2 * at, same(at))
      pairs.push([one, await readyApplication(programme, noticeId, first + 2 * at + 1, same(at))])
    }
    const races = await Promise.all(pairs.map((both) => Promise.all(both.map((one, at) => press(one, at)))))
    for (const [at, answers] of races.entries()) {
      expect(receiptsIn(answers)).toHaveLength(1)
      const [refusal] = refusalsIn(answers)
      expect(refusal?.status).toBe(409)
      codes.add(refusal?.code)
      const winner = answers.findIndex((answer) => 'receipt' in answer)
      const loser = pairs[at]?.[1 - winner]
      // Not a word about who has the place.
      const said = JSON.stringify(refusal?.detail)
      const serial = first + 2 * at + winner
      for (const secret of [`领办人 ${serial}`, `单位 ${serial}`, `工作室 ${serial}`, 'DX2026'])
        expect(said).not.toContain(secret)
      expect(said).not.toMatch(/\d{6}/)
      const filing = await loser?.people.leader.api.filings.get({ params: { filingId: loser.id } })
      expect([filing?.state, filing?.receipts]).toEqual(['draft', []])
    }
  }
  const codes = new Set<string | undefined>()
  beforeEach(() => codes.clear())

  test('P35: of two leaders’ applications for one place one wins, the other stays a draft and hears nothing of it', async () => {
    await rivals(100, (at) => ({ leaderIdNumber: idNumberOf(5000 + at) }))
    expect([...codes]).toEqual(['LEADER_TAKEN'])
  })

  test('P36: of two applications of one unit for one occupation one wins, in the same words for everybody', async () => {
    await rivals(200, (at) => ({ creditCode: '91110000600037341L', occupation: occupations[at] ?? '' }))
    expect([...codes]).toEqual(['OCCUPATION_TAKEN'])
  })
}

const occupations = [
  '6-18-01-01 车工',
  '6-18-01-02 铣工',
  '6-18-01-03 刨插工',
  '6-18-01-04 磨工',
  '6-18-01-05 镗工',
  '6-31-01-03 电工',
  '6-20-03-01 机床装调维修工',
  '4-12-01-01 汽车维修工',
]

async function openGround(): Promise<Ground> {
  const programme = await openProgramme()
  const noticeId = await openNotice(programme)
  return { programme, noticeId, doors: [programme.server], close: () => programme.server.close() }
}

async function openPostgresGround(): Promise<Ground> {
  const cluster: PostgresCluster = await startPostgres()
  const key = () => randomBytes(32).toString('base64')
  const env = { DATABASE_URL: await cluster.createDatabase(), VAULT_KEYS: `lookup:${key()},v1:${key()}` }
  const programme = await openProgramme(env)
  const second = await startServer({ env, clock: programme.clock })
  return {
    programme,
    noticeId: await openNotice(programme),
    doors: [programme.server, second],
    close: async () => {
      await second.close()
      await programme.server.close()
      await cluster.stop()
    },
  }
}
