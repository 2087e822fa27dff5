import { randomUUID } from 'node:crypto'
import { answersFor, askedFields, fillableSections, FORMS, knowForms, newestForm, sectionOf } from '#policy'
import { titledWorkshop, type Titled } from '../support/awarding'
import {
  caseOf,
  messageTitled,
  openNotice,
  openProgramme,
  pair,
  type Programme,
  refusal,
  refused,
  startDraft,
  submit,
} from '../support/programme'
import {
  beginProject,
  filledProject,
  OPEN_2027,
  openProjectRound,
  PROJECT,
  setTitle,
} from '../support/projects'
import { setSetting } from '../support/settings'

let programme: Programme
let noticeId: string
let titled: Titled

beforeEach(async () => {
  programme = await openProgramme()
  const first = await openNotice(programme)
  titled = await titledWorkshop(programme, first, await pair(programme, 1), caseOf(1))
  noticeId = await openProjectRound(programme)
  programme.clock.set(OPEN_2027)
})
afterEach(() => programme.server.close())

const get = (id: string) => titled.people.leader.api.filings.get({ params: { filingId: id } })
const wayOf = async (workshopId: string | null, api = titled.people.contact.api) => {
  const { ways } = await api.me.ways({})
  return ways.find((way) => way.noticeId === noticeId && way.workshopId === workshopId)
}

describe('P34c: a titled workshop files the project alone', () => {
  test('its facts come from the register, both people are in it, and no workshop question is asked', async () => {
    const id = await beginProject(titled.people.contact.api, noticeId, titled.workshopId)
    const filing = await get(id)
    expect(filing.members.map(({ role }) => role).sort()).toEqual(['contact', 'leader'])
    expect(filing.sections.find((section) => section.id === 'workshop')?.values).toEqual({
      name: '工作室 1',
      unitName: '单位 1',
      leaderName: '领办人 1',
      year: 2027,
      titleState: 'normal',
      awardedOn: '2026-03-10',
    })
    const form = newestForm('project-application')
    const values = Object.fromEntries(filing.sections.map((section) => [section.id, section.values])) as never
    const asked = form.sections.flatMap((section) =>
      askedFields(form, values, section).map((field) => `${section.id}.${field.id}`),
    )
    const combined = newestForm('combined-application')
    const workshopParts = ['leader', 'certificate', 'achievements', 'mentoring', 'unit', 'conditions', 'team']
    expect(asked.filter((path) => workshopParts.includes(path.split('.')[0] ?? ''))).toEqual([])
    const labels = workshopParts.flatMap((part) =>
      (sectionOf(combined, part)?.fields ?? []).map(({ label }) => label),
    )
    const askedLabels = form.sections.flatMap((section) =>
      askedFields(form, values, section).map((f) => f.label),
    )
    expect(askedLabels.filter((label) => labels.includes(label))).toEqual([])
    const shown = answersFor(form, values).find(({ section }) => section.id === 'workshop')?.rows ?? []
    expect(shown.filter(({ source }) => source === '取自工作室登记').map(({ text }) => text)).toEqual(
      expect.arrayContaining(['工作室 1', '单位 1', '领办人 1', '有，正常运转', '2026年3月10日']),
    )
  })
  test('P25a: certified without a name, it is certified by the name of who submits: it asks for no contact', async () => {
    const { contact } = titled.people
    const id = await filledProject(noticeId, titled)
    await contact.api.me.rename({ body: { name: '李敏' } })
    expect((await submit(contact.api, id)).certifiedBy).toBe('李敏')
    const { certification } = await programme.officer.api.desk.application({ params: { filingId: id } })
    expect(certification?.name).toBe('李敏')
  })
  test('the known answers cannot be written over, and follow the register until they are frozen', async () => {
    const id = await filledProject(noticeId, titled)
    const { api } = titled.people.leader
    const written = api.filings.saveSection({
      params: { filingId: id, sectionId: 'workshop' },
      body: { baseVersion: 0, changes: [{ path: 'name', from: null, to: '别的工作室' }] },
    })
    expect(await refusal(written)).toBe('CHANGE_INVALID')
    const rename = (name: string) =>
      programme.server.store.write((db) =>
        db.updateTable('workshops').set({ name }).where('id', '=', titled.workshopId).execute(),
      )
    await rename('改名后的工作室')
    const nameIn = async () => (await get(id)).sections.find((one) => one.id === 'workshop')?.values['name']
    expect(await nameIn()).toBe('改名后的工作室')
    await submit(titled.people.contact.api, id)
    await rename('再改名的工作室')
    expect(await nameIn()).toBe('改名后的工作室')
    const { sections } = await programme.officer.api.desk.application({ params: { filingId: id } })
    expect(sections.find((one) => one.id === 'workshop')?.values['name']).toBe('改名后的工作室')
  })
  test('submitted by the unit, with a receipt of its own series, the rules of the project and nothing of P35, P36', async () => {
    const id = await filledProject(noticeId, titled)
    expect(await refusal(submit(titled.people.leader.api, id))).toBe('CONTACT_ONLY')
    const receipt = await submit(titled.people.contact.api, id)
    expect(receipt.receiptNo).toBe('DX2027-XM-000001')
    const { findings, register, isProjectOnly, workshopName, projectName } =
      await programme.officer.api.desk.application({ params: { filingId: id } })
    expect(new Set(findings.map(({ group }) => group))).toEqual(new Set(['project']))
    expect(findings.find(({ ruleId }) => ruleId === 'project.titleInOrder')?.outcome).toBe('met')
    expect(findings.some(({ ruleId }) => ruleId === 'project.titleAge')).toBe(false)
    expect(register.every(({ outcome, text }) => outcome === 'met' && text.startsWith('DX-2026-001'))).toBe(
      true,
    )
    expect([isProjectOnly, workshopName, projectName]).toEqual([true, '工作室 1', PROJECT.projectName])
    for (const path of ['form.pdf', 'form.docx', 'receipts/1/pdf', 'receipts/1/proof']) {
      const answer = await programme.server.request('GET', `/api/filings/${id}/${path}`, {
        headers: { Authorization: `Bearer ${titled.people.contact.token}` },
      })
      expect([path, answer.status]).toEqual([path, 200])
    }
  })
  test('what is missing is named part by part, and nothing of the workshop is', async () => {
    const id = await beginProject(titled.people.leader.api, noticeId, titled.workshopId)
    const { code, problems = [] } = (await refused(submit(titled.people.contact.api, id))).detail
    expect(code).toBe('FILING_INCOMPLETE')
    const parts = new Set(fillableSections(newestForm('project-application')).map((section) => section.id))
    expect(problems.length).toBeGreaterThan(10)
    expect(problems.filter(({ section }) => !parts.has(section ?? ''))).toEqual([])
  })
})

describe('which application is offered follows from the register', () => {
  test('P34c, P30a, P35: the project to both people; both parts to nobody in a year without workshops', async () => {
    const [leader, contact] = [titled.people.leader.api, titled.people.contact.api]
    for (const [api, role] of [
      [leader, 'leader'],
      [contact, 'contact'],
    ] as const) {
      const way = await wayOf(titled.workshopId, api)
      expect([way?.isOpen, way?.role, way?.form]).toEqual([true, role, 'project-application'])
      expect(way?.quote.text).toContain('只需提交项目申报材料')
    }
    const both = await wayOf(null)
    expect([both?.isOpen, both?.note]).toEqual([false, '本次评选只评选建设项目，不评选工作室。'])
    expect(both?.quote.text).toContain('每两年评选一次')
    const untitled = await pair(programme, 7)
    expect(await refusal(startDraft(programme, noticeId, untitled))).toBe('NO_WORKSHOP_ROUND')
    const { ways } = await untitled.leader.api.me.ways({})
    expect(ways.map(({ workshopId, isOpen }) => [workshopId, isOpen])).toEqual([[null, false]])
  })
  test('P33a, P35: in a year with workshops the contact may do both, the leader of a title only the project', async () => {
    noticeId = await openNotice(programme, {
      programmeYear: 2028,
      title: '2028 年度评选通知',
      opensAt: '2028-02-28T16:00:00.000Z',
      closesAt: '2028-03-31T16:00:00.000Z',
    })
    const contact = await wayOf(null)
    expect([contact?.isOpen, contact?.role, contact?.filingId]).toEqual([true, null, null])
    const leader = await wayOf(null, titled.people.leader.api)
    expect([leader?.isOpen, leader?.note]).toEqual([false, '您已经领办一个工作室，不能再领办另一个。'])
    // The project in hand does not stand in the way of another workshop of the same unit.
    await beginProject(titled.people.contact.api, noticeId, titled.workshopId)
    await startDraft(programme, noticeId, {
      leader: titled.people.contact,
      contact: (await pair(programme, 8)).contact,
    })
    expect((await wayOf(null))?.filingId).not.toBeNull()
  })
  test('the wrong form for the subject is refused, and a stranger learns nothing', async () => {
    const { api } = titled.people.leader
    const create = (form: 'combined-application' | 'project-application', workshopId?: string) =>
      api.filings.create({
        body: {
          id: `made-by-hand-${form}`,
          form,
          formVersion: 1,
          subject: { kind: 'notice', noticeId, workshopId },
          role: 'leader',
        },
      })
    expect(await refusal(create('project-application'))).toBe('REQUEST_INVALID')
    expect(await refusal(create('combined-application', titled.workshopId))).toBe('REQUEST_INVALID')
    const stranger = await pair(programme, 9)
    expect(await refusal(beginProject(stranger.leader.api, noticeId, titled.workshopId))).toBe('NOT_FOUND')
    expect(await refusal(beginProject(api, noticeId, 'no-such-workshop'))).toBe('NOT_FOUND')
    programme.clock.set('2027-04-01T00:00:00.000Z')
    expect(await refusal(beginProject(api, noticeId, titled.workshopId))).toBe('NOTICE_CLOSED')
  })
})

describe('P34a, P34b: the state of the title', () => {
  test.each(['suspended', 'revoking'] as const)('%s: may be submitted, an officer decides', async (state) => {
    await setTitle(programme, titled.workshopId, state)
    const way = await wayOf(titled.workshopId)
    expect([way?.isOpen, way?.note]).toEqual([true, expect.stringContaining('由区人力资源社会保障局认定')])
    const id = await filledProject(noticeId, titled)
    await submit(titled.people.contact.api, id)
    const { findings } = await programme.officer.api.desk.application({ params: { filingId: id } })
    expect(findings.find(({ ruleId }) => ruleId === 'project.titleInOrder')).toMatchObject({
      outcome: 'discretion',
      clause: 'P34b',
    })
  })
  test('suspended where the bureau says no: refused with the sentence, which names it as a setting', async () => {
    await setSetting(programme, 'rectifyingMayApply', false)
    noticeId = await openNotice(programme, {
      programmeYear: 2028,
      title: '2028 年度评选通知',
      opensAt: '2028-02-28T16:00:00.000Z',
      closesAt: '2028-03-31T16:00:00.000Z',
    })
    programme.clock.set('2028-03-10T02:00:00.000Z')
    await setTitle(programme, titled.workshopId, 'suspended')
    const id = await filledProject(noticeId, titled, { startsOn: '2028-06-01', endsOn: '2029-05-31' })
    const { code, problems = [] } = (await refused(submit(titled.people.contact.api, id))).detail
    expect(code).toBe('FILING_INCOMPLETE')
    expect(problems).toEqual([
      {
        section: 'workshop',
        path: '',
        message: expect.stringContaining('按本单位配置，这期间不能申报项目'),
      },
    ])
  })

  test.each(['revoked', 'closed'] as const)('%s: neither begun nor submitted', async (state) => {
    const id = await filledProject(noticeId, titled)
    await setTitle(programme, titled.workshopId, state)
    expect(await refusal(submit(titled.people.contact.api, id))).toBe('TITLE_ENDED')
    expect((await wayOf(titled.workshopId))?.isOpen).toBe(false)
    const other = await openNotice(programme, {
      programmeYear: 2028,
      title: '2028 年度评选通知',
      opensAt: '2028-02-28T16:00:00.000Z',
      closesAt: '2028-03-31T16:00:00.000Z',
    })
    const begun = beginProject(titled.people.leader.api, other, titled.workshopId)
    expect(await refusal(begun)).toBe('TITLE_ENDED')
  })
  test('P62: under the old edition a title of one year is too young, and the new one does not ask', async () => {
    await programme.server.store.write((db) =>
      db.updateTable('call_notices').set({ rule_pack: 'daxing-1' }).where('id', '=', noticeId).execute(),
    )
    const way = await wayOf(titled.workshopId)
    expect([way?.isOpen, way?.note]).toEqual([false, expect.stringContaining('挂牌未满 2 年')])
    const id = await filledProject(noticeId, titled)
    const { problems = [] } = (await refused(submit(titled.people.contact.api, id))).detail
    expect(problems).toEqual([
      { section: 'workshop', path: '', message: expect.stringContaining('挂牌未满 2 年') },
    ])
  })
})

test('F17: a round keeps the project form it was called with until the desk adopts a newer one before it opens', async () => {
  const form = newestForm('project-application')
  const next = form.version + 1
  const forget = knowForms([...FORMS, { ...form, version: next }])
  const adopt = (projectFormVersion: number, formVersion = 1) =>
    programme.officer.api.desk.adoptForm({ params: { noticeId }, body: { formVersion, projectFormVersion } })
  const begin = (formVersion: number) =>
    titled.people.leader.api.filings.create({
      body: {
        id: randomUUID(),
        form: form.id,
        formVersion,
        subject: { kind: 'notice', noticeId, workshopId: titled.workshopId },
        role: 'leader',
      },
    })
  try {
    programme.clock.set('2027-02-20T02:00:00.000Z')
    expect((await wayOf(titled.workshopId))?.formVersion).toBe(form.version)
    expect(await refusal(begin(next))).toBe('FORM_AHEAD')
    const { id, movesTo } = await begin(form.version)
    expect(movesTo).toBeNull()
    for (const refusedPair of [adopt(form.version), adopt(next + 1), adopt(next, 0), adopt(next, 2)])
      expect(await refusal(refusedPair)).toBe('STATE_CONFLICT')
    expect(await adopt(next)).toMatchObject({ formVersion: 1, projectFormVersion: next })
    expect(await messageTitled(titled.people.contact.api, '申报表有了新版')).toMatchObject({ link: { id } })
    expect((await get(id)).movesTo).toBe(next)
    programme.clock.set(OPEN_2027)
    expect(await refusal(submit(titled.people.contact.api, id))).toBe('FORM_OUTDATED')
    expect(await refusal(adopt(next + 1))).toBe('STATE_CONFLICT')
  } finally {
    forget()
  }
})
