/** F17: two versions of the application, given to the program from outside, over real HTTP, database and sync client. */
import { randomUUID } from 'node:crypto'
import { FORMS, formOf, knowForms, newestForm, type FilingForm } from '#policy'
import { certifierOf } from '../support/certifying'
import {
  caseOf,
  messageTitled,
  openNotice,
  openProgramme,
  pair,
  type Programme,
  refusal,
  set,
  startApplication,
  startDraft,
  submission,
  submit,
} from '../support/programme'
import { phoneOf } from '../support/phone'

const ONE = newestForm('combined-application')
const TWO: FilingForm = {
  ...ONE,
  version: 2,
  renamed: { 'leader.post': 'leader.position' },
  sections: ONE.sections.map((section) => ({
    ...section,
    fields: section.fields.flatMap((field) => {
      if (section.id === 'leader' && field.id === 'position')
        return [
          { ...field, id: 'post' },
          { ...field, id: 'nickname', label: '车间里怎么称呼', required: false },
        ]
      return section.id === 'unit' && field.id === 'contactName' ? [] : [field]
    }),
  })),
}

let programme: Programme
let forget: () => void
let serial = 0

beforeAll(async () => {
  programme = await openProgramme()
  forget = knowForms([...FORMS, TWO])
})
afterAll(async () => {
  forget()
  await programme.server.close()
})

/** A notice that opens in the year's March, called with version 1. */
async function noticeOf(programmeYear: number): Promise<string> {
  const undo = knowForms(FORMS)
  const noticeId = await openNotice(programme, {
    programmeYear,
    title: `${programmeYear} 年度评选通知`,
    opensAt: `${programmeYear}-03-01T16:00:00.000Z`,
    closesAt: `${programmeYear}-03-31T16:00:00.000Z`,
    workshopQuota: 3,
  })
  undo()
  return noticeId
}
const nextPair = () => pair(programme, (serial += 1))
const adopt = (noticeId: string, formVersion = 2) =>
  programme.officer.api.desk.adoptForm({ params: { noticeId }, body: { formVersion, projectFormVersion: 1 } })
const move = (api: Programme['officer']['api'], filingId: string) =>
  api.filings.moveForm({ params: { filingId }, body: { formVersion: 2 } })

test('a round opens with the form it was called with; only before it opens may the desk call it with a newer one', async () => {
  programme.clock.set('2026-02-20T02:00:00.000Z')
  const noticeId = await noticeOf(2026)
  const people = await nextPair()
  const filingId = await startDraft(programme, noticeId, people)
  await set(people.leader.api, filingId, 'leader', { name: '王五', position: '班长' })
  await set(people.contact.api, filingId, 'unit', { name: '某单位', contactName: '赵六' })
  expect((await people.leader.api.filings.get({ params: { filingId } })).movesTo).toBeNull()

  expect(await refusal(adopt(noticeId, 3))).toBe('STATE_CONFLICT')
  expect((await adopt(noticeId)).formVersion).toBe(2)
  expect(await refusal(adopt(noticeId))).toBe('STATE_CONFLICT')
  expect(await messageTitled(people.contact.api, '申报表有了新版')).toMatchObject({ link: { id: filingId } })
  expect((await people.leader.api.filings.get({ params: { filingId } })).movesTo).toBe(2)

  programme.clock.set('2026-03-02T02:00:00.000Z')
  expect(await refusal(submit(people.contact.api, filingId))).toBe('FORM_OUTDATED')
  const moved = await move(people.leader.api, filingId)
  expect([moved.formVersion, moved.movesTo]).toEqual([2, null])
  const values = (id: string) => moved.sections.find((section) => section.id === id)?.values
  expect(values('leader')).toEqual({ name: '王五', post: '班长' })
  expect(values('unit')).toEqual({ name: '某单位' })
  const again = await move(people.leader.api, filingId)
  expect(again.sections).toEqual(moved.sections)
  const history = await programme.server.store.db
    .selectFrom('section_changes')
    .select(['path', 'from_value', 'to_value'])
    .where('filing_id', '=', filingId)
    .where('version', '=', 0)
    .execute()
  expect(history).toEqual([{ path: 'contactName', from_value: '"赵六"', to_value: 'null' }])
  const read = { params: { filingId, sectionId: 'unit' }, query: {} }
  const [left] = (await people.contact.api.history.changes(read)).changes
  expect(left).toMatchObject({ why: 'moved', label: '单位联系人', from: '赵六', to: null, back: null })
  await set(people.leader.api, filingId, 'leader', { nickname: '王师傅' })
  expect(await refusal(set(people.leader.api, filingId, 'leader', { position: '组长' }))).toBe(
    'CHANGE_INVALID',
  )
})

test('what was submitted stays with its version: hash, reading, print and correction', async () => {
  const undo = knowForms(FORMS)
  const { noticeId } = await programme.server.store.db
    .selectFrom('call_notices')
    .select('id as noticeId')
    .executeTakeFirstOrThrow()
  await programme.server.store.write((db) =>
    db.updateTable('call_notices').set({ form_version: 1 }).execute(),
  )
  const people = await nextPair()
  const filingId = await startApplication(programme, noticeId, people, caseOf(serial))
  const receipt = await submit(people.contact.api, filingId)
  undo()
  await programme.server.store.write((db) =>
    db.updateTable('call_notices').set({ form_version: 2 }).execute(),
  )

  const read = () => programme.officer.api.desk.application({ params: { filingId } })
  expect(await read()).toMatchObject({ form: { version: 1 }, packageSha256: receipt.packageSha256 })
  expect(await refusal(move(people.leader.api, filingId))).toBe('FILING_LOCKED')
  await programme.officer.api.desk.return({
    params: { filingId },
    body: {
      stateVersion: 1,
      reason: '更正',
      dueOn: '2026-03-09',
      sections: [{ section: 'leader', note: '更正岗位' }],
    },
  })
  expect((await people.leader.api.filings.get({ params: { filingId } })).movesTo).toBeNull()
  await set(people.leader.api, filingId, 'leader', { position: '车间主任' })
  await submit(people.contact.api, filingId)
  const after = await read()
  expect([after.form.version, after.packageNo]).toEqual([1, 2])
  expect(after.revision?.sections[0]?.differences).toMatchObject([{ path: 'position', to: '车间主任' }])
  const { receipts } = await people.leader.api.filings.get({ params: { filingId } })
  expect(receipts[0]?.packageSha256).toBe(receipt.packageSha256)
})

test('P25a: what the unit certified does not move; in an older version it certifies nothing', async () => {
  const { id: noticeId } = await programme.server.store.db
    .selectFrom('call_notices')
    .select('id')
    .executeTakeFirstOrThrow()
  const pin = (form_version: number) =>
    programme.server.store.write((db) => db.updateTable('call_notices').set({ form_version }).execute())
  const people = await nextPair()
  const filingId = await startApplication(programme, noticeId, people, caseOf(serial))
  const certifier = await certifierOf(programme, people, filingId, serial)
  const certify = async () => {
    const { body } = await submission(certifier.api, filingId)
    const { sections, files, declared } = body
    return certifier.api.together.certify({
      params: { filingId },
      body: { name: '赵强', sections, files, declared },
    })
  }
  expect(await refusal(certify())).toBe('FORM_OUTDATED')
  await pin(1)
  await certify()
  await pin(2)
  for (const { api } of [people.leader, certifier])
    expect(await refusal(move(api, filingId))).toBe('FILING_CERTIFIED')
  await people.contact.api.together.takeBack({ params: { filingId }, body: {} })
  expect((await move(people.leader.api, filingId)).formVersion).toBe(2)
})

test('a draft ahead of its round is refused in its own words; of the round or before it, it begins', async () => {
  await programme.server.store.write((db) =>
    db.updateTable('call_notices').set({ form_version: 1 }).execute(),
  )
  const { leader } = await nextPair()
  const { id: noticeId } = await programme.server.store.db
    .selectFrom('call_notices')
    .select('id')
    .executeTakeFirstOrThrow()
  const begin = (formVersion: number) =>
    leader.api.filings.create({
      body: {
        id: randomUUID(),
        form: 'combined-application',
        formVersion,
        subject: { kind: 'notice', noticeId },
        role: 'leader',
      },
    })
  await expect(begin(2)).rejects.toMatchObject({
    code: 'FORM_AHEAD',
    detail: { message: '本次评选用的是较早一版的申报表。' },
  })
  expect((await leader.api.filings.list({})).filings).toEqual([])
  await programme.server.store.write((db) =>
    db.updateTable('call_notices').set({ form_version: 2 }).execute(),
  )
  expect((await begin(1)).movesTo).toBe(2)
})

describe('on the phone', () => {
  async function typedOffline() {
    const { id: noticeId } = await programme.server.store.db
      .selectFrom('call_notices')
      .select('id')
      .executeTakeFirstOrThrow()
    const people = await nextPair()
    const phone = phoneOf(people.leader.api)
    const filingId = phone.sync.start({
      form: 'combined-application',
      formVersion: 1,
      subject: { kind: 'notice', noticeId },
      role: 'leader',
    })
    phone.sync.edit(filingId, 'leader', 'name', '王五')
    await phone.settle()
    phone.fly(true)
    phone.sync.edit(filingId, 'leader', 'position', '飞行模式里写的岗位')
    phone.sync.flush()
    return { people, phone, filingId }
  }

  test('what was typed offline under the older version follows into the newer one and arrives there', async () => {
    const { people, phone, filingId } = await typedOffline()
    await move(people.leader.api, filingId)
    phone.fly(false)
    await phone.sync.pull(filingId)
    await phone.settle()
    const { meta, sections } = phone.sync.store.getState().filings[filingId] ?? {}
    expect([meta?.formVersion, meta?.movedFrom]).toEqual([2, undefined])
    expect(sections?.leader?.values).toEqual({ name: '王五', post: '飞行模式里写的岗位' })
    const server = await people.leader.api.filings.get({ params: { filingId } })
    expect(server.sections.find(({ id }) => id === 'leader')?.values).toEqual({
      name: '王五',
      post: '飞行模式里写的岗位',
    })
  })

  test('a phone whose program does not know the version says so and loses nothing', async () => {
    const { people, phone, filingId } = await typedOffline()
    await move(people.leader.api, filingId)
    phone.sync.stop()
    const old = phoneOf(people.leader.api, {
      kept: phone.kept,
      formOf: (id, version) => (version > 1 ? undefined : formOf(id, version)),
    })
    expect(await refusal(old.sync.pull(filingId))).toBe('FORM_UNKNOWN')
    await old.settle()
    const { meta, sections } = old.sync.store.getState().filings[filingId] ?? {}
    expect(meta?.refusal?.message).toBe('这份材料用的表格较新，现在的版本打不开。')
    expect(sections?.leader?.values).toEqual({ name: '王五', position: '飞行模式里写的岗位' })
    const updated = phoneOf(people.leader.api, { kept: phone.kept })
    await updated.sync.pull(filingId)
    await updated.settle()
    const server = await people.leader.api.filings.get({ params: { filingId } })
    expect(server.sections.find(({ id }) => id === 'leader')?.values.post).toBe('飞行模式里写的岗位')
  })

  test('a version nobody knows is refused in words at the start', async () => {
    const { leader } = await nextPair()
    const { id: noticeId } = await programme.server.store.db
      .selectFrom('call_notices')
      .select('id')
      .executeTakeFirstOrThrow()
    const body = {
      id: randomUUID(),
      form: 'combined-application',
      formVersion: 9,
      subject: { kind: 'notice', noticeId },
      role: 'leader',
    } as const
    expect(await refusal(leader.api.filings.create({ body }))).toBe('FORM_UNKNOWN')
  })
})
