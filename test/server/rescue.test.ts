/** F35: what a phone could not send comes as a file; the real sync client writes it, the real server takes it in. */
import { createHash } from 'node:crypto'
import type { Rescue } from '#contract'
import { newestForm } from '#policy'
import { unsentOf, withoutSensitive } from '../../src/miniapp/sync/rescue'
import { phoneOf } from '../support/phone'
import {
  messageTitled,
  openNotice,
  openProgramme,
  pair,
  type Pair,
  type Programme,
  refusal,
  set,
  startDraft,
} from '../support/programme'

const FORM = newestForm('combined-application')
const ID_NUMBER = '11010519491231002X'

let programme: Programme
let noticeId: string
let serial = 0

beforeAll(async () => {
  programme = await openProgramme()
  noticeId = await openNotice(programme)
})
afterAll(() => programme.server.close())

const desk = () => programme.officer.api.desk
const fileOf = (rescue: Rescue) => {
  const content = JSON.stringify(rescue)
  return { content, sha256: createHash('sha256').update(content).digest('hex') }
}

/** A leader's phone in flight mode with answers nobody has; the contact changes one of them meanwhile. */
async function stranded(): Promise<{ people: Pair; filingId: string; rescue: Rescue }> {
  const people = await pair(programme, (serial += 1))
  const filingId = await startDraft(programme, noticeId, people)
  await set(people.leader.api, filingId, 'leader', { name: '王五', position: '班长' })
  const phone = phoneOf(people.leader.api)
  await phone.sync.pull(filingId)
  phone.fly(true)
  phone.sync.edit(filingId, 'leader', 'position', '飞行模式里写的岗位')
  phone.sync.edit(filingId, 'leader', 'name', '王五的本名')
  phone.sync.edit(filingId, 'leader', 'idNumber', ID_NUMBER)
  phone.sync.flush()
  const filing = phone.sync.store.getState().filings[filingId]
  if (filing === undefined) throw new Error('not on the phone')
  const { sections, photos } = unsentOf(FORM, filing)
  const rescue: Rescue = {
    kind: 'skill-studio-rescue',
    format: 1,
    filingId,
    form: FORM.id as Rescue['form'],
    formVersion: FORM.version,
    title: '申报',
    accountId: people.leader.accountId,
    savedAt: programme.clock.now(),
    sections,
    photos,
    leftOut: 0,
  }
  return { people, filingId, rescue }
}
const leaderOf = async ({ people, filingId }: { people: Pair; filingId: string }) =>
  (await people.leader.api.filings.get({ params: { filingId } })).sections.find(({ id }) => id === 'leader')
    ?.values

test('the officer sees what it would bring, masked; imported with a reason it counts as the leader’s own, and all are told', async () => {
  const one = await stranded()
  const { people, filingId, rescue } = one
  await set(people.leader.api, filingId, 'leader', { name: '别的设备上的名字' })
  const file = fileOf(rescue)
  const preview = await desk().previewRescue({ body: { ...file, carried: [] } })
  expect(preview.who).toMatch(/^领办人/)
  const [lines] = preview.sections.map(({ changes }) =>
    changes.map(({ now, brings, outcome }) => [now, brings, outcome]),
  )
  expect(lines).toEqual([
    ['别的设备上的名字', '王五的本名', 'clash'],
    [null, '110105********002X', 'applies'],
    ['班长', '飞行模式里写的岗位', 'applies'],
  ])
  expect(await leaderOf(one)).toMatchObject({ position: '班长' })

  const body = { ...file, reason: '手机进水，无法联网' }
  expect(await desk().importRescue({ body })).toEqual({ applied: 2, clashes: 1, refused: 0, photos: 0 })
  expect(await leaderOf(one)).toEqual({
    name: '别的设备上的名字',
    position: '飞行模式里写的岗位',
    idNumber: '110105********002X',
  })
  const after = await people.leader.api.filings.get({ params: { filingId } })
  expect(after.state).toBe('draft')
  expect(after.clashes).toMatchObject([{ path: 'name', mine: '王五的本名', isMine: true }])
  expect(after.timeline.at(-1)).toMatchObject({ what: '经办代为导入', note: '手机进水，无法联网' })
  const letter = await messageTitled(people.contact.api, '经办人员已代为导入未上传的内容')
  expect(letter?.body).toContain('手机进水，无法联网')
  const audit = await programme.server.store.db
    .selectFrom('audit')
    .select(['action', 'actor_kind'])
    .where('object_id', '=', filingId)
    .where('actor_kind', '=', 'desk')
    .execute()
  expect(audit.map(({ action }) => action)).toEqual(['filing.previewRescue', 'filing.importRescue'])

  expect(await desk().importRescue({ body })).toEqual({ applied: 0, clashes: 1, refused: 0, photos: 0 })
  expect(await leaderOf(one)).toMatchObject({ position: '飞行模式里写的岗位' })
})

test('without the person’s consent no number leaves the phone; rows keep what is no number', async () => {
  const { rescue } = await stranded()
  expect(JSON.stringify(rescue.sections)).toContain(ID_NUMBER)
  const bare = withoutSensitive(FORM, rescue.sections)
  expect(JSON.stringify(bare)).not.toContain(ID_NUMBER)
  expect(bare[0]?.changes.map(({ path }) => path)).toEqual(['name', 'position'])
  const row = { id: 'member-001', name: '张三', idNumber: ID_NUMBER }
  const team = [
    { section: 'team', baseVersion: 0, changes: [{ path: 'members/member-001', from: null, to: row }] },
  ]
  expect(withoutSensitive(FORM, team)[0]?.changes[0]?.to).toEqual({ id: 'member-001', name: '张三' })
})

test('a file that was changed, of somebody else, of an unknown form or filing is refused, and nothing is written', async () => {
  const one = await stranded()
  const { rescue } = one
  const other = await stranded()
  const good = fileOf(rescue)
  const bad = [
    [{ ...good, content: good.content.replace('飞行', '航行') }, 'RESCUE_DAMAGED'],
    [{ ...fileOf({ ...rescue, kind: 'other' } as never) }, 'RESCUE_DAMAGED'],
    [fileOf({ ...rescue, accountId: other.people.leader.accountId }), 'RESCUE_FOREIGN'],
    [fileOf({ ...rescue, formVersion: 99 }), 'FORM_UNKNOWN'],
    [fileOf({ ...rescue, filingId: 'no-such-filing' }), 'NOT_FOUND'],
  ] as const
  for (const [file, code] of bad) {
    expect(await refusal(desk().previewRescue({ body: { ...file, carried: [] } }))).toBe(code)
    expect(await refusal(desk().importRescue({ body: { ...file, reason: '试' } }))).toBe(code)
  }
  expect(await leaderOf(one)).toEqual({ name: '王五', position: '班长' })
  const { contact } = one.people
  const unit = [{ section: 'unit', baseVersion: 0, changes: [{ path: 'nope', from: null, to: '一' }] }]
  const body = { ...fileOf({ ...rescue, accountId: contact.accountId, sections: unit }), reason: '试' }
  expect(await desk().importRescue({ body })).toEqual({ applied: 0, clashes: 0, refused: 1, photos: 0 })
})

test('a photo that never arrived is not named by an import; what is submitted is not touched', async () => {
  const { people, filingId, rescue } = await stranded()
  const field = FORM.sections.find(({ id }) => id === 'leader')?.fields.find(({ type }) => type === 'photos')
  const photo = { id: 'photo-000001', sha256: 'c'.repeat(64), size: 10 }
  const sections = [
    {
      section: 'leader',
      baseVersion: 0,
      changes: [{ path: `${field?.id}/${photo.id}`, from: null, to: photo }],
    },
  ]
  const file = fileOf({ ...rescue, sections })
  const preview = await desk().previewRescue({ body: { ...file, carried: [] } })
  expect(preview.sections[0]?.changes[0]).toMatchObject({
    outcome: 'refused',
    why: '照片或文件没有传到服务器，这一处先不导入。',
  })
  await programme.server.store.write((db) =>
    db.updateTable('filings').set({ state: 'submitted' }).where('id', '=', filingId).execute(),
  )
  const body = { ...fileOf(rescue), reason: '试' }
  expect(await refusal(desk().importRescue({ body }))).toBe('FILING_LOCKED')
  expect((await people.leader.api.filings.get({ params: { filingId } })).state).toBe('submitted')
})
