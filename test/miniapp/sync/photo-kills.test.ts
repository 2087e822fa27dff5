import * as fc from 'fast-check'
import { createHash } from 'node:crypto'
import { photo } from '../../support/images'
import { Clockwork } from './support/clockwork'
import { openRealGrounds, type RealGrounds } from './support/real-ground'
import type { Backend } from './support/schedules'
import { photoOn } from './support/scene'
import { Phone, type Wire } from './support/world'

const CHUNK = 256 * 1024
/** Announcing and six chunks. */
const REQUESTS = 7

/** Where the app ends: before its request leaves, after the server did it, or with the server going down as well. */
const MOMENTS = ['unsent', 'unanswered', 'bothDown'] as const
interface Kill {
  /** The how manyth request of the photo. */
  readonly at: number
  readonly moment: (typeof MOMENTS)[number]
}

let real: RealGrounds
let backend: Backend
let clock: Clockwork
let phone: Phone
let filingId: string
let picture: Buffer
let serial = 0

let kills: readonly Kill[] = []
let requests = 0
let sentBytes = 0
let asked = 0
let killed = () => {}

/** The way to the real server, on which the app is ended at the moments of the case. */
const wire: Wire = async (request, who) => {
  if (!request.path.includes('/uploads')) return backend.wire(request, who)
  if (request.method === 'GET') asked += 1
  if (request.path.includes('/bytes/') && request.body instanceof ArrayBuffer)
    sentBytes += request.body.byteLength
  requests += 1
  const kill = kills.find(({ at }) => at === requests)
  if (kill?.moment !== 'unsent') {
    const answer = await backend.wire(request, who)
    if (kill === undefined) return answer
  }
  if (kill?.moment === 'bothDown') await backend.restart()
  phone.kill()
  killed()
  return new Promise(() => undefined)
}

beforeAll(async () => {
  real = await openRealGrounds()
  picture = Buffer.concat([await photo(), Buffer.alloc(5 * CHUNK)])
  clock = new Clockwork(real.application.startsAt)
  backend = await real.application.open(clock)
  const phoneOf = (who: string) => new Phone(who, clock, wire, real.application.form)
  phone = phoneOf('leader')
  filingId = await real.application.begin(phone, phoneOf('contact'))
}, 60_000)
afterAll(() => real.close())

const wordOf = (fileId: string) => photoOn(phone, filingId, fileId).word

/** Takes a new photo, ends the app as the case says, opens it again each time; gives what went over the air. */
async function send(cases: readonly Kill[]) {
  const { section, field } = real.application.photos
  const bytes = Buffer.concat([picture, Buffer.from(String((serial += 1)).padStart(8, '0'))])
  const taken = phone.picture(bytes)
  ;[kills, requests, sentBytes, asked] = [cases, 0, 0, 0]
  phone.sync.addPhoto(filingId, section, field, taken)
  phone.sync.flush()
  let isDown = false
  // A sender that was ended holds the turn for 30 s.
  const seconds = 40 * (cases.length + 1)
  for (let waited = 0; waited < seconds && wordOf(taken.id) !== '已到服务器'; waited += 1) {
    const end = new Promise<true>((resolve) => (killed = () => resolve(true)))
    // Opened only when the next end is waited for: the app may send, and be ended, at once.
    if (isDown) phone.restart()
    isDown = (await Promise.race([end, phone.pass(1000)])) === true
  }
  const status = photoOn(phone, filingId, taken.id)
  const result = { status, size: bytes.byteLength, sentBytes, asked, died: requests }
  kills = []
  phone.sync.removePhoto(filingId, section, field, taken.id)
  phone.sync.flush()
  await phone.pass(1000)
  return { ...result, sha256: createHash('sha256').update(bytes).digest('hex') }
}

const each = MOMENTS.flatMap((moment) =>
  Array.from({ length: REQUESTS }, (_, at) => [moment, at + 1] as const),
)

test.each(each)(
  'a photo whose app is ended (%s) at request %i is stored, one chunk sent twice at most',
  async (...[moment, at]) => {
    const { status, sentBytes: sent, size, asked: questions } = await send([{ moment, at }])
    expect(status).toMatchObject({ word: '已到服务器', percent: 100 })
    expect(sent - size).toBeLessThanOrEqual(CHUNK)
    expect(questions).toBeLessThanOrEqual(2)
  },
)

test('without a kill every byte goes once, and nothing is asked', async () => {
  const { sentBytes: sent, size, asked: questions, died } = await send([])
  expect([sent, questions, died]).toEqual([size, 0, REQUESTS])
})

test('however often the app is ended, each time costs one chunk at most', async () => {
  const kill = fc.record({
    at: fc.integer({ min: 1, max: 3 * REQUESTS }),
    moment: fc.constantFrom(...MOMENTS),
  })
  const cases = fc.uniqueArray(kill, { maxLength: 6, selector: ({ at }) => at })
  await fc.assert(
    fc.asyncProperty(cases, async (some) => {
      const { status, sentBytes: sent, size, died } = await send(some)
      expect(status.word).toBe('已到服务器')
      const happened = some.filter(({ at }) => at <= died).length
      expect(sent - size).toBeLessThanOrEqual(happened * CHUNK)
    }),
    { numRuns: 25 },
  )
}, 120_000)
