import { photo } from '../support/images'
import { kernelHandlers } from '../support/kernel-handlers'
import { usedMemory } from '../support/memory'
import { type PersonLogin, startServer, type TestServer } from '../support/server'
import { createFiling, upload } from '../support/uploads'

const seed = Number(process.env['MUTANT_SEED'] ?? Date.now() % 2 ** 31)
const MUTANTS = 400
const WARM_UP = 100
const MEGABYTE = 1024 * 1024
const KNOWN = ['stored', 'FILE_DAMAGED', 'FILE_NOT_IMAGE', 'FILE_TOO_SMALL', 'FILE_TOO_MANY_PIXELS']

let server: TestServer
let person: PersonLogin
let good: readonly Buffer[]
beforeAll(async () => {
  server = await startServer({ handlers: kernelHandlers() })
  person = await server.loginPerson('13800000001')
  const size = { width: 240, height: 220 }
  good = await Promise.all([photo('jpeg', { ...size, exif: true }), photo('png', size), photo('webp', size)])
})
afterAll(() => server.close())

test(`F11: ${MUTANTS} mutants of good photos: no 5xx, memory stays, the server stays awake (MUTANT_SEED=${seed})`, async () => {
  const random = seededRandom(seed)
  // This process is also the phones that send. Code, thread stacks and the allocator's arenas grow once (about 30 MB); what grows after that is a leak.
  for (let sent = 0; sent < WARM_UP; sent += 50) await sendMutants(50, random)
  const before = usedMemory()
  const health = watchHealth()
  const outcomes: string[] = []
  let most = before
  while (outcomes.length < MUTANTS) {
    outcomes.push(...(await sendMutants(50, random)))
    most = Math.max(most, usedMemory())
  }
  const answers = await health.stop()
  expect(outcomes.filter((outcome) => !KNOWN.includes(outcome))).toEqual([])
  // A seed whose mutants all fall at the first byte would show nothing.
  expect(new Set(outcomes).size).toBeGreaterThan(1)
  expect(most - before).toBeLessThan(50 * MEGABYTE)
  expect(answers.every(({ status }) => status === 200)).toBe(true)
  const times = answers.map(({ took }) => took).sort((one, other) => one - other)
  // The 100 ms asked for, but for the few that a busy machine holds up.
  expect(times[Math.floor(times.length * 0.95)]).toBeLessThan(100)
  expect(times.at(-1)).toBeLessThan(2000)
}, 180_000)

/** Four at a time, as a few phones would; few enough for the places of one filing. */
async function sendMutants(count: number, random: () => number): Promise<readonly string[]> {
  const outcomes: string[] = []
  const filingId = await createFiling(server, person.accountId)
  for (let sent = 0; sent < count; sent += 4) {
    const mutants = Array.from({ length: Math.min(4, count - sent) }, () => mutate(random))
    outcomes.push(...(await Promise.all(mutants.map((mutant) => outcomeOf(mutant, filingId)))))
  }
  return outcomes
}

function outcomeOf(bytes: Buffer, filingId: string): Promise<string> {
  return upload(person.api, bytes, { filingId }).then(
    (state) => state.state,
    (error: { code?: string }) => error.code ?? 'no answer',
  )
}

/** Asks one after another until it is stopped. */
function watchHealth() {
  const answers: { status: number; took: number }[] = []
  let isOver = false
  const watching = (async () => {
    while (!isOver) {
      const asked = performance.now()
      const { status } = await server.request('GET', '/api/health')
      answers.push({ status, took: performance.now() - asked })
      await new Promise((resolve) => setImmediate(resolve))
    }
  })()
  return {
    stop: async () => {
      isOver = true
      await watching
      return answers
    },
  }
}

/** The same mutants for the same seed, so that a failure can be looked at. */
function seededRandom(from: number): () => number {
  let state = from
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Bytes changed (half of them in the header), cut short, doubled, blanked, or the end of another file. */
function mutate(random: () => number): Buffer {
  const below = (limit: number) => Math.floor(random() * limit)
  const pick = () => Buffer.from(good[below(good.length)] ?? [])
  const bytes = pick()
  const kind = random()
  if (kind < 0.1) return bytes.subarray(0, 1 + below(bytes.length - 1))
  if (kind < 0.2) return Buffer.concat([bytes.subarray(0, below(bytes.length)), bytes])
  if (kind < 0.3)
    return Buffer.concat([bytes.subarray(0, below(bytes.length) + 1), pick().subarray(-below(4000))])
  if (kind < 0.4) return bytes.fill(below(256), below(bytes.length), bytes.length - below(100))
  for (let count = 0; count < 1 + random() * 40; count += 1)
    bytes[random() < 0.5 ? below(64) : below(bytes.length)] = below(256)
  return bytes
}
