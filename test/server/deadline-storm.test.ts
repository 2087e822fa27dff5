/** F9: everybody presses in the last minute, presses are repeated and replies are lost. */
import type { Receipt } from '#contract'
import { randomUUID } from 'node:crypto'
import {
  type Answer,
  answerTo,
  type Ready,
  readyApplications,
  receiptsIn,
  refusalsIn,
} from '../support/crowd'
import { CLOSES, openNotice, openProgramme, type Programme } from '../support/programme'
import { given, randomFrom } from '../support/random'

const SEED = given('SEED', 20261122)
const UNITS = given('UNITS', 200)
const RETRIES = 0.3
const LOST = 0.1
const MINUTE = 60_000
const closes = Date.parse(CLOSES)
const iso = (millis: number) => new Date(millis).toISOString()

jest.setTimeout(60_000 + UNITS * 1_500)

let programme: Programme
let noticeId: string
beforeAll(async () => {
  programme = await openProgramme()
  noticeId = await openNotice(programme)
})
afterAll(() => programme.server.close())

interface Press {
  readonly unit: Ready
  readonly at: number
  readonly key: string
  readonly isRepeated: boolean
  readonly isLost: boolean
}

const send = ({ unit, key }: Press): Promise<Receipt> =>
  unit.people.contact.api.filings.submit({ ...unit.request, idempotencyKey: key })

test(`${UNITS} units in the last minute, ${RETRIES * 100} % pressed twice, ${LOST * 100} % of the replies lost (SEED=${SEED}): each is in exactly once, at the moment it came`, async () => {
  const random = randomFrom(SEED)
  const units = await readyApplications(programme, noticeId, { first: 1, count: UNITS })
  const presses: readonly Press[] = units
    .map((unit, at) => ({
      unit,
      // The first one comes with the last millisecond, the second with the closing instant.
      at: at === 0 ? closes - 1 : at === 1 ? closes : closes - 1 - Math.floor(random() * MINUTE),
      key: randomUUID(),
      isRepeated: random() < RETRIES,
      isLost: random() < LOST,
    }))
    .sort((a, b) => a.at - b.at)

  const answers = new Map<Press, readonly Answer[]>()
  for (const press of presses) {
    programme.clock.set(iso(press.at))
    const first = answerTo(() => send(press))
    const second = press.isRepeated ? answerTo(() => send(press)) : undefined
    const heard = (await Promise.all([first, second])).filter((answer) => answer !== undefined)
    answers.set(press, press.isLost ? [] : heard)
  }
  // Whoever heard nothing asks again when it is too late to submit, with the same key.
  programme.clock.set(iso(closes + MINUTE))
  for (const press of presses)
    if (answers.get(press)?.length === 0) answers.set(press, [await answerTo(() => send(press))])

  const late = presses.filter(({ at }) => at >= closes)
  expect(late).toHaveLength(1)
  for (const press of presses) {
    const heard = answers.get(press) ?? []
    const { receipts, state } = await press.unit.people.contact.api.filings.get({
      params: { filingId: press.unit.id },
    })
    if (press.at >= closes) {
      expect(refusalsIn(heard).map(({ code }) => code)).toEqual(heard.map(() => 'NOTICE_CLOSED'))
      expect([state, receipts]).toEqual(['draft', []])
    } else {
      expect(receipts).toHaveLength(1)
      expect(receipts[0]?.submittedAt).toBe(iso(press.at))
      expect(receiptsIn(heard)).toEqual(heard.map(() => receipts[0]))
    }
  }
  const { db } = programme.server.store
  const packages = await db.selectFrom('packages').select('filing_id').execute()
  expect(packages).toHaveLength(UNITS - late.length)
  const told = await db.selectFrom('audit').select('seq').where('action', '=', 'filing.submit').execute()
  expect(told).toHaveLength(UNITS - late.length)
})
