/** An outcome nobody knows is 正在确认 until the server was asked: real client, real server, real wire that breaks. */
import type { Transport } from '#contract'
import { newestForm } from '#policy'
import { sweep } from '../../src/server/store/sweep'
import { titledWorkshop } from '../support/awarding'
import { cuttingWire, lonelyTransport, type Cut, type CuttingWire } from '../support/cutting-wire'
import { mortalServer, type MortalServer } from '../support/mortal-server'
import {
  caseOf,
  openNotice,
  openProgramme,
  pair,
  type Pair,
  type Programme,
  refusal,
  startApplication,
  submission,
  submit,
} from '../support/programme'
import { unsurePhone, type UnsurePhone } from '../support/unsure-phone'

const JUNE = '2026-06-10T02:00:00.000Z'
const CLOSES = '2026-12-31T16:00:00.000Z'
const CONTACT = { name: '单位联系人' }

let programme: Programme
let noticeId: string
let wire: CuttingWire
let entries: { readonly people: Pair; readonly projectId: string }
let serial = 10
/** Called when a submit is in the database and nobody has been answered yet. */
let atCommit: (() => void) | undefined
let live: MortalServer

const start = () => mortalServer(programme.server, () => atCommit?.())

beforeAll(async () => {
  programme = await openProgramme()
  noticeId = await openNotice(programme, { closesAt: CLOSES })
  const people = await pair(programme, 1)
  const { projectId } = await titledWorkshop(programme, noticeId, people, caseOf(1))
  entries = { people, projectId }
  live = await start()
  wire = await cuttingWire(() => live.port)
}, 60_000)
beforeEach(() => programme.clock.set(JUNE))
afterAll(async () => {
  await wire.close()
  await live.stop()
  await programme.server.close()
})

const transportOf = (token: string) => lonelyTransport(wire.port, { Authorization: `Bearer ${token}` })

/** What the server has of a filing: packages, receipt numbers, audited submits. */
async function countOf(filingId: string) {
  const { db } = programme.server.store
  const packages = await db
    .selectFrom('packages')
    .select(['receipt_no', 'nonce'])
    .where('filing_id', '=', filingId)
    .execute()
  const applications = await db.selectFrom('filings').select('state').where('id', '=', filingId).execute()
  return {
    packages: packages.length,
    receipts: new Set(packages.map((one) => one.receipt_no)).size,
    state: applications[0]?.state,
  }
}

/** A progress entry, filled in and wholly on the server: the cheapest thing that can be submitted. */
async function readyEntry(transport: Transport) {
  let id = ''
  const phone = unsurePhone(transport, () => id)
  const { id: form, version: formVersion } = newestForm('progress-entry')
  const subject = { kind: 'project', projectId: entries.projectId } as const
  id = phone.sync().start({ form, formVersion, subject, role: 'leader' })
  phone.sync().edit(id, 'entry', 'happenedOn', '2026-06-09')
  phone.sync().edit(id, 'entry', 'kind', 'mentoring')
  phone.sync().edit(id, 'entry', 'what', '带徒')
  await phone.settle()
  phone.phrases.length = 0
  return { phone, id }
}

/** An application that can be submitted, on its contact's phone. */
async function readyApplication() {
  const people = await pair(programme, (serial += 1))
  const id = await startApplication(programme, noticeId, people, caseOf(serial))
  const phone = unsurePhone(transportOf(people.contact.token), () => id)
  await phone.sync().pull(id)
  phone.phrases.length = 0
  return { people, id, phone }
}

/** Asked to submit, with this fate; afterwards nobody on the phone knows what became of it. */
async function submitInto(phone: UnsurePhone, id: string, fate: Cut) {
  wire.fates.push(fate)
  phone.sync().submit(id, CONTACT)
  await phone.settle()
  expect(phone.phrases).toEqual(['正在确认'])
  expect(phone.filing().meta.submission?.state).toBe('confirming')
}

const requestLost: Cut = { of: 'request', share: 0 }
const replyLost: Cut = { of: 'reply', share: 0 }
const points: readonly (readonly [string, Cut | 'killedServer'])[] = [
  ['before the first byte left', requestLost],
  ['in the middle of the request', { of: 'request', share: 0.6 }],
  ['before the last byte of the request', { of: 'request', share: 1 }],
  ['when the server is killed between its commit and its reply', 'killedServer'],
  ['before the first byte of the reply', replyLost],
  ['in the head of the reply', { of: 'reply', share: 0.3 }],
  ['in the body of the reply', { of: 'reply', share: 0.9 }],
  ['before the last byte of the reply', { of: 'reply', share: 1 }],
]
const lives = points.flatMap(([words, point]) => [
  { words, point, isKilled: false },
  { words, point, isKilled: true },
])

test.each(lives)(
  'the connection ends $words (phone killed: $isKilled): 正在确认, then one filing and one receipt',
  async ({ point, isKilled }) => {
    const { phone, id } = await readyEntry(transportOf(entries.people.leader.token))
    const dead = isKilled ? phone.killAtSilence() : undefined
    if (point === 'killedServer') atCommit = () => live.cutAll()
    else wire.fates.push(point)
    phone.sync().submit(id)
    await (dead ?? phone.settle())
    atCommit = undefined
    if (point === 'killedServer') {
      await live.stop()
      live = await start()
    }
    expect(phone.phrases).toEqual(['正在确认'])

    // The question to the server is lost as well.
    wire.fates.push({ of: 'reply', share: 0.5 })
    if (isKilled) phone.restart()
    await phone.settle()
    expect(phone.phrases).toEqual(['正在确认'])

    await phone.settle()
    expect(phone.phrases).toEqual(['正在确认', '已提交'])
    expect(await countOf(id)).toEqual({ packages: 1, receipts: 1, state: 'filed' })
    const { submission: asked, view } = phone.filing().meta
    expect(view?.receipts.map(({ nonce }) => nonce)).toEqual([asked?.nonce])
  },
)

test('half an answer that the platform calls a success is no answer', async () => {
  let isHalved = false
  const real = transportOf(entries.people.leader.token)
  const { phone, id } = await readyEntry(async (request) => {
    const answer = await real(request)
    if (!isHalved || typeof answer.body !== 'string') return answer
    isHalved = false
    return { ...answer, body: answer.body.slice(0, answer.body.length / 2) }
  })
  isHalved = true
  phone.sync().submit(id)
  await phone.settle()
  expect(phone.phrases).toEqual(['正在确认'])
  await phone.settle()
  expect(phone.phrases).toEqual(['正在确认', '已提交'])
  expect(await countOf(id)).toEqual({ packages: 1, receipts: 1, state: 'filed' })
})

test('the remembered answer was swept and the round is over: the receipt is found, and the same request makes no second package', async () => {
  const { people, id, phone } = await readyApplication()
  await submitInto(phone, id, replyLost)
  const { body, key } = phone.filing().meta.submission ?? {}
  programme.clock.set('2027-01-20T02:00:00.000Z')
  await sweep(programme.server.store, programme.server.services)
  const remembered = await programme.server.store.db
    .selectFrom('idempotency')
    .select('key')
    .where('key', '=', key ?? '')
    .execute()
  expect(remembered).toEqual([])
  phone.restart()
  await phone.settle()
  expect(phone.phrases).toEqual(['正在确认', '已提交'])
  // A copy of the request, late on some wire.
  const late = people.contact.api.filings.submit({ params: { filingId: id }, body: body as never })
  expect(await refusal(late)).toBe('FILING_LOCKED')
  expect(await countOf(id)).toEqual({ packages: 1, receipts: 1, state: 'submitted' })
})

test('nothing arrived and the round is over: the person is told, nothing was filed, the draft stands', async () => {
  const { id, phone } = await readyApplication()
  await submitInto(phone, id, requestLost)
  programme.clock.set(CLOSES)
  await phone.settle()
  expect(phone.phrases).toEqual(['正在确认', '被退回'])
  expect(phone.filing().meta.submission?.refusal?.code).toBe('NOTICE_CLOSED')
  expect(await countOf(id)).toEqual({ packages: 0, receipts: 0, state: 'draft' })
})

async function sendBack(id: string) {
  const { desk } = programme.officer.api
  const params = { filingId: id }
  const { stateVersion } = await desk.application({ params })
  const sections = [{ section: 'unit', note: '请补正' }]
  await desk.return({ params, body: { stateVersion, reason: '请补正', dueOn: '2026-06-20', sections } })
}

test('it arrived, and was returned meanwhile: to be mended, never 已提交; a late copy files nothing', async () => {
  const { people, id, phone } = await readyApplication()
  await submitInto(phone, id, replyLost)
  await sendBack(id)
  const { body } = phone.filing().meta.submission ?? {}
  programme.clock.advance(36 * 24 * 3_600_000)
  await sweep(programme.server.store, programme.server.services)
  await phone.settle()
  expect(phone.phrases).toEqual(['正在确认', '未提交'])
  const late = await people.contact.api.filings.submit({ params: { filingId: id }, body: body as never })
  expect(late.nonce).toBe(body?.nonce)
  expect(await countOf(id)).toEqual({ packages: 1, receipts: 1, state: 'returned' })
})

test('it arrived, and was withdrawn from another device, then taken back as a draft: each is said, nothing is filed again', async () => {
  const { people, id, phone } = await readyApplication()
  await submitInto(phone, id, replyLost)
  const params = { filingId: id }
  await people.contact.api.filings.withdraw({ params, body: {} })
  await phone.settle()
  expect(phone.phrases).toEqual(['正在确认', '已撤回'])
  await people.contact.api.filings.restore({ params, body: { as: 'draft' } })
  await phone.sync().pull(id)
  await phone.settle()
  expect(phone.phrases).toEqual(['正在确认', '已撤回', '未提交'])
  expect(await countOf(id)).toEqual({ packages: 1, receipts: 1, state: 'draft' })
})

test('nothing arrived, and another device submitted: its receipt is the one, and both read 已提交', async () => {
  const { people, id, phone } = await readyApplication()
  await submitInto(phone, id, requestLost)
  const { receiptNo } = await submit(people.contact.api, id)
  await phone.settle()
  expect(phone.phrases).toEqual(['正在确认', '已提交'])
  expect(phone.filing().meta.view?.receipts.map((one) => one.receiptNo)).toEqual([receiptNo])
  expect(await countOf(id)).toEqual({ packages: 1, receipts: 1, state: 'submitted' })
})

test.each(['returned', 'draft'] as const)(
  'nothing arrived, another device submitted, and now it is %s again: the old tap files nothing over it',
  async (state) => {
    const { people, id, phone } = await readyApplication()
    await submitInto(phone, id, requestLost)
    const params = { filingId: id }
    await submit(people.contact.api, id)
    if (state === 'returned') await sendBack(id)
    else {
      await people.contact.api.filings.withdraw({ params, body: {} })
      await people.contact.api.filings.restore({ params, body: { as: 'draft' } })
    }
    phone.restart()
    await phone.settle()
    expect(phone.phrases).toEqual(['正在确认', '被退回'])
    expect(phone.filing().meta.submission?.refusal?.code).toBe('FILING_STALE')
    expect(await countOf(id)).toEqual({ packages: 1, receipts: 1, state })
    // Asked anew, having seen it: that is a wish of now.
    const { body } = await submission(people.contact.api, id)
    expect(await refusal(people.contact.api.filings.submit({ params, body: { ...body, after: 0 } }))).toBe(
      'FILING_STALE',
    )
    if (state === 'returned') return
    phone.sync().submit(id, CONTACT)
    await phone.settle()
    expect(phone.phrases.at(-1)).toBe('已提交')
    expect((await countOf(id)).packages).toBe(2)
  },
)
