import { filingOn, newFiling, photoOn, setUp, statusOn, valuesOn } from './support/scene'
import type { Phone } from './support/world'

const chunk = 256 * 1024
const picture = (size: number) => Uint8Array.from({ length: size }, (_, index) => (index * 31) % 251)

async function withDraft() {
  const scene = setUp()
  const id = scene.phone.sync.start(newFiling)
  await scene.phone.settle()
  return { ...scene, id }
}
function take(phone: Phone, id: string, size: number) {
  const photo = phone.picture(picture(size))
  phone.sync.addPhoto(id, 'person', 'certificate', photo)
  return photo
}

describe('照片', () => {
  test('goes up in chunks of 256 KB and counts only when the server computed our hash', async () => {
    const { phone, server, id } = await withDraft()
    const photo = take(phone, id, chunk * 2 + 100)
    expect(photoOn(phone, id, photo.id).word).toBe('仅在本机')
    await phone.settle()
    expect(photoOn(phone, id, photo.id)).toMatchObject({ word: '已到服务器', percent: 100 })
    const sent = server.calls.filter((call) => call.includes('/bytes/'))
    expect(sent.map((call) => call.split('/').pop())).toEqual(['0', String(chunk), String(chunk * 2)])
    expect(valuesOn(phone, id)['certificate']).toEqual([photo])
    expect(
      server
        .filing(id)
        .uploads.get(photo.id)
        ?.bytes.equals(Buffer.from(picture(chunk * 2 + 100))),
    ).toBe(true)
  })

  test('a part is 已到服务器 only when the photos it names are there too, not when the answers alone are', async () => {
    const { phone, id } = await withDraft()
    phone.fates.push('arrives', 'arrives', 'requestLost')
    const photo = take(phone, id, chunk * 2)
    await phone.settle()
    expect(valuesOn(phone, id)['certificate']).toEqual([photo])
    expect(filingOn(phone, id).sections['person']?.version).toBe(1)
    expect(statusOn(phone, id).word).toBe('上传中')
    phone.setOnline(false)
    expect(statusOn(phone, id).word).toBe('仅在本机')
    phone.setOnline(true)
    await phone.settle()
    expect(statusOn(phone, id).word).toBe('已到服务器')
  })

  test('a photo the server did not take keeps its part from being called 已到服务器 until it is taken out', async () => {
    const { phone, server, id } = await withDraft()
    server.refuseNext.push({ path: /bytes/, code: 'FILE_NOT_IMAGE' })
    const bad = take(phone, id, 1_000)
    await phone.settle()
    expect(statusOn(phone, id).word).toBe('仅在本机')
    phone.sync.removePhoto(id, 'person', 'certificate', bad.id)
    await phone.settle()
    expect(statusOn(phone, id).word).toBe('已到服务器')
  })

  test('resumes after a kill by asking where it stands; at most one chunk goes twice', async () => {
    const { phone, server, id } = await withDraft()
    const photo = take(phone, id, chunk * 4)
    phone.fates.push('arrives', 'arrives', 'arrives', 'replyLost')
    await phone.settle()
    phone.restart()
    await phone.pass(1_000)
    expect(photoOn(phone, id, photo.id).word).toBe('已到服务器')
    const sent = server.calls.filter((call) => call.includes('/bytes/'))
    expect(sent.length).toBeLessThanOrEqual(5)
    expect(server.calls.filter((call) => call.startsWith('GET /api/uploads'))).toHaveLength(1)
  })

  test('a photo the server refuses is listed with the reason, and the rest goes on', async () => {
    const { phone, server, id } = await withDraft()
    server.refuseNext.push({ path: /bytes/, code: 'FILE_NOT_IMAGE' })
    const bad = take(phone, id, 1_000)
    const good = take(phone, id, 2_000)
    await phone.settle()
    expect(photoOn(phone, id, bad.id)).toMatchObject({
      word: '未通过',
      refusal: { code: 'FILE_NOT_IMAGE', message: '这不是可用的照片。' },
    })
    expect(photoOn(phone, id, good.id).word).toBe('已到服务器')
    phone.sync.removePhoto(id, 'person', 'certificate', bad.id)
    await phone.settle()
    expect(valuesOn(phone, id)['certificate']).toEqual([good])
    expect(phone.pictures.has(bad.id)).toBe(false)
    expect([...phone.stored.keys()].some((key) => key.includes(bad.id))).toBe(false)
  })

  test('bytes damaged on the way start again; damaged every time, the person is told', async () => {
    const { phone, server, id } = await withDraft()
    server.refuseNext.push({ path: /bytes/, code: 'FILE_HASH_MISMATCH' })
    const first = take(phone, id, 1_000)
    await phone.settle()
    expect(photoOn(phone, id, first.id).word).toBe('已到服务器')
    for (let i = 0; i < 4; i++) server.refuseNext.push({ path: /bytes/, code: 'FILE_HASH_MISMATCH' })
    const second = take(phone, id, 1_001)
    await phone.settle()
    expect(photoOn(phone, id, second.id).refusal?.code).toBe('FILE_HASH_MISMATCH')
  })

  test('a wrong offset goes on from where the server stands', async () => {
    const { phone, server, id } = await withDraft()
    server.refuseNext.push({ path: /bytes/, code: 'UPLOAD_OFFSET_WRONG', detail: { offset: 0 } })
    const photo = take(phone, id, chunk + 5)
    await phone.settle()
    expect(photoOn(phone, id, photo.id).word).toBe('已到服务器')
  })

  test('an upload that gets nowhere is asked about a few times and then reported, never sent for ever', async () => {
    const { phone, server, id } = await withDraft()
    phone.rewrite = (request, body) =>
      request.path.includes('/uploads/')
        ? body.replace(/"offset":\d+,"state":"\w+"/, '"offset":0,"state":"receiving"')
        : body
    const photo = take(phone, id, chunk * 2)
    await phone.settle()
    expect(photoOn(phone, id, photo.id).refusal).toBeDefined()
    expect(server.calls.filter((call) => call.includes('/bytes/')).length).toBeLessThan(10)
  })

  test('bytes that are gone from the phone are said to be gone', async () => {
    const { phone, id } = await withDraft()
    const photo = take(phone, id, 1_000)
    phone.pictures.clear()
    await phone.settle()
    expect(photoOn(phone, id, photo.id).refusal?.message).toBe('这张照片已不在本机。')
  })

  test('another person sees the photo as uploading until the server lists it', async () => {
    const { phone, phoneOf, id } = await withDraft()
    const photo = take(phone, id, chunk * 2)
    phone.fates.push('arrives', 'arrives', 'arrives', 'requestLost')
    await phone.settle()
    const other = phoneOf('contact')
    await other.sync.pull(id)
    expect(photoOn(other, id, photo.id).word).toBe('上传中')
    await phone.pass(2_000)
    await other.sync.pull(id)
    expect(photoOn(other, id, photo.id).word).toBe('已到服务器')
  })

  test('the bytes stay on the phone until the submitted filing lists the photo', async () => {
    const { phone, id } = await withDraft()
    const photo = take(phone, id, 1_000)
    await phone.settle()
    expect(phone.pictures.has(photo.id)).toBe(true)
    phone.sync.submit(id)
    await phone.settle()
    expect(phone.pictures.has(photo.id)).toBe(false)
    expect(filingOn(phone, id).photos).toEqual({})
    expect(photoOn(phone, id, photo.id).word).toBe('已到服务器')
  })
})
