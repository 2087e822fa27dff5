import { randomUUID } from 'node:crypto'
import { PHOTO_PLACES } from '../../src/server/demo/sample-application'
import { accept } from '../support/awarding'
import {
  caseOf,
  messageTitled,
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

async function submitted(): Promise<{ people: Pair; id: string }> {
  serial += 1
  const people = await pair(programme, serial)
  const id = await startApplication(programme, noticeId, people, caseOf(serial))
  await submit(people.contact.api, id)
  return { people, id }
}
const ISSUED_ON = 'papers/sample-certificate-1/issuedOn'
const desk = () => programme.officer.api.desk
const giveBack = (filingId: string, stateVersion: number, dueOn = '2026-03-09') =>
  desk().return({
    params: { filingId },
    body: {
      stateVersion,
      reason: '证书照片看不清',
      dueOn,
      sections: [{ section: 'certificate', note: '请重拍证书' }],
    },
  })

describe('reading', () => {
  test('the desk reads the frozen package, masked; not the draft behind it', async () => {
    const { people, id } = await submitted()
    await giveBack(id, 1)
    await set(people.leader.api, id, 'certificate', { [ISSUED_ON]: '2019-06-16' })
    const view = await desk().application({ params: { filingId: id } })
    const leader = view.sections.find((section) => section.id === 'leader')
    expect(leader?.values.idNumber).toMatch(/^\d{6}\*{8}\d{3}[\dX]$/)
    // With the day of birth beside it, the masked number could be read.
    expect(leader?.values.bornOn).toMatch(/^\d{4}\*{6}$/)
    const certificate = view.sections.find((section) => section.id === 'certificate')
    expect([certificate?.values.issuedOn, certificate?.returnNote]).toEqual(['2019-06-15', '请重拍证书'])
    expect(view.files).toHaveLength(PHOTO_PLACES.length)
    const [cover, unit] = ['cover', 'unit'].map(
      (part) => view.sections.find((one) => one.id === part)?.values,
    )
    expect(cover).toMatchObject({ filedOn: '2026-03-02', unitName: unit?.name })
    expect(unit?.otherWorkshops).toBe(false)
    expect([view.packageNo, view.rulePack]).toEqual([1, 'daxing-2'])
    expect(view.findings.length).toBeGreaterThan(10)
    expect(view.findings.every(({ outcome }) => outcome === 'met' || outcome === 'discretion')).toBe(true)
    expect(view.members.map(({ role }) => role).sort()).toEqual(['单位联系人', '领办人'].sort())
  })

  test('drafts are nobody’s business: not listed, not readable', async () => {
    const id = await startDraft(programme, noticeId, await pair(programme, 80))
    const { applications } = await desk().applications({ query: {} })
    expect(applications.some((application) => application.id === id)).toBe(false)
    expect(await refusal(desk().application({ params: { filingId: id } }))).toBe('NOT_FOUND')
    expect(await refusal(desk().application({ params: { filingId: randomUUID() } }))).toBe('NOT_FOUND')
  })

  test('P26a: the bureau’s list is filtered by state and notice and searched by name or number, as plain text', async () => {
    const { id } = await submitted()
    const found = async (query: object) =>
      (await desk().applications({ query })).applications.map((application) => application.id)
    expect(await found({ search: `工作室 ${serial}`, state: 'submitted', noticeId })).toContain(id)
    expect(await found({ search: `工作室 ${serial}`, state: 'accepted' })).toEqual([])
    expect(await found({ noticeId: randomUUID() })).toEqual([])
    for (const search of ['%', '_', "' or 1=1 --", '(((((a+)+']) expect(await found({ search })).toEqual([])
  })
})

describe('deciding', () => {
  test('accepted: the people are told, and the version seen must be the present one', async () => {
    const { people, id } = await submitted()
    const stale = desk().accept({ params: { filingId: id }, body: { stateVersion: 0, note: '' } })
    expect(await refusal(stale)).toBe('VERSION_STALE')
    await accept(programme, id)
    const again = desk().accept({ params: { filingId: id }, body: { stateVersion: 2, note: '' } })
    expect(await refusal(again)).toBe('STATE_CONFLICT')
    expect(await messageTitled(people.leader.api, '申报已受理')).toMatchObject({ clause: 'P26c' })
    const { status, waitingFor } = await people.leader.api.filings.get({ params: { filingId: id } })
    expect([status.phrase, waitingFor]).toEqual(['已受理', '等专家评审'])
  })

  test('two officers at once: one accepts, the other is told that it moved', async () => {
    const { id } = await submitted()
    const calls = Array.from({ length: 5 }, () =>
      desk().accept({ params: { filingId: id }, body: { stateVersion: 1, note: '' } }),
    )
    const outcomes = await Promise.allSettled(calls)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('the signer reads but does not decide', async () => {
    const { id } = await submitted()
    const { api } = programme.signer
    const view = await api.desk.application({ params: { filingId: id } })
    expect(view.can).toEqual({ accept: false, return: false, refuse: false, propose: false })
    const call = api.desk.accept({ params: { filingId: id }, body: { stateVersion: 1, note: '' } })
    expect(await refusal(call)).toBe('NOT_ALLOWED')
  })

  test('refused with its clause: told, and the leader may apply anew', async () => {
    const { people, id } = await submitted()
    await desk().refuse({
      params: { filingId: id },
      body: { stateVersion: 1, reason: '不在大兴区注册或经营', clause: 'P3a' },
    })
    expect(await messageTitled(people.leader.api, '申报不予受理')).toMatchObject({ clause: 'P3a' })
    const again = await startApplication(programme, noticeId, people, caseOf(serial))
    await submit(people.contact.api, again)
  })

  test('a clause that the text does not have is no ground for a refusal', async () => {
    const { id } = await submitted()
    const call = desk().refuse({
      params: { filingId: id },
      body: { stateVersion: 1, reason: '无', clause: 'P99' },
    })
    expect(await refusal(call)).toBe('REQUEST_INVALID')
  })
})

describe('returning for correction', () => {
  test('only what the applicants fill in can be returned', async () => {
    const { id } = await submitted()
    for (const section of ['cover', 'opinions', 'nowhere'])
      expect(
        await refusal(
          desk().return({
            params: { filingId: id },
            body: {
              stateVersion: 1,
              reason: '更正',
              dueOn: '2026-03-09',
              sections: [{ section, note: '改' }],
            },
          }),
        ),
      ).toBe('REQUEST_INVALID')
  })

  test('unlocks the named part only, tells why and until when, and takes a corrected package', async () => {
    const { people, id } = await submitted()
    await giveBack(id, 1)
    const filing = await people.leader.api.filings.get({ params: { filingId: id } })
    expect(filing).toMatchObject({
      state: 'returned',
      dueAt: '2026-03-09T16:00:00.000Z',
      correction: { reason: '证书照片看不清', dueOn: '2026-03-09', sections: ['certificate'] },
    })
    expect(filing.sections.filter(({ editable }) => editable).map((section) => section.id)).toEqual([
      'certificate',
    ])
    const [task] = (await people.contact.api.me.home({})).tasks
    expect(task).toMatchObject({ title: '补正申报材料', dueAt: '2026-03-09T16:00:00.000Z' })

    expect(await refusal(set(people.leader.api, id, 'leader', { position: '改' }))).toBe('SECTION_LOCKED')
    await set(people.leader.api, id, 'certificate', { [ISSUED_ON]: '2019-07-01' })
    const first = filing.receipts[0]
    const receipt = await submit(people.contact.api, id)
    expect([receipt.receiptNo, receipt.packageNo]).toEqual([first?.receiptNo, 2])
    expect(receipt.packageSha256).not.toBe(first?.packageSha256)
    const after = await people.leader.api.filings.get({ params: { filingId: id } })
    expect([after.state, after.correction, after.receipts.length]).toEqual(['submitted', null, 2])
  })

  test('a photo is only added where the part is unlocked', async () => {
    const { people, id } = await submitted()
    await giveBack(id, 1)
    const begin = (section: string) =>
      people.leader.api.files.begin({
        params: { filingId: id },
        body: { fileId: randomUUID(), section, path: 'photos/x1', sha256: 'b'.repeat(64), size: 5000 },
      })
    expect(await refusal(begin('achievements'))).toBe('SECTION_LOCKED')
    expect((await begin('certificate')).state).toBe('receiving')
  })

  test('counts until 24:00 of the named day, after the notice has closed too', async () => {
    const [inTime, late] = [await submitted(), await submitted()]
    await giveBack(inTime.id, 1, '2026-04-03')
    await giveBack(late.id, 1, '2026-04-03')
    programme.clock.set('2026-04-03T15:59:59.999Z')
    await submit(inTime.people.contact.api, inTime.id)
    programme.clock.set('2026-04-03T16:00:00.000Z')
    expect(await refusal(submit(late.people.contact.api, late.id))).toBe('CORRECTION_OVERDUE')
  })

  test('needs a part that the form has and a day that is not over', async () => {
    const { id } = await submitted()
    const error = await refused(giveBack(id, 1, '2026-03-01'))
    expect([error.code, error.detail.problems?.[0]?.path]).toEqual(['REQUEST_INVALID', 'dueOn'])
    const unknown = desk().return({
      params: { filingId: id },
      body: {
        stateVersion: 1,
        reason: '补正',
        dueOn: '2026-03-09',
        sections: [{ section: 'nope', note: '无' }],
      },
    })
    expect(await refusal(unknown)).toBe('REQUEST_INVALID')
  })
})
