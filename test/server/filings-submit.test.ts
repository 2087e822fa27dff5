import { createHash, randomUUID } from 'node:crypto'
import { frozenValues, packagesOf } from '../../src/server/records/packages'
import { accept } from '../support/awarding'
import {
  caseOf,
  CLOSES,
  messageTitled,
  OPENS,
  openNotice,
  openProgramme,
  type Pair,
  pair,
  type Programme,
  refusal,
  refused,
  set,
  startApplication,
  startDraft,
  storedPhoto,
  submission,
  submit,
} from '../support/programme'

let programme: Programme
let noticeId: string
let serial = 0

beforeAll(async () => {
  programme = await openProgramme()
  noticeId = await openNotice(programme)
})
beforeEach(() => programme.clock.set('2026-03-02T02:00:00.000Z'))
afterAll(() => programme.server.close())

interface Ready {
  readonly people: Pair
  readonly id: string
}
async function ready(changes: Parameters<typeof caseOf>[1] = {}): Promise<Ready> {
  serial += 1
  const people = await pair(programme, serial)
  const id = await startApplication(programme, noticeId, people, caseOf(serial, changes))
  return { people, id }
}

describe('a submit', () => {
  test('P25a: the leader alone cannot submit', async () => {
    const { people, id } = await ready()
    expect(await refusal(submit(people.leader.api, id))).toBe('CONTACT_ONLY')
  })

  test('freezes what was there: the receipt names the hash of the canonical package', async () => {
    const { people, id } = await ready()
    const sent = await submission(people.contact.api, id)
    const receipt = await people.contact.api.filings.submit(sent)
    expect(receipt.receiptNo).toMatch(/^DX2026-SB-\d{6}$/)
    expect([receipt.packageNo, receipt.nonce]).toEqual([1, sent.body.nonce])
    const { store, services } = programme.server
    const [frozen] = await packagesOf(store.db, id)
    const canonical = services.vault.open(frozen?.canonical ?? '')
    expect(createHash('sha256').update(canonical).digest('hex')).toBe(receipt.packageSha256)
    expect(JSON.parse(canonical)).toMatchObject({ filingId: id, receiptNo: receipt.receiptNo, packageNo: 1 })
    expect(frozen && frozenValues(services.vault, frozen).leader?.name).toBe(`领办人 ${serial}`)
    expect(frozen?.canonical).not.toContain('领办人')
  })

  test('is told to both people, with what happens next', async () => {
    const { people, id } = await ready()
    const { receiptNo } = await submit(people.contact.api, id)
    for (const { api } of [people.leader, people.contact]) {
      const message = await messageTitled(api, '申报已提交')
      expect(message).toMatchObject({ clause: 'P26a', link: { to: 'receipt', id } })
      expect(message?.body).toContain(receiptNo)
    }
  })

  test('twenty taps with one key give one receipt', async () => {
    const { people, id } = await ready()
    const request = { ...(await submission(people.contact.api, id)), idempotencyKey: randomUUID() }
    const receipts = await Promise.all(
      Array.from({ length: 20 }, () => people.contact.api.filings.submit(request)),
    )
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1)
    const { receipts: kept } = await people.contact.api.filings.get({ params: { filingId: id } })
    expect(kept).toEqual([receipts[0]])
  })

  test('twenty submits with different keys give one receipt, the others find it locked', async () => {
    const { people, id } = await ready()
    const request = await submission(people.contact.api, id)
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () => people.contact.api.filings.submit(request)),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await refusal(people.contact.api.filings.submit(request))).toBe('FILING_LOCKED')
  })

  test('after a lost reply the same key gives the receipt that was lost', async () => {
    const { people, id } = await ready()
    const request = { ...(await submission(people.contact.api, id)), idempotencyKey: randomUUID() }
    const lost = await people.contact.api.filings.submit(request)
    programme.clock.set(CLOSES)
    expect(await people.contact.api.filings.submit(request)).toEqual(lost)
  })

  test('what was submitted can no longer be edited', async () => {
    const { people, id } = await ready()
    await submit(people.contact.api, id)
    expect(await refusal(set(people.leader.api, id, 'leader', { position: '改' }))).toBe('FILING_LOCKED')
    const filing = await people.leader.api.filings.get({ params: { filingId: id } })
    expect(filing.can).toEqual({ edit: false, submit: false, withdraw: false, restore: false, invite: false })
    expect(filing.sections.some(({ editable }) => editable)).toBe(false)
  })
})

describe('the barrier', () => {
  test('other versions than the person saw are refused', async () => {
    const { people, id } = await ready()
    const request = await submission(people.contact.api, id)
    await set(people.leader.api, id, 'leader', { position: '刚改的岗位' })
    expect(await refusal(people.contact.api.filings.submit(request))).toBe('FILING_STALE')
  })

  test('an open clash is refused at its field', async () => {
    const { people, id } = await ready()
    const edit = (api: Pair['leader']['api'], to: string) =>
      api.filings.saveSection({
        params: { filingId: id, sectionId: 'leader' },
        body: { baseVersion: 1, changes: [{ path: 'position', from: '班组长（示例）', to }] },
      })
    await edit(people.leader.api, '甲')
    await edit(people.contact.api, '乙')
    const error = await refused(submit(people.contact.api, id))
    expect([error.code, error.detail.problems?.[0]?.path]).toEqual(['CONFLICTS_OPEN', 'position'])
  })

  test('a photo that has not arrived is refused at its place', async () => {
    const { people, id } = await ready()
    const file = await storedPhoto(programme, id, 'certificate.photos', 'receiving')
    await set(people.leader.api, id, 'certificate', { [`photos/${file.id}`]: file })
    const error = await refused(submit(people.contact.api, id))
    expect([error.code, error.detail.problems]).toEqual([
      'FILES_MISSING',
      [{ section: 'certificate', path: `photos/${file.id}`, message: '这张照片还没有传到服务器。' }],
    ])
  })

  test('a photo named with another hash, or not named, or of nowhere, is refused', async () => {
    const { people, id } = await ready()
    const { params, body } = await submission(people.contact.api, id)
    const send = (files: typeof body.files) =>
      refusal(people.contact.api.filings.submit({ params, body: { ...body, files } }))
    const [first, ...rest] = body.files
    expect(await send([{ id: first?.id ?? '', sha256: 'f'.repeat(64) }, ...rest])).toBe('FILING_STALE')
    expect(await send(rest)).toBe('FILING_STALE')
    expect(await send([...body.files, { id: randomUUID(), sha256: 'f'.repeat(64) }])).toBe('FILING_STALE')
  })

  test('every gap is named at once, each leading to its field', async () => {
    const people = await pair(programme, 90)
    const id = await startDraft(programme, noticeId, people)
    const error = await refused(submit(people.contact.api, id))
    expect(error.code).toBe('FILING_INCOMPLETE')
    expect(error.detail.problems?.length).toBeGreaterThan(30)
    expect(error.detail.problems).toContainEqual(
      expect.objectContaining({ section: 'leader', path: 'idNumber' }),
    )
    expect(error.detail.problems?.every(({ section, path }) => section !== undefined && path !== '')).toBe(
      true,
    )
  })

  test('P3a: an unmet condition is refused at the field that answers it', async () => {
    const { people, id } = await ready()
    await set(people.contact.api, id, 'unit', { inDistrict: 'neither' })
    const error = await refused(submit(people.contact.api, id))
    expect(error.detail.problems).toContainEqual(
      expect.objectContaining({ section: 'unit', path: 'inDistrict' }),
    )
  })

  test('P16a: two members besides the leader are too few', async () => {
    const { people, id } = await ready()
    const { sections } = await people.contact.api.filings.get({ params: { filingId: id } })
    const team = sections.find((section) => section.id === 'team')
    const [first] = (team?.values.members ?? []) as { id: string }[]
    await people.contact.api.filings.saveSection({
      params: { filingId: id, sectionId: 'team' },
      body: {
        baseVersion: team?.version ?? 0,
        changes: [{ path: `members/${first?.id}`, from: first as never, to: null }],
      },
    })
    const error = await refused(submit(people.contact.api, id))
    expect(error.detail.problems).toContainEqual(
      expect.objectContaining({ section: 'team', path: 'members' }),
    )
  })
})

describe('the window, by the clock of the server', () => {
  test('before it opens one may fill but not submit', async () => {
    programme.clock.set(new Date(Date.parse(OPENS) - 1).toISOString())
    const { people, id } = await ready()
    expect(await refusal(submit(people.contact.api, id))).toBe('NOTICE_NOT_OPEN')
    programme.clock.set(OPENS)
    expect((await submit(people.contact.api, id)).submittedAt).toBe(OPENS)
  })

  test('the last millisecond counts, the closing instant does not', async () => {
    const inTime = await ready()
    const late = await ready()
    programme.clock.set('2026-03-31T15:59:59.999Z')
    await submit(inTime.people.contact.api, inTime.id)
    programme.clock.set(CLOSES)
    expect(await refusal(submit(late.people.contact.api, late.id))).toBe('NOTICE_CLOSED')
    await set(late.people.leader.api, late.id, 'leader', { position: '截止后仍可保存' })
    const { state, waitingFor } = await late.people.leader.api.filings.get({ params: { filingId: late.id } })
    expect([state, waitingFor]).toEqual(['draft', '申报期已经结束，草稿为您保留'])
  })

  test('after the close nothing new is started, and nothing is withdrawn', async () => {
    const { people, id } = await ready()
    await submit(people.contact.api, id)
    programme.clock.set(CLOSES)
    expect(await refusal(startDraft(programme, noticeId, await pair(programme, 91)))).toBe('NOTICE_CLOSED')
    const withdraw = people.contact.api.filings.withdraw({ params: { filingId: id }, body: {} })
    expect(await refusal(withdraw)).toBe('NOTICE_CLOSED')
  })
})

describe('the one place of a leader and of an occupation', () => {
  const LEADER = '110115198001019013'

  test('P35: of two leaders racing for one place, one wins and the other is told nothing about them', async () => {
    const both = [
      await ready({ leaderIdNumber: LEADER }),
      await ready({ leaderIdNumber: LEADER.toLowerCase() }),
    ]
    const outcomes = await Promise.allSettled(both.map(({ people, id }) => submit(people.contact.api, id)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const loser = both[outcomes.findIndex(({ status }) => status === 'rejected')]
    const error = await refused(submit(loser?.people.contact.api as never, loser?.id ?? ''))
    expect(error.code).toBe('LEADER_TAKEN')
    expect(error.message).not.toMatch(/领办人 \d|单位 \d/)
  })

  test('P36: one unit, one occupation, one workshop; P37b: another 分厂 is another place', async () => {
    const same = { creditCode: '91110000600037341L', occupation: '6-18-02-04 焊工' }
    const [first, second] = [await ready(same), await ready(same)]
    await submit(first.people.contact.api, first.id)
    expect(await refusal(submit(second.people.contact.api, second.id))).toBe('OCCUPATION_TAKEN')
    await set(second.people.contact.api, second.id, 'unit', { hasSites: true, siteName: '二分厂' })
    await submit(second.people.contact.api, second.id)
  })

  test('a withdrawn application gives the place back', async () => {
    const same = { leaderIdNumber: '110115198202029023' }
    const [first, second] = [await ready(same), await ready(same)]
    await submit(first.people.contact.api, first.id)
    expect(await refusal(submit(second.people.contact.api, second.id))).toBe('LEADER_TAKEN')
    await first.people.contact.api.filings.withdraw({ params: { filingId: first.id }, body: {} })
    await submit(second.people.contact.api, second.id)
    const { status } = await first.people.leader.api.filings.get({ params: { filingId: first.id } })
    expect(status.phrase).toBe('已撤回')
  })

  test('only the contact withdraws, and only what is submitted', async () => {
    const { people, id } = await ready()
    const withdraw = (api: Pair['leader']['api']) =>
      refusal(api.filings.withdraw({ params: { filingId: id }, body: {} }))
    expect(await withdraw(people.leader.api)).toBe('NOT_ALLOWED')
    expect(await withdraw(people.contact.api)).toBe('STATE_CONFLICT')
    await submit(people.contact.api, id)
    await accept(programme, id)
    expect(await withdraw(people.contact.api)).toBe('STATE_CONFLICT')
  })
})
