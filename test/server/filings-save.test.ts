import { randomUUID } from 'node:crypto'
import {
  caseOf,
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
} from '../support/programme'

let programme: Programme
let noticeId: string
let people: Pair
let id: string

beforeAll(async () => {
  programme = await openProgramme()
  noticeId = await openNotice(programme)
  people = await pair(programme, 1)
  id = await startDraft(programme, noticeId, people)
})
afterAll(() => programme.server.close())

const section = async (name: string, api = people.leader.api) => {
  const filing = await api.filings.get({ params: { filingId: id } })
  return filing.sections.find((one) => one.id === name)
}
const save = (api: Pair['leader']['api'], sectionId: string, baseVersion: number, changes: object[]) =>
  api.filings.saveSection({
    params: { filingId: id, sectionId },
    body: { baseVersion, changes: changes as never },
  })

describe('starting', () => {
  const body = (filingId: string) => ({
    id: filingId,
    form: 'combined-application' as const,
    formVersion: 1,
    subject: { kind: 'notice' as const, noticeId },
    role: 'leader' as const,
  })

  test('the same id again by the same person gives the same filing', async () => {
    const again = await people.leader.api.filings.create({ body: body(id) })
    expect([again.id, again.members.length]).toEqual([id, 2])
  })

  test('the same id by somebody else does not exist for them', async () => {
    const other = await pair(programme, 9)
    expect(await refusal(other.leader.api.filings.create({ body: body(id) }))).toBe('NOT_FOUND')
  })

  test('a second draft in the same notice is pointed to the first', async () => {
    const error = await refused(people.leader.api.filings.create({ body: body(randomUUID()) }))
    expect([error.code, error.detail.filingId]).toEqual(['DRAFT_EXISTS', id])
  })

  test('two drafts at once: one is made, the other is pointed to it', async () => {
    const { leader } = await pair(programme, 8)
    const ids = [randomUUID(), randomUUID()]
    const outcomes = await Promise.allSettled(
      ids.map((one) => leader.api.filings.create({ body: body(one) })),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await leader.api.filings.list({})).filings).toHaveLength(1)
  })

  test('a form about another kind of thing is refused, and a version nobody knows in its own words', async () => {
    const { leader } = await pair(programme, 7)
    const wrong = { ...body(randomUUID()), form: 'progress-entry' as const }
    expect(await refusal(leader.api.filings.create({ body: wrong }))).toBe('REQUEST_INVALID')
    const unknown = { ...body(randomUUID()), formVersion: 99 }
    expect(await refusal(leader.api.filings.create({ body: unknown }))).toBe('FORM_UNKNOWN')
  })
})

describe('saving', () => {
  test('blank and bad content is kept: saving never judges', async () => {
    await save(people.leader.api, 'leader', 0, [{ path: 'idNumber', from: null, to: '123' }])
    expect((await section('leader'))?.values.idNumber).toBe('***')
  })

  test('different fields of two people merge without a word', async () => {
    const base = (await section('leader'))?.version ?? 0
    await save(people.leader.api, 'leader', base, [{ path: 'position', from: null, to: '班长' }])
    const answer = await save(people.contact.api, 'leader', base, [
      { path: 'name', from: null, to: '王师傅' },
    ])
    expect(answer.clashes).toEqual([])
    expect(answer.values).toMatchObject({ position: '班长', name: '王师傅' })
  })

  test('the same field is never overwritten silently: both answers are kept and both people see them', async () => {
    const base = (await section('leader'))?.version ?? 0
    await save(people.leader.api, 'leader', base, [{ path: 'position', from: '班长', to: '高级技师岗' }])
    const answer = await save(people.contact.api, 'leader', base, [
      { path: 'position', from: '班长', to: '车间主任' },
    ])
    expect(answer.values.position).toBe('高级技师岗')
    expect(answer.clashes).toMatchObject([
      { path: 'position', mine: '车间主任', isMine: true, theirs: '高级技师岗' },
    ])
    const seenByOther = await people.leader.api.filings.get({ params: { filingId: id } })
    expect(seenByOther.clashes).toMatchObject([
      { section: 'leader', path: 'position', mine: '车间主任', isMine: false, theirs: '高级技师岗' },
    ])
  })

  test('an edit by somebody who has not seen the clash leaves it open', async () => {
    const before = (await section('leader'))?.version ?? 0
    const answer = await save(people.leader.api, 'leader', before - 1, [
      { path: 'position', from: '高级技师岗', to: '首席技师岗' },
    ])
    expect(answer.clashes).toMatchObject([{ mine: '车间主任', theirs: '首席技师岗' }])
  })

  test('a person who saw both chooses, and the clash is closed', async () => {
    const base = (await section('leader'))?.version ?? 0
    const answer = await save(people.contact.api, 'leader', base, [
      { path: 'position', from: '首席技师岗', to: '车间主任' },
    ])
    expect([answer.values.position, answer.clashes]).toEqual(['车间主任', []])
  })

  test('confirming the answer that stands closes the clash too', async () => {
    const base = (await section('leader'))?.version ?? 0
    await save(people.leader.api, 'leader', base, [{ path: 'yearsInOccupation', from: null, to: 10 }])
    const { version } = await save(people.contact.api, 'leader', base, [
      { path: 'yearsInOccupation', from: null, to: 12 },
    ])
    const answer = await save(people.contact.api, 'leader', version, [
      { path: 'yearsInOccupation', from: 10, to: 10 },
    ])
    expect([answer.values.yearsInOccupation, answer.clashes]).toEqual([10, []])
  })

  test('every edit stays in the history, the loser of a clash too', async () => {
    const rows = await programme.server.store.db
      .selectFrom('section_changes')
      .select(['to_value', 'outcome'])
      .where('filing_id', '=', id)
      .where('path', '=', 'position')
      .execute()
    expect(rows).toContainEqual({ to_value: '"车间主任"', outcome: 'clashed' })
    expect(rows).toContainEqual({ to_value: '"首席技师岗"', outcome: 'applied' })
  })

  test('the same edit again changes nothing and makes no new version', async () => {
    const base = (await section('unit'))?.version ?? 0
    const change = [{ path: 'name', from: null, to: '某单位' }]
    const first = await save(people.contact.api, 'unit', base, change)
    const again = await save(people.contact.api, 'unit', base, change)
    expect(again.version).toBe(first.version)
  })

  test.each([
    ['an unknown field', 'leader', { path: 'score', from: null, to: 100 }],
    ['a value of another type', 'leader', { path: 'yearsInOccupation', from: null, to: 'many' }],
    ['an option that is not offered', 'leader', { path: 'employment', from: null, to: 'king' }],
    ['a text beyond its limit', 'leader', { path: 'position', from: '车间主任', to: '长'.repeat(51) }],
    ['a mask where a number belongs', 'leader', { path: 'phone', from: null, to: '138****0000' }],
    ['a prototype for a field', 'leader', { path: 'constructor', from: null, to: 'x' }],
  ])('%s is refused with a sentence at its place', async (_, name, change) => {
    const error = await refused(save(people.leader.api, name, 0, [change]))
    expect(error.code).toBe('CHANGE_INVALID')
    expect(error.detail.problems?.[0]).toMatchObject({ section: name, path: change.path })
  })

  test('an unknown section does not exist', async () => {
    const call = save(people.leader.api, 'secrets', 0, [{ path: 'name', from: null, to: 'x' }])
    expect(await refusal(call)).toBe('NOT_FOUND')
  })
})

describe('sensitive answers', () => {
  const NUMBER = '110115198001019013'

  test('what follows from a number is told with its mask, and no longer once the number is not whole', async () => {
    const base = (await section('leader'))?.version ?? 0
    const answer = await save(people.leader.api, 'leader', base, [
      { path: 'idType', from: null, to: 'residentId' },
      { path: 'idNumber', from: '***', to: NUMBER },
    ])
    const shown = { idNumber: '110115********9013', sex: 'male', bornOn: '1980******' }
    expect(answer.values).toMatchObject(shown)
    expect((await section('leader', people.contact.api))?.values).toMatchObject(shown)
    const half = await save(people.leader.api, 'leader', answer.version, [
      { path: 'idNumber', from: shown.idNumber, to: '123' },
    ])
    const { idNumber, sex, bornOn } = half.values
    expect([idNumber, sex, bornOn]).toEqual(['***', undefined, undefined])
  })

  test('leave the server masked and lie sealed in the database', async () => {
    const base = (await section('leader'))?.version ?? 0
    const answer = await save(people.leader.api, 'leader', base, [
      { path: 'idNumber', from: '***', to: NUMBER },
      { path: 'phone', from: null, to: '13800000001' },
    ])
    expect(answer.values).toMatchObject({ idNumber: '110115********9013', phone: '138****0001' })
    const { store } = programme.server
    const dump = JSON.stringify([
      await store.db.selectFrom('filing_sections').selectAll().execute(),
      await store.db.selectFrom('section_changes').selectAll().execute(),
      await store.db.selectFrom('clashes').selectAll().execute(),
      await store.db.selectFrom('idempotency').selectAll().execute(),
      await store.db.selectFrom('audit').selectAll().execute(),
    ])
    expect(dump).not.toContain(NUMBER)
    expect(dump).not.toContain('13800000001')
  })

  test('an edit based on the mask is taken, and one based on another mask clashes', async () => {
    const base = (await section('leader'))?.version ?? 0
    const taken = await save(people.leader.api, 'leader', base, [
      { path: 'idNumber', from: '110115********9013', to: '110115198202029023' },
    ])
    expect(taken.clashes).toEqual([])
    const clashed = await save(people.contact.api, 'leader', base, [
      { path: 'idNumber', from: '110115********9013', to: '110115198403039033' },
    ])
    expect(clashed.clashes).toMatchObject([{ mine: '110115********9033', theirs: '110115********9023' }])
  })

  test('a choice may name the mask of the waiting answer: the real one is kept on the server', async () => {
    const base = (await section('leader'))?.version ?? 0
    await save(people.contact.api, 'leader', base, [
      { path: 'idNumber', from: '110115********9023', to: '110115********9033' },
    ])
    expect((await section('leader'))?.values.idNumber).toBe('110115********9033')
    await set(people.leader.api, id, 'leader', { idNumber: '110115198001019013' })
    expect((await section('leader'))?.values.idNumber).toBe('110115********9013')
  })

  test('cells of a table are masked and sealed like fields', async () => {
    const row = {
      id: 'member-0001',
      name: '张三',
      idNumber: NUMBER,
      employment: 'formal',
      type: 'skilled',
      level: '高级工',
    }
    const answer = await save(people.contact.api, 'team', 0, [
      { path: 'members/member-0001', from: null, to: row },
    ])
    expect(answer.values.members).toMatchObject([{ idNumber: '110115********9013', name: '张三' }])
    const stored = await programme.server.store.db
      .selectFrom('filing_sections')
      .select('answers')
      .where('section', '=', 'team')
      .executeTakeFirstOrThrow()
    expect(stored.answers).not.toContain(NUMBER)
  })
})

test('unit B sees nothing of unit A and can change nothing of it', async () => {
  const b = await pair(programme, 2)
  const own = await startApplication(programme, noticeId, b, caseOf(2))
  expect(own).not.toBe(id)
  expect(await refusal(b.contact.api.filings.get({ params: { filingId: id } }))).toBe('NOT_FOUND')
  expect(await refusal(save(b.leader.api, 'leader', 0, [{ path: 'name', from: null, to: '盗用' }]))).toBe(
    'NOT_FOUND',
  )
  expect((await b.contact.api.filings.list({})).filings.map((filing) => filing.id)).toEqual([own])
})
