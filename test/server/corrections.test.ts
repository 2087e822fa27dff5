import { fillableSections, itemsOf, newestForm } from '#policy'
import {
  caseOf,
  messageTitled,
  openNotice,
  openProgramme,
  type Pair,
  pair,
  type Programme,
  refusal,
  set,
  startApplication,
  storedPhoto,
  submit,
} from '../support/programme'

const FORM = newestForm('combined-application')
const FILLABLE = fillableSections(FORM).map(({ id }) => id)

let programme: Programme
let noticeId: string
let serial = 0

beforeAll(async () => {
  programme = await openProgramme()
  noticeId = await openNotice(programme)
})
beforeEach(() => programme.clock.set('2026-03-02T02:00:00.000Z'))
afterAll(() => programme.server.close())

async function returned(sections: readonly string[]): Promise<{ people: Pair; id: string }> {
  serial += 1
  const people = await pair(programme, serial)
  const id = await startApplication(programme, noticeId, people, caseOf(serial))
  await submit(people.contact.api, id)
  programme.clock.set('2026-03-03T02:00:00.000Z')
  const body = {
    stateVersion: 1,
    reason: '有几处要更正',
    dueOn: '2026-03-09',
    sections: sections.map((section) => ({ section, note: `${section} 请更正` })),
  }
  await programme.officer.api.desk.return({ params: { filingId: id }, body })
  return { people, id }
}
const read = (filingId: string) => programme.officer.api.desk.application({ params: { filingId } })

test('P26a: the officer sees old beside new, field by field and row by row, next to the remark that asked for it', async () => {
  const { people, id } = await returned(['leader', 'team', 'unit'])
  expect((await read(id)).revision).toBeNull()
  const filing = await people.leader.api.filings.get({ params: { filingId: id } })
  const team = filing.sections.find((section) => section.id === 'team')
  const [list = ''] = Object.entries(team?.values ?? {}).find(([, value]) => Array.isArray(value)) ?? []
  const [first, second] = itemsOf(team?.values[list])
  await set(people.leader.api, id, 'leader', { position: '车间主任' })
  await set(people.leader.api, id, 'team', {
    [`${list}/${first?.id}/name`]: '改名的人',
    [`${list}/${second?.id}`]: null,
  })
  const fourth = { ...second, id: 'fourth-member', name: '新来的', idNumber: caseOf(29).leaderIdNumber }
  await set(people.leader.api, id, 'team', { [`${list}/fourth-member`]: fourth })
  programme.clock.set('2026-03-04T02:00:00.000Z')
  await submit(people.contact.api, id)

  const { revision, packageNo } = await read(id)
  expect(packageNo).toBe(2)
  expect(revision).toMatchObject({
    fromPackageNo: 1,
    fromSubmittedAt: '2026-03-02T02:00:00.000Z',
    submittedAt: '2026-03-04T02:00:00.000Z',
    returned: { at: '2026-03-03T02:00:00.000Z', reason: '有几处要更正', dueOn: '2026-03-09' },
  })
  expect(revision?.sections.map((section) => [section.id, section.note])).toEqual([
    ['leader', 'leader 请更正'],
    ['unit', 'unit 请更正'],
    ['team', 'team 请更正'],
  ])
  const [leader, unit, members] = revision?.sections ?? []
  expect(leader?.differences).toMatchObject([{ path: 'position', kind: 'changed', to: '车间主任' }])
  expect(unit?.differences).toEqual([])
  expect(members?.differences.map(({ path, kind }) => [path, kind])).toEqual([
    [`${list}/${first?.id}/name`, 'changed'],
    [`${list}/${second?.id}`, 'removed'],
    [`${list}/fourth-member`, 'added'],
  ])
  expect(JSON.stringify(revision)).not.toMatch(/\d{17}[\dX]/)
})

test('P26a: a photo taken again stands beside the one it replaces, and both can be opened', async () => {
  const { people, id } = await returned(['certificate'])
  const filing = await people.leader.api.filings.get({ params: { filingId: id } })
  const values = filing.sections.find((section) => section.id === 'certificate')?.values ?? {}
  const photos = FORM.sections
    .find((section) => section.id === 'certificate')
    ?.fields.find((field) => field.type === 'photos' && itemsOf(values[field.id]).length > 0)?.id
  const [old] = itemsOf(values[photos ?? ''])
  const fresh = await storedPhoto(programme, id, `certificate.${photos}`)
  await set(people.leader.api, id, 'certificate', {
    [`${photos}/${old?.id}`]: null,
    [`${photos}/${fresh.id}`]: fresh,
  })
  await submit(people.contact.api, id)
  const { revision, files } = await read(id)
  expect(revision?.sections[0]?.differences).toMatchObject([
    { path: photos, photos: { from: [old?.id], to: [fresh.id] } },
  ])
  expect(files.map((file) => file.id)).toEqual(expect.arrayContaining([old?.id, fresh.id]))
})

test('the person has the returned sections as they were submitted, masked, and nothing of the others', async () => {
  const { people, id } = await returned(['leader'])
  const before = await people.leader.api.filings.get({ params: { filingId: id } })
  expect(Object.keys(before.correction?.submitted ?? {})).toEqual(['leader'])
  await set(people.leader.api, id, 'leader', { position: '车间主任' })
  const { correction } = await people.leader.api.filings.get({ params: { filingId: id } })
  expect(correction?.submitted.leader?.position).toBe(before.correction?.submitted.leader?.position)
  expect(correction?.submitted.leader?.idNumber).toMatch(/\*{8}/)
})

test('P25b: the letter names each part with its remark and says that the first submission time counts; the day of filing stays', async () => {
  const { people, id } = await returned(['leader', 'plan'])
  const letter = await messageTitled(people.leader.api, '申报需要补正')
  const title = FORM.sections.find((section) => section.id === 'plan')?.title ?? ''
  expect(letter?.body).toContain(`${title}：plan 请更正。`)
  expect(letter?.body).toContain('申报时间仍以首次提交时间为准')
  programme.clock.set('2026-03-05T02:00:00.000Z')
  const first = (await read(id)).submittedAt
  await submit(people.contact.api, id)
  const after = await read(id)
  expect(after.submittedAt).toBe(first)
  expect(after.sections.find((section) => section.id === 'cover')?.values.filedOn).toBe('2026-03-02')
  expect(after.timeline.at(-1)).toMatchObject({ what: '重新提交' })
  const told = await messageTitled(people.contact.api, '补正材料已提交')
  expect(told?.body).toContain('第 2 次提交')
})

test('whichever sections are returned: every other one is locked, and stays as it was in the new package', async () => {
  const choices = [['leader'], ['unit', 'plan'], FILLABLE.filter((_, index) => index % 3 === 0)]
  for (const chosen of choices) {
    const { people, id } = await returned(chosen)
    const before = await read(id)
    for (const section of FILLABLE) {
      const field = FORM.sections
        .find((one) => one.id === section)
        ?.fields.find(({ type, known }) => (type === 'text' || type === 'longText') && known === undefined)
      if (field === undefined) continue
      const call = set(people.leader.api, id, section, { [field.id]: '改了一个字' })
      if (chosen.includes(section)) await call
      else expect([section, await refusal(call)]).toEqual([section, 'SECTION_LOCKED'])
    }
    await submit(people.contact.api, id)
    const after = await read(id)
    for (const { id: section, values } of before.sections)
      if (FILLABLE.includes(section) && !chosen.includes(section))
        expect([section, after.sections.find((one) => one.id === section)?.values]).toEqual([section, values])
    expect(after.revision?.sections.map((one) => one.id).sort()).toEqual([...chosen].sort())
  }
})
