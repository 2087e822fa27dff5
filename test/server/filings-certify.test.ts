/** F19, P25a: the unit certifies what is submitted; nobody submits it alone. */
import { certifierOf } from '../support/certifying'
import {
  caseOf,
  messageTitled,
  openNotice,
  openProgramme,
  pair,
  type Pair,
  type Programme,
  refusal,
  set,
  startApplication,
  submission,
  submit,
} from '../support/programme'

type Person = Pair['leader']

let programme: Programme
let noticeId: string
let serial = 0

beforeEach(async () => {
  programme = await openProgramme()
  noticeId = await openNotice(programme)
})
afterEach(() => programme.server.close())

async function filled() {
  serial += 1
  const people = await pair(programme, serial)
  const id = await startApplication(programme, noticeId, people, caseOf(serial))
  return { people, id }
}
async function withCertifier() {
  const { people, id } = await filled()
  return { people, id, certifier: await certifierOf(programme, people, id, serial) }
}
const SIGNATURE = '10,20 30,40;50,60'
async function certify({ api }: Person, filingId: string, name = '赵强') {
  const { body } = await submission(api, filingId)
  const { sections, files, declared } = body
  return api.together.certify({
    params: { filingId },
    body: { name, signature: SIGNATURE, sections, files, declared },
  })
}
const takeBack = ({ api }: Person, filingId: string) =>
  api.together.takeBack({ params: { filingId }, body: {} })
const deskView = (applicationId: string) =>
  programme.officer.api.desk.application({ params: { filingId: applicationId } })

test('without a certifier the contact certifies with the submit; receipt, print and desk name it', async () => {
  const { people, id } = await filled()
  const asked = await submission(people.contact.api, id)
  const body = { ...asked.body, certification: { name: '李敏', signature: SIGNATURE } }
  const receipt = await people.contact.api.filings.submit({ ...asked, body })
  expect(receipt.certifiedBy).toBe('李敏')
  const { certification } = await deskView(id)
  expect(certification).toMatchObject({ name: '李敏', signature: SIGNATURE, at: receipt.submittedAt })
  const docx = Buffer.from(await people.contact.api.filings.formDocx({ params: { filingId: id } })).toString(
    'utf8',
  )
  expect(docx).toContain('单位确认')
  expect(docx).toContain('path="m10,20l30,40m50,60l50,60e"')
})

test('a submit queued by an older phone, without a name, is taken: the contact of the answers certified it', async () => {
  const { people, id } = await filled()
  expect((await submit(people.contact.api, id)).certifiedBy).toBe(caseOf(serial).contactName)
})

test('P25a: a leader cannot submit, with or without a certification', async () => {
  const { people, id, certifier } = await withCertifier()
  expect(await refusal(submit(people.leader.api, id))).toBe('CONTACT_ONLY')
  await certify(certifier, id)
  expect(await refusal(submit(people.leader.api, id))).toBe('CONTACT_ONLY')
})

test('with a certifier the contact waits for the certification, and then submits what was certified', async () => {
  const { people, id, certifier } = await withCertifier()
  expect(await refusal(submit(people.contact.api, id))).toBe('CERTIFICATION_MISSING')
  await certify(certifier, id)
  expect(await messageTitled(people.contact.api, '单位已确认')).toBeDefined()
  const { waitingFor, together } = await people.contact.api.filings.get({ params: { filingId: id } })
  expect([waitingFor, together?.certified?.name]).toEqual(['单位已确认，等您提交', '赵强'])
  expect((await submit(people.contact.api, id)).certifiedBy).toBe('赵强')
})

test('while it stands nobody edits, invites change nothing and nobody leaves; taken back, the edit goes through', async () => {
  const { people, id, certifier } = await withCertifier()
  await certify(certifier, id)
  const edit = () => set(people.leader.api, id, 'leader', { position: '组长' })
  expect(await refusal(edit())).toBe('FILING_CERTIFIED')
  const leave = people.leader.api.together.removeMember({
    params: { filingId: id },
    body: { role: 'leader' },
  })
  expect(await refusal(leave)).toBe('FILING_CERTIFIED')
  await takeBack(people.contact, id)
  await edit()
  expect(await refusal(submit(people.contact.api, id))).toBe('CERTIFICATION_MISSING')
  expect(await refusal(takeBack(people.contact, id))).toBe('STATE_CONFLICT')
})

test('an edit and a certification at once: either the edit is refused, or the certification is of older versions', async () => {
  const { people, id, certifier } = await withCertifier()
  const { body } = await submission(certifier.api, id)
  const { sections, files, declared } = body
  const outcomes = await Promise.allSettled([
    set(people.leader.api, id, 'leader', { position: '组长' }),
    certifier.api.together.certify({
      params: { filingId: id },
      body: { name: '赵强', sections, files, declared },
    }),
  ])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('certified twice at once from two phones, it stands once', async () => {
  const { id, certifier } = await withCertifier()
  const outcomes = await Promise.allSettled([certify(certifier, id), certify(certifier, id)])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const rows = await programme.server.store.db.selectFrom('certifications').selectAll().execute()
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(SIGNATURE)
})

test('an incomplete application is not certified: every gap is named', async () => {
  const { people, id, certifier } = await withCertifier()
  await set(people.leader.api, id, 'leader', { position: null })
  expect(await refusal(certify(certifier, id))).toBe('FILING_INCOMPLETE')
})

test('declined with a reason and marks: both are told, nothing is certified or submitted before it is mended', async () => {
  const { people, id, certifier } = await withCertifier()
  const decline = () =>
    certifier.api.together.decline({
      params: { filingId: id },
      body: { reason: '业绩写得太简单', marks: [{ section: 'achievements', note: '请写具体' }] },
    })
  await decline()
  await decline()
  for (const { api } of [people.leader, people.contact])
    expect((await messageTitled(api, '单位确认人退回修改'))?.body).toContain('业绩写得太简单')
  const { together } = await people.leader.api.filings.get({ params: { filingId: id } })
  expect(together?.marks.map(({ section }) => section)).toEqual(['achievements'])
  expect(await refusal(certify(certifier, id))).toBe('MARKS_OPEN')
  await people.contact.api.together.sectionDone({
    params: { filingId: id, sectionId: 'achievements' },
    body: {},
  })
  await certify(certifier, id)
})

test('only the certifier certifies, and a signature is nothing but numbers', async () => {
  const { people, id, certifier } = await withCertifier()
  expect(await refusal(certify(people.contact, id))).toBe('NOT_ALLOWED')
  const { body } = await submission(certifier.api, id)
  const { sections, files, declared } = body
  const call = certifier.api.together.certify({
    params: { filingId: id },
    body: { name: '赵强', signature: '"/><script>', sections, files, declared },
  })
  expect(await refusal(call)).toBe('REQUEST_INVALID')
})
