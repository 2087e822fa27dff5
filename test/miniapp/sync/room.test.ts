/** What stays on a phone, for how long, and what happens at the limits of its storage. */
import {
  diffSection,
  newestForm,
  type CellField,
  type Field,
  type Section,
  type SectionValues,
} from '#policy'
import { emptySection, type OpenClash, type SectionRecord } from '../../../src/miniapp/sync'
import { sectionToText } from '../../../src/miniapp/sync/sealed-json'
import { newFiling, photoOn, setUp, submissionOn, valuesOn } from './support/scene'

const day = 24 * 3_600_000
const bytes = (size: number) => new Uint8Array(size).fill(7)

async function withPhoto() {
  const scene = setUp()
  const { phone } = scene
  const id = phone.sync.start(newFiling)
  phone.sync.edit(id, 'person', 'name', '张三')
  const photo = phone.picture(bytes(900))
  phone.sync.addPhoto(id, 'person', 'certificate', photo)
  await phone.pass(2_000)
  return { ...scene, id, photo }
}

async function submitted() {
  const scene = await withPhoto()
  scene.phone.sync.submit(scene.id)
  await scene.phone.pass(2_000)
  expect(submissionOn(scene.phone, scene.id).phrase).toBe('已提交')
  return scene
}

describe('F28: a copy of what was submitted', () => {
  const startAgain = async ({ phone }: Pick<Awaited<ReturnType<typeof submitted>>, 'phone'>) => {
    phone.restart()
    await phone.sync.tidy()
    return Object.keys(phone.sync.store.getState().filings)
  }

  test('stays 30 days for reading, then goes with all its keys and photos; the server gives it back when asked', async () => {
    const { phone, id } = await submitted()
    await phone.pass(29 * day)
    expect(await startAgain({ phone })).toEqual([id])
    await phone.pass(2 * day)
    expect(await startAgain({ phone })).toEqual([])
    expect([...phone.stored.keys()].filter((key) => key.includes(id))).toEqual([])
    expect(phone.pictures.size).toBe(0)
    await phone.sync.pull(id)
    expect([valuesOn(phone, id)['name'], submissionOn(phone, id).phrase]).toEqual(['张三', '已提交'])
  })

  test('stays as long as something typed later has not arrived, and so does its photo', async () => {
    const { phone, id } = await submitted()
    phone.setOnline(false)
    phone.sync.edit(id, 'unit', 'address', '写在提交以后')
    const late = phone.picture(bytes(500))
    phone.sync.addPhoto(id, 'person', 'certificate', late)
    await phone.pass(60 * day)
    expect(await startAgain({ phone })).toEqual([id])
    expect(valuesOn(phone, id, 'unit')['address']).toBe('写在提交以后')
    expect(phone.pictures.has(late.id)).toBe(true)
  })

  test.each(['draft', 'returned'] as const)(
    'is not what is %s: that stays however old it is',
    async (state) => {
      const { phone, server, id } = await submitted()
      server.filing(id).state = state
      await phone.sync.pull(id)
      await phone.pass(90 * day)
      expect(await startAgain({ phone })).toEqual([id])
    },
  )

  test('whose receipt the phone has not seen listed stays', async () => {
    const { phone, id } = await withPhoto()
    phone.fates.push('replyLost')
    phone.sync.submit(id)
    await phone.settle()
    phone.setOnline(false)
    await phone.pass(60 * day)
    expect(await startAgain({ phone })).toEqual([id])
    expect(submissionOn(phone, id).phrase).toBe('正在确认')
  })
})

describe('F28: where room is short', () => {
  test('the bytes of photos that the server lists go, also of a draft; those on their way and in doubt stay', async () => {
    const { phone, server, id, photo } = await withPhoto()
    await phone.sync.pull(id)
    phone.setOnline(false)
    const unsent = phone.picture(bytes(700))
    phone.sync.addPhoto(id, 'person', 'certificate', unsent)
    phone.sync.makeRoom()
    expect([...phone.pictures.keys()]).toEqual([unsent.id])
    expect(photoOn(phone, id, photo.id).word).toBe('已到服务器')
    phone.setOnline(true)
    phone.sync.submit(id)
    await phone.pass(2_000)
    expect(server.filing(id).receipts).toHaveLength(1)
  })

  test('a photo that waits for the safety check, or failed it, keeps its bytes', async () => {
    const { phone, id, photo } = await withPhoto()
    for (const state of ['held', 'refused']) {
      phone.rewrite = (request, body) =>
        request.method === 'GET' ? body.replace('"state":"stored"', `"state":"${state}"`) : body
      await phone.sync.pull(id)
      phone.sync.makeRoom()
      expect([state, phone.pictures.has(photo.id)]).toEqual([state, true])
    }
  })
})

describe('WeChat’s 1 MB a key', () => {
  const forms = (
    ['combined-application', 'project-application', 'progress-entry', 'annual-report'] as const
  ).map(newestForm)
  const sections = forms.flatMap(({ id, sections: all }) =>
    all.map((section) => [`${id} ${section.id}`, section] as const),
  )
  /** As long as the phone's: nonce, tag and text in hexadecimal. */
  const sealer = {
    seal: (text: string) => Buffer.from(text.padEnd(40)).toString('hex'),
    open: () => undefined,
  }
  const kilobytes = (section: Section, record: SectionRecord) =>
    Buffer.byteLength(sectionToText(section, record, sealer)) / 1024

  test.each(sections)(
    '%s, answered as fully as it may be: 200 KB at rest, half of the limit in its worst moment',
    (...[, section]) => {
      const [known, sent, typed] = ['甲', '乙', '丙'].map((word) => fullest(section, word)) as [
        SectionValues,
        SectionValues,
        SectionValues,
      ]
      expect(kilobytes(section, { ...emptySection, base: known, values: known })).toBeLessThan(200)
      const inFlight = { key: 'k', baseVersion: 1, settles: [], changes: diffSection(section, known, sent) }
      // Every answer of every section in conflict at once, while a save is on its way and all was typed anew.
      const clashes = section.fields.map(({ id }): OpenClash => {
        const who = { mineBy: '王建国', isMine: true, theirsBy: '李敏', theirsAt: '2026-03-02T02:00:00.000Z' }
        return { id, path: id, mine: null, theirs: sent[id], ...who, covers: [{ id, path: id }] }
      })
      expect(
        kilobytes(section, { ...emptySection, base: known, values: typed, inFlight, clashes }),
      ).toBeLessThan(640)
    },
  )
})

/** Every field and row there may be, each as long as it may be. */
const fullest = (section: Section, word: string): SectionValues =>
  Object.fromEntries(section.fields.map((field) => [field.id, longest(field, word)])) as SectionValues

function longest(field: Field | CellField, word: string): unknown {
  const ids = (count: number) =>
    Array.from({ length: count }, (_, at) => `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`)
  if (field.type === 'text' || field.type === 'longText') return word.repeat(field.maxLength)
  if (field.type === 'photos')
    return ids(field.max).map((id) => ({ id, sha256: 'a'.repeat(64), size: 500_000 }))
  if (field.type !== 'rows') return word.repeat(30)
  return ids(field.max).map((id) => ({
    id,
    ...Object.fromEntries(field.columns.map((column) => [column.id, longest(column, word)])),
  }))
}
