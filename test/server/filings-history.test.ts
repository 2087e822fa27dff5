/** Issue 4 §5: what was typed is never silently lost: 修改记录, over HTTP. */
import { createHash } from 'node:crypto'
import type { PastChange, Rescue } from '#contract'
import { certifierOf } from '../support/certifying'
import {
  caseOf,
  openNotice,
  openProgramme,
  pair,
  type Pair,
  type Programme,
  refusal,
  set,
  startApplication,
  startDraft,
  submit,
} from '../support/programme'

const NUMBERS = ['110115198001019013', '110115198001019021'] as const

let programme: Programme
let noticeId: string
let serial = 0

beforeAll(async () => {
  programme = await openProgramme()
  noticeId = await openNotice(programme)
})
afterAll(() => programme.server.close())

type Api = Pick<Pair['leader']['api'], 'history'>
const pageOf = ({ history }: Api, filingId: string, sectionId = 'leader', before?: string) =>
  history.changes({ params: { filingId, sectionId }, query: before === undefined ? {} : { before } })
const changesOf = async (api: Api, filingId: string, sectionId?: string) =>
  (await pageOf(api, filingId, sectionId)).changes
async function allOf(api: Api, filingId: string, sectionId: string): Promise<readonly PastChange[]> {
  const { changes, next } = await pageOf(api, filingId, sectionId)
  const older = next === null ? [] : (await pageOf(api, filingId, sectionId, next)).changes
  return [...changes, ...older]
}
const short = ({ label, from, to, outcome, why }: PastChange) => [label, from, to, outcome, why]

async function begun(): Promise<{ people: Pair; id: string }> {
  serial += 1
  const people = await pair(programme, serial)
  await people.leader.api.me.rename({ body: { name: '王建国' } })
  await people.contact.api.me.rename({ body: { name: '李敏' } })
  return { people, id: await startDraft(programme, noticeId, people) }
}

/** One edit on a version, a minute after the one before. */
async function edit(
  { api }: Pair['leader'],
  filingId: string,
  at: { readonly section?: string; readonly base: number },
  ...changes: readonly { readonly path: string; readonly from: unknown; readonly to: unknown }[]
) {
  programme.clock.advance(60_000)
  return api.filings.saveSection({
    params: { filingId, sectionId: at.section ?? 'leader' },
    body: { baseVersion: at.base, changes: changes as never },
  })
}

test('who, when, which question, before and after, newest first, in the words of the form', async () => {
  const { people, id } = await begun()
  const { version } = await edit(
    people.leader,
    id,
    { base: 0 },
    { path: 'idType', from: null, to: 'residentId' },
  )
  await edit(people.contact, id, { base: version }, { path: 'position', from: null, to: '班长' })
  const [newest, first] = await changesOf(people.leader.api, id)
  expect(newest).toMatchObject({ by: '李敏', role: 'contact', isMine: false, path: 'position', to: '班长' })
  expect(first).toMatchObject({ by: '王建国', role: 'leader', isMine: true, from: null, outcome: 'used' })
  expect(first?.to).toBe('居民身份证')
  expect(first?.back).toEqual({ value: 'residentId', isPart: false })
  expect(Date.parse(newest?.at ?? '') - Date.parse(first?.at ?? '')).toBe(60_000)
})

test('the answer that lost stands there: first waiting, then 未采用 with who decided; chosen after all it is 后来采用', async () => {
  const { people, id } = await begun()
  const { leader, contact } = people
  const { version } = await edit(leader, id, { base: 0 }, { path: 'position', from: null, to: '班长' })
  const met = await edit(contact, id, { base: 0 }, { path: 'position', from: null, to: '车间主任' })
  const lost = async () => (await changesOf(leader.api, id)).find(({ to }) => to === '车间主任')
  expect(await lost()).toMatchObject({ outcome: 'waiting', by: '李敏', from: '班长', decided: null })
  expect(met.version).toBeGreaterThan(version)

  const kept = await edit(leader, id, { base: met.version }, { path: 'position', from: '班长', to: '班长' })
  expect(await lost()).toMatchObject({
    outcome: 'unused',
    decided: { by: '王建国', at: programme.clock.now() },
    back: { value: '车间主任', isPart: false },
  })

  await edit(contact, id, { base: kept.version }, { path: 'position', from: '班长', to: '车间主任' })
  const all = await changesOf(leader.api, id)
  expect(all.map(short)).toEqual([
    [expect.any(String), '班长', '车间主任', 'used', 'typed'],
    [expect.any(String), '班长', '车间主任', 'usedLater', 'typed'],
    [expect.any(String), null, '班长', 'used', 'typed'],
  ])
})

test('a choice that put the waiting answer in its place says so', async () => {
  const { people, id } = await begun()
  await edit(people.leader, id, { base: 0 }, { path: 'position', from: null, to: '班长' })
  const { version } = await edit(
    people.contact,
    id,
    { base: 0 },
    { path: 'position', from: null, to: '主任' },
  )
  await edit(people.contact, id, { base: version }, { path: 'position', from: '班长', to: '主任' })
  expect((await changesOf(people.leader.api, id)).map(short)).toEqual([
    [expect.any(String), '班长', '主任', 'used', 'chosen'],
    [expect.any(String), '班长', '主任', 'usedLater', 'typed'],
    [expect.any(String), null, '班长', 'used', 'typed'],
  ])
})

test('sensitive answers stay masked and cannot be brought back; a row comes back without them', async () => {
  const { people, id } = await begun()
  const [first, second] = NUMBERS
  const one = await edit(people.leader, id, { base: 0 }, { path: 'idNumber', from: null, to: first })
  await edit(
    people.leader,
    id,
    { base: one.version },
    { path: 'idNumber', from: '110115********9013', to: second },
  )
  const row = { id: 'member-01', name: '成员一', idNumber: first }
  const team = await edit(
    people.leader,
    id,
    { section: 'team', base: 0 },
    { path: 'members/member-01', from: null, to: row },
  )
  const seen = { ...row, idNumber: '110115********9013' }
  await edit(
    people.leader,
    id,
    { section: 'team', base: team.version },
    { path: 'members/member-01', from: seen, to: null },
  )
  const leader = await changesOf(people.leader.api, id)
  expect(leader.map(({ from, to, back }) => [from, to, back])).toEqual([
    ['110115********9013', '110115********9021', null],
    [null, '110115********9013', null],
  ])
  const members = await changesOf(people.leader.api, id, 'team')
  expect(members.map(({ to, back }) => [to === null, back])).toEqual([
    [true, { value: { id: 'member-01', name: '成员一' }, isPart: true }],
    [false, { value: { id: 'member-01', name: '成员一' }, isPart: true }],
  ])
  expect(members[0]).toMatchObject({ label: expect.stringContaining('已不在表里') })
  expect(members[0]?.from).toContain('成员姓名：成员一')
  for (const number of NUMBERS) expect(JSON.stringify([leader, members])).not.toContain(number)
})

test('a number that changed under its mask is said to have changed', async () => {
  const { people, id } = await begun()
  const one = await edit(people.leader, id, { base: 0 }, { path: 'phone', from: null, to: '13811110001' })
  await edit(
    people.leader,
    id,
    { base: one.version },
    { path: 'phone', from: '138****0001', to: '13822220001' },
  )
  const [newest] = await changesOf(people.leader.api, id)
  expect([newest?.from, newest?.to]).toEqual(['138****0001', '138****0001（遮住的数字已改）'])
})

test('what is chosen, a day and a number are listed every time', async () => {
  const { people, id } = await begun()
  const level = (to: string) => ({ id: 'paper-001', level: to })
  const paper = { path: 'papers/paper-001', from: null, to: level('level2') }
  const cell = { path: 'papers/paper-001/level', from: 'level2', to: 'level1' }
  const at = { section: 'certificate', base: 0 }
  const { version } = await edit(people.leader, id, at, paper)
  const next = await edit(people.leader, id, { ...at, base: version }, cell)
  await edit(people.leader, id, { ...at, base: next.version }, { ...cell, from: 'level1', to: 'special' })
  expect((await changesOf(people.leader.api, id, 'certificate')).map(({ path }) => path)).toEqual([
    cell.path,
    cell.path,
    paper.path,
  ])
})

test('phrases typed on are one change; a text that was cut down, another person and a long pause are not joined', async () => {
  const { people, id } = await begun()
  const texts = ['班', '班长', '班长，带', '班长，带徒三十年的老师傅', '班长']
  let from: string | null = null
  let base = 0
  for (const to of texts) {
    base = (await edit(people.leader, id, { base }, { path: 'position', from, to })).version
    from = to
  }
  base = (await edit(people.contact, id, { base }, { path: 'position', from, to: '班长甲' })).version
  programme.clock.advance(11 * 60_000)
  await edit(people.contact, id, { base }, { path: 'position', from: '班长甲', to: '班长甲乙' })
  expect((await changesOf(people.leader.api, id)).map(({ from: was, to }) => [was, to])).toEqual([
    ['班长甲', '班长甲乙'],
    ['班长', '班长甲'],
    ['班长，带徒三十年的老师傅', '班长'],
    [null, '班长，带徒三十年的老师傅'],
  ])
})

test('older ones come page by page, each once, also where many share one moment', async () => {
  const { people, id } = await begun()
  const rows = Array.from({ length: 25 }, (_, at) => ({
    id: `member-${String(at).padStart(2, '0')}`,
    name: `成员${at}`,
  }))
  const half = (some: typeof rows) => some.map((row) => ({ path: `members/${row.id}`, from: null, to: row }))
  const { version } = await edit(people.leader, id, { section: 'team', base: 0 }, ...half(rows.slice(0, 15)))
  await edit(people.leader, id, { section: 'team', base: version }, ...half(rows.slice(15)))
  const seen: string[] = []
  const sizes: number[] = []
  let before: string | undefined
  do {
    const page = await pageOf(people.contact.api, id, 'team', before)
    seen.push(...page.changes.map(({ path }) => path))
    sizes.push(page.changes.length)
    before = page.next ?? undefined
  } while (before !== undefined)
  expect(sizes).toEqual([20, 5])
  expect(new Set(seen).size).toBe(25)
  expect(seen.slice(0, 10).every((path) => Number(path.slice(-2)) >= 15)).toBe(true)
})

test('what an officer brought in for a phone says so', async () => {
  const { people, id } = await begun()
  const { leader } = people
  const rescue: Rescue = {
    kind: 'skill-studio-rescue',
    format: 1,
    filingId: id,
    form: 'combined-application',
    formVersion: 1,
    title: '申报',
    accountId: leader.accountId,
    savedAt: programme.clock.now(),
    sections: [
      {
        section: 'leader',
        baseVersion: 0,
        changes: [{ path: 'position', from: null, to: '飞行模式里写的' }],
      },
    ],
    photos: [],
    leftOut: 0,
  }
  const content = JSON.stringify(rescue)
  const sha256 = createHash('sha256').update(content).digest('hex')
  await programme.officer.api.desk.importRescue({ body: { content, sha256, reason: '手机进水' } })
  expect(await changesOf(leader.api, id)).toMatchObject([
    { by: '王建国', isMine: true, why: 'imported', to: '飞行模式里写的' },
  ])
})

describe('who may read it', () => {
  test('all three of the filing, nobody of another one; an unknown section or page does not exist', async () => {
    const { people, id } = await begun()
    const other = await begun()
    const certifier = await certifierOf(programme, people, id, serial)
    await set(people.leader.api, id, 'leader', { position: '班长' })
    await set(other.people.leader.api, other.id, 'leader', { position: '班长' })
    for (const { api } of [people.leader, people.contact, certifier])
      expect(await changesOf(api, id)).toHaveLength(1)
    expect(await refusal(pageOf(other.people.leader.api, id))).toBe('NOT_FOUND')
    expect(await refusal(pageOf(people.leader.api, id, 'secrets'))).toBe('NOT_FOUND')
    const [foreign] = await changesOf(other.people.leader.api, other.id)
    expect(await refusal(pageOf(people.leader.api, id, 'leader', foreign?.id))).toBe('NOT_FOUND')
  })

  test('the desk reads no draft: what led to the newest package, and nothing that was typed after it', async () => {
    serial += 1
    const people = await pair(programme, serial)
    const id = await startApplication(programme, noticeId, people, caseOf(1))
    const desk = [programme.officer.api, programme.signer.api]
    for (const api of desk) expect(await refusal(pageOf(api, id, 'unit'))).toBe('NOT_FOUND')
    programme.clock.advance(60_000)
    await submit(people.contact.api, id)
    programme.clock.advance(60_000)
    await people.contact.api.filings.withdraw({ params: { filingId: id }, body: {} })
    await people.contact.api.filings.restore({ params: { filingId: id }, body: { as: 'draft' } })
    await set(people.contact.api, id, 'unit', { name: '改到一半的名称' })
    for (const api of desk) {
      const read = await allOf(api, id, 'unit')
      expect(read.map(({ to }) => to)).toContain('单位 1')
      expect(read.every(({ back, isMine }) => back === null && !isMine)).toBe(true)
      expect(JSON.stringify(read)).not.toContain('改到一半的名称')
    }
    expect((await changesOf(people.leader.api, id, 'unit'))[0]?.to).toBe('改到一半的名称')
  })
})
