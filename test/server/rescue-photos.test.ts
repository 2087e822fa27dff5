/** F35: photos and filings that lie only on a phone, brought by the real desk code over the real server. */
import { itemsOf, type FileRef } from '#policy'
import type { RescueFile } from '../../src/desk/features/rescue/read-rescue'
import { photo } from '../support/images'
import { phoneOf } from '../support/phone'
import {
  CLOSES,
  messageTitled,
  OPENS,
  openNotice,
  openProgramme,
  type Programme,
  refusal,
  set,
} from '../support/programme'
import { photoRow } from '../support/photo-row'
import {
  bodyOf,
  bring as bringTo,
  look as lookAt,
  REASON,
  rescueOf,
  stranded as strandedIn,
  type Stranded,
} from '../support/stranded'
import { sha256Of } from '../support/uploads'

let programme: Programme
let noticeId: string

beforeAll(async () => {
  programme = await openProgramme()
  noticeId = await openNotice(programme)
})
afterAll(() => programme.server.close())

const desk = () => programme.officer.api.desk

const stranded = (bytes: readonly Uint8Array[], isNew = false) =>
  strandedIn({ programme, noticeId }, bytes, isNew)
const look = (file: RescueFile) => lookAt(programme, file)
const bring = (file: RescueFile) => bringTo(programme, file)
const certificateOf = async ({ people, filingId }: Stranded) => {
  const filing = await people.leader.api.filings.get({ params: { filingId } })
  const values = filing.sections.find(({ id }) => id === 'certificate')?.values
  return (itemsOf(values?.['photos']) as readonly FileRef[]).map(({ id }) => id)
}

test('photos only the phone has come in through the ordinary pipeline, redrawn, and the answers name them', async () => {
  const large = await photo('jpeg', { width: 1600, height: 1200, exif: true })
  expect(large.byteLength).toBeGreaterThan(256 * 1024)
  const one = await stranded([large, await photo()])
  const file = rescueOf(one)
  const preview = await look(file)
  expect(preview).toMatchObject({ isNew: false, importedAt: null })
  expect(preview.photos.map(({ state, why }) => [state, why])).toEqual([
    ['missing', null],
    ['missing', null],
  ])
  expect(preview.sections.flatMap(({ changes }) => changes.map(({ outcome }) => outcome))).toEqual([
    'applies',
    'applies',
    'applies',
  ])
  const { whys, count } = await bring(file)
  expect(whys).toEqual([null, null])
  expect(count).toEqual({ applied: 3, clashes: 0, refused: 0, photos: 2 })
  expect(await certificateOf(one)).toEqual(one.refs.map(({ id }) => id))
  const params = { fileId: one.refs[0]?.id ?? '' }
  const kept = Buffer.from(await one.people.leader.api.files.image({ params }))
  expect(kept.includes('CANARY-CAMERA')).toBe(false)
  const letter = await messageTitled(one.people.contact.api, '经办人员已代为导入未上传的内容')
  expect(letter?.body).toContain('3 处内容、2 份照片或文件已导入草稿')
  const audit = await programme.server.store.db
    .selectFrom('audit')
    .select(['action', 'actor'])
    .where('object_id', '=', params.fileId)
    .execute()
  expect(new Set(audit.map(({ actor }) => actor))).toEqual(new Set([programme.officer.accountId]))
  expect([audit[0]?.action, audit.at(-1)?.action]).toEqual(['file.begin', 'file.store'])
})

test('the same file twice changes nothing and tells nobody; the officer sees that it was imported', async () => {
  const one = await stranded([await photo()])
  const file = rescueOf(one)
  await bring(file)
  const before = await one.people.leader.api.filings.get({ params: { filingId: one.filingId } })
  programme.clock.advance(60_000)
  expect((await look(file)).importedAt).not.toBeNull()
  const { whys, count } = await bring(file)
  expect([whys, count]).toEqual([[null], { applied: 0, clashes: 0, refused: 0, photos: 1 }])
  const after = await one.people.leader.api.filings.get({ params: { filingId: one.filingId } })
  expect([after.sections, after.timeline, after.files]).toEqual([
    before.sections,
    before.timeline,
    before.files,
  ])
})

test('what was changed after an import, or after the phone came through by itself, is not put back by the file', async () => {
  const one = await stranded([])
  const file = rescueOf(one)
  await bring(file)
  await set(one.people.leader.api, one.filingId, 'leader', { name: null })
  const [line] = (await look(file)).sections.flatMap(({ changes }) => changes)
  expect(line).toMatchObject({ outcome: 'refused', why: '这一处以前到过服务器，之后又改过，不再覆盖。' })
  expect((await bring(file)).count).toMatchObject({ applied: 0, clashes: 0, refused: 1 })
  const after = await one.people.leader.api.filings.get({ params: { filingId: one.filingId } })
  expect(after.sections.find(({ id }) => id === 'leader')?.values['name'] ?? null).toBeNull()
})

test('each photo for itself: a changed byte, cut data, no picture, and one that is not in the file; the rest comes', async () => {
  const good = await photo()
  const one = await stranded([good, good, Buffer.from('no picture at all'), good, good])
  const file = rescueOf(one)
  const photos = new Map(file.photos)
  const [, changed = '', , cut = '', gone = ''] = one.refs.map(({ id }) => id)
  const flipped = Buffer.from(good)
  flipped.writeUInt8(flipped.readUInt8(5000) ^ 1, 5000)
  photos.set(changed, flipped.toString('base64'))
  photos.set(cut, good.subarray(0, 900).toString('base64'))
  photos.delete(gone)
  // Of equal bytes the first makes the others superfluous; here each is to be judged by its own.
  const sized = one.rescue.photos.map((each, at) =>
    at === 0 || at === 2 ? each : { ...each, sha256: sha256Of(Buffer.from(`${at}`)) },
  )
  const { content, sha256 } = rescueOf(one, { photos: sized })
  const { whys, count } = await bring({ content, sha256, photos })
  expect(whys).toEqual([
    null,
    '与导出时不一样，可能被改动过。',
    '这不是可用的照片。',
    '与导出时不一样，可能被改动过。',
    '文件里没有，要由对方上传。',
  ])
  expect(count).toEqual({ applied: 2, clashes: 0, refused: 4, photos: 1 })
  expect(await certificateOf(one)).toEqual([one.refs[0]?.id])
})

test('a file brought in two parts: what is missing the first time comes with the second', async () => {
  const one = await stranded([await photo(), await photo('jpeg', { width: 700, height: 500 })])
  const whole = rescueOf(one)
  const [first, second] = [...whole.photos].map((each) => ({ ...whole, photos: new Map([each]) }))
  if (first === undefined || second === undefined) throw new Error('two photos')
  expect((await bring(first)).count).toEqual({ applied: 2, clashes: 0, refused: 1, photos: 1 })
  expect((await bring(second)).count).toEqual({ applied: 1, clashes: 0, refused: 0, photos: 2 })
  expect(await certificateOf(one)).toEqual(one.refs.map(({ id }) => id))
})

test('an upload the phone had begun is finished by the officer; another officer and no officer cannot write into it', async () => {
  const one = await stranded([await photo('jpeg', { width: 1600, height: 1200 })])
  const [ref] = one.refs
  const [bytes] = one.bytes
  if (ref === undefined || bytes === undefined) throw new Error('one photo')
  const { leader } = one.people
  await leader.api.files.begin({
    params: { filingId: one.filingId },
    body: {
      fileId: ref.id,
      section: 'certificate',
      path: `photos/${ref.id}`,
      sha256: ref.sha256,
      size: ref.size,
    },
  })
  const chunk = { params: { fileId: ref.id, offset: '0' }, body: new Uint8Array(bytes.slice(0, 1000)).buffer }
  expect(await refusal(desk().sendRescued(chunk))).toBe('NOT_FOUND')
  await leader.api.files.chunk(chunk)
  const file = rescueOf(one)
  const { photos } = await desk().beginRescue({ body: { ...bodyOf(file), reason: REASON } })
  expect(photos).toEqual([{ id: ref.id, state: 'receiving', offset: 1000, why: null }])
  expect(await refusal(programme.signer.api.desk.sendRescued(chunk))).toBe('NOT_ALLOWED')
  expect((await bring(file)).whys).toEqual([null])
})

test('a filing the server never heard of: a draft for its leader, with everything; later the phone finds it there', async () => {
  const one = await stranded([await photo()], true)
  const file = rescueOf(one)
  const { leader } = one.people
  expect(await look(file)).toMatchObject({ isNew: true, who: expect.stringMatching(/^领办人/) as string })
  expect(await refusal(leader.api.filings.get({ params: { filingId: one.filingId } }))).toBe('NOT_FOUND')
  const { whys, count } = await bring(file)
  expect([whys, count]).toEqual([[null], { applied: 2, clashes: 0, refused: 0, photos: 1 }])
  const filing = await leader.api.filings.get({ params: { filingId: one.filingId } })
  expect(filing).toMatchObject({ state: 'draft', myRole: 'leader', clashes: [] })
  expect(filing.timeline.map(({ what, by }) => [what, by])).toEqual([
    ['开始填写', '领办人'],
    ['经办代为建立草稿', '经办人员'],
    ['经办代为导入', '经办人员'],
  ])
  expect((await look(file)).isNew).toBe(false)
  const phone = phoneOf(leader.api)
  await phone.sync.pull(one.filingId)
  phone.sync.edit(one.filingId, 'leader', 'position', '班长')
  await phone.settle()
  expect((await leader.api.filings.get({ params: { filingId: one.filingId } })).clashes).toEqual([])
})

test('no draft is made beside a live one, for nobody, in a closed round, or of a form ahead; nothing is written', async () => {
  const one = await stranded([], true)
  const busy = await stranded([])
  const file = rescueOf(one)
  const withNotice = (id: string) =>
    rescueOf(one, { onlyHere: { subject: { kind: 'notice', noticeId: id }, role: 'leader' } })
  const bad = [
    [rescueOf(one, { accountId: busy.people.leader.accountId }), 'RESCUE_DRAFT_EXISTS'],
    [rescueOf(one, { accountId: programme.officer.accountId }), 'RESCUE_PERSON_UNKNOWN'],
    [rescueOf(one, { accountId: 'account-of-nobody' }), 'RESCUE_PERSON_UNKNOWN'],
    [withNotice('notice-of-nobody'), 'NOT_FOUND'],
    [rescueOf(one, { formVersion: 99 }), 'FORM_UNKNOWN'],
    [{ ...file, content: file.content.replace('王五', '王六') }, 'RESCUE_DAMAGED'],
    [{ ...file, content: file.content.slice(0, -20) }, 'RESCUE_DAMAGED'],
    [rescueOf(one, { title: '一'.repeat(300_000) }), 'RESCUE_TOO_LARGE'],
    [rescueOf(one, { filingId: busy.filingId }), 'RESCUE_FOREIGN'],
  ] as const
  const rows = async () => {
    const count = async (table: 'filings' | 'files' | 'section_changes') =>
      (await programme.server.store.db.selectFrom(table).select('id').execute()).length
    return [await count('filings'), await count('files'), await count('section_changes')]
  }
  const before = await rows()
  const now = programme.clock.now()
  for (const [wrong, code] of bad) {
    expect([code, await refusal(look(wrong))]).toEqual([code, code])
    const body = { ...bodyOf(wrong), reason: REASON }
    expect([code, await refusal(desk().beginRescue({ body }))]).toEqual([code, code])
    expect(['no import', await refusal(desk().importRescue({ body }))]).toEqual(['no import', code])
  }
  expect(await rows()).toEqual(before)
  programme.clock.set(CLOSES)
  expect(await refusal(look(file))).toBe('NOTICE_CLOSED')
  expect(await refusal(desk().beginRescue({ body: { ...bodyOf(file), reason: REASON } }))).toBe(
    'NOTICE_CLOSED',
  )
  programme.clock.set(now)
  for (const api of [programme.signer.api, one.people.leader.api])
    expect(await refusal(api.desk.beginRescue({ body: { ...bodyOf(file), reason: REASON } }))).toBe(
      'NOT_ALLOWED',
    )
})

test('a full filing, a locked part and what is submitted are said photo by photo, or as a whole', async () => {
  const one = await stranded([await photo()])
  const file = rescueOf(one)
  const write = programme.server.store.write
  await write((db) =>
    db
      .updateTable('filings')
      .set({ certified_at: programme.clock.now() })
      .where('id', '=', one.filingId)
      .execute(),
  )
  expect((await bring(file)).whys).toEqual(['这一部分现在不能修改。'])
  await write((db) =>
    db
      .updateTable('filings')
      .set({ certified_at: null, state: 'submitted' })
      .where('id', '=', one.filingId)
      .execute(),
  )
  expect(await refusal(bring(file))).toBe('FILING_LOCKED')
  await write((db) =>
    db.updateTable('filings').set({ state: 'draft' }).where('id', '=', one.filingId).execute(),
  )
  const other = await photo('jpeg', { width: 500, height: 400 })
  const { leader } = one.people
  const full = Array.from({ length: 200 }, () => ({
    ...photoRow('certificate.photos', { filingId: one.filingId, by: leader.accountId, at: OPENS }),
    announced_sha256: sha256Of(other),
  }))
  await write((db) => db.insertInto('files').values(full).execute())
  expect((await bring(file)).whys).toEqual(['这份材料的照片数量已到上限。'])
})
