import { newFiling, photoOn, setUp, valuesOn } from './support/scene'

const picture = (size: number, first = 0) =>
  Uint8Array.from({ length: size }, (_, index) => (index * 31 + first) % 251)

async function withPhotos(...sizes: number[]) {
  const scene = setUp()
  const { phone } = scene
  const id = phone.sync.start(newFiling)
  await phone.settle()
  const photos = sizes.map((size) => {
    const photo = phone.picture(picture(size))
    phone.sync.addPhoto(id, 'person', 'certificate', photo)
    return photo
  })
  await phone.settle()
  const idsOn = (who: typeof phone) =>
    ((valuesOn(who, id)['certificate'] ?? []) as { id: string }[]).map((one) => one.id)
  return { ...scene, id, photos, idsOn }
}

describe('another photo in the place of one', () => {
  test('stands where that one stood, here and on the other phone', async () => {
    const { phone, phoneOf, id, photos, idsOn } = await withPhotos(1000, 2000, 3000)
    const [first, second, third] = photos
    const better = phone.picture(picture(4000))
    phone.sync.replacePhoto(id, 'person', 'certificate', second!.id, better)
    const order = [first!.id, better.id, third!.id]
    expect(idsOn(phone)).toEqual(order)
    await phone.pass(2000)
    expect(photoOn(phone, id, better.id).word).toBe('已到服务器')
    const other = phoneOf('contact')
    await other.sync.pull(id)
    expect(idsOn(other)).toEqual(order)
    const best = phone.picture(picture(5000))
    phone.sync.replacePhoto(id, 'person', 'certificate', better.id, best)
    await phone.pass(2000)
    expect(idsOn(phone)).toEqual([first!.id, best.id, third!.id])
  })

  test('the one before it goes only when the new one is written down: a full phone keeps it', async () => {
    const { phone, id, photos, idsOn } = await withPhotos(1000)
    const better = phone.picture(picture(2000))
    phone.isFull = true
    phone.sync.replacePhoto(id, 'person', 'certificate', photos[0]!.id, better)
    expect(idsOn(phone)).toContain(photos[0]!.id)
    expect(phone.pictures.has(photos[0]!.id)).toBe(true)
  })
})

describe('one photo in two places', () => {
  test('lies on the phone once and travels once', async () => {
    const { phone, server, id, photos, idsOn } = await withPhotos(1000)
    const [{ id: kept, sha256, size }] = photos as [(typeof photos)[0]]
    const sent = () => server.calls.filter((call) => call.includes('/bytes/')).length
    const before = sent()
    const again = { id: phone.newId(), sha256, size, bytesOf: kept }
    phone.sync.addPhoto(id, 'person', 'certificate', again)
    await phone.pass(2000)
    expect(photoOn(phone, id, again.id).word).toBe('已到服务器')
    expect(sent()).toBe(before)
    expect([...phone.pictures.keys()]).toEqual([kept])
    phone.sync.removePhoto(id, 'person', 'certificate', kept)
    expect(phone.pictures.has(kept)).toBe(true)
    phone.sync.removePhoto(id, 'person', 'certificate', again.id)
    await phone.settle()
    expect(phone.pictures.has(kept)).toBe(false)
    expect(idsOn(phone)).toEqual([])
  })

  test('one that only the server has needs no bytes here', async () => {
    const { phone, id, photos } = await withPhotos(1000)
    const { sha256, size } = photos[0]!
    const again = { id: phone.newId(), sha256, size, bytesOf: null }
    phone.sync.addPhoto(id, 'person', 'certificate', again)
    await phone.pass(2000)
    expect(photoOn(phone, id, again.id).word).toBe('已到服务器')
  })
})

describe('over Wi-Fi only', () => {
  test('photos wait and say so, answers go, and with Wi-Fi the photos follow', async () => {
    const { phone, id } = await withPhotos()
    phone.setSparing(true)
    const photo = phone.picture(picture(1000))
    phone.sync.addPhoto(id, 'person', 'certificate', photo)
    phone.sync.edit(id, 'person', 'name', '王建国')
    await phone.pass(2000)
    expect(photoOn(phone, id, photo.id)).toMatchObject({ word: '仅在本机', waitsForWifi: true })
    expect(phone.sync.store.getState().filings[id]?.sections['person']?.base).toMatchObject({
      name: '王建国',
    })
    phone.setSparing(false)
    await phone.pass(2000)
    expect(photoOn(phone, id, photo.id)).toMatchObject({ word: '已到服务器', waitsForWifi: false })
  })

  test('who asks to submit has the photos sent whatever they cost', async () => {
    const { phone, id } = await withPhotos()
    phone.setSparing(true)
    const photo = phone.picture(picture(1000))
    phone.sync.addPhoto(id, 'person', 'certificate', photo)
    phone.sync.submit(id)
    await phone.pass(5000)
    expect(photoOn(phone, id, photo.id).word).toBe('已到服务器')
  })
})

describe('a refused photo', () => {
  test('is sent again when asked to', async () => {
    const { phone, server, id } = await withPhotos()
    server.refuseNext.push({ path: /uploads/, code: 'FILE_QUOTA' })
    const photo = phone.picture(picture(1000))
    phone.sync.addPhoto(id, 'person', 'certificate', photo)
    await phone.pass(2000)
    expect(photoOn(phone, id, photo.id)).toMatchObject({ word: '未通过', refusal: { code: 'FILE_QUOTA' } })
    phone.sync.retryPhoto(id, photo.id)
    await phone.pass(2000)
    expect(photoOn(phone, id, photo.id)).toMatchObject({ word: '已到服务器', refusal: undefined })
  })
})

describe('what a kill leaves', () => {
  const hour = 3_600_000
  /** As the phone makes them: the time comes first. */
  const made = (phone: { clock: { now: () => string } }, ago: number) => {
    const time = (Date.parse(phone.clock.now()) - ago).toString(16).padStart(12, '0')
    return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`
  }

  test('bytes that no photo names go at a start an hour later; younger ones and used ones stay', async () => {
    const { phone, photos } = await withPhotos(1000)
    const [old, young] = [made(phone, 2 * hour), made(phone, hour / 2)]
    phone.pictures.set(old, picture(10))
    phone.pictures.set(young, picture(10))
    phone.restart()
    await phone.sync.tidy()
    expect([...phone.pictures.keys()].sort()).toEqual([photos[0]!.id, young].sort())
  })

  test('bytes of another account that waits on this phone stay', async () => {
    const { phone, photos } = await withPhotos(1000)
    phone.sync.claim('somebody')
    phone.setOnline(false)
    const waiting = phone.sync.start(newFiling)
    const photo = phone.picture(picture(500))
    phone.sync.addPhoto(waiting, 'person', 'certificate', photo)
    phone.sync.claim('somebody-else')
    await phone.pass(2 * hour)
    phone.restart()
    await phone.sync.tidy()
    expect(phone.pictures.has(photo.id)).toBe(true)
    expect(photos).toHaveLength(1)
  })

  test('a photo written down whose answer never was goes with its bytes', async () => {
    const { phone, id, photos, idsOn } = await withPhotos(1000)
    const lost = phone.picture(picture(700))
    // The kill comes between the two writes of addPhoto.
    const { stored } = phone
    const snapshot = new Map(stored)
    phone.setOnline(false)
    phone.sync.addPhoto(id, 'person', 'certificate', lost)
    const record = [...stored].find(([key]) => key.endsWith(`/p/${lost.id}`))
    stored.clear()
    for (const [key, value] of snapshot) stored.set(key, value)
    if (record !== undefined) stored.set(...record)
    phone.restart()
    await phone.sync.tidy()
    expect(phone.pictures.has(lost.id)).toBe(true)
    await phone.pass(2 * hour)
    await phone.sync.tidy()
    expect(phone.pictures.has(lost.id)).toBe(false)
    expect(stored.has(record?.[0] ?? '')).toBe(false)
    expect(idsOn(phone)).toEqual([photos[0]!.id])
  })
})
