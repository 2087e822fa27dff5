import { filingOn, newFiling, photoOn, recordOn, setUp, valuesOn } from './support/scene'

/** A draft on the server, and one that a second phone of the same person began without network. */
async function twoDrafts(theirs: Record<string, string>) {
  const scene = setUp()
  const { phone, phoneOf, server } = scene
  const first = phone.sync.start(newFiling)
  for (const [field, value] of Object.entries(theirs)) phone.sync.edit(first, 'person', field, value)
  await phone.pass(1_000)
  const tablet = phoneOf('leader')
  tablet.setOnline(false)
  const second = tablet.sync.start(newFiling)
  const begin = async (own: Record<string, string | object>) => {
    for (const [path, value] of Object.entries(own)) tablet.sync.edit(second, 'person', path, value as string)
    tablet.setOnline(true)
    await tablet.pass(1_000)
  }
  const held = () => server.filing(first).sections['person']?.values ?? {}
  return { ...scene, tablet, first, second, begin, held }
}

describe('F14: begun without network while a draft exists', () => {
  test('the server points to the draft there is; nothing of the new one is lost', async () => {
    const { tablet, first, second, begin } = await twoDrafts({ name: '张三' })
    await begin({ name: '张三丰', skill: '焊工' })
    expect(filingOn(tablet, second).meta.refusal).toMatchObject({ code: 'DRAFT_EXISTS', filingId: first })
    tablet.restart()
    expect(valuesOn(tablet, second)).toEqual({ name: '张三丰', skill: '焊工' })
  })

  test('carried over: what is free is written, what differs is a clash for a person, the second draft is gone', async () => {
    const { tablet, first, second, begin, held } = await twoDrafts({ name: '张三' })
    await begin({ name: '张三丰', skill: '焊工', 'team/row-000001': { id: 'row-000001', member: '李四' } })
    await tablet.sync.adopt(second)
    await tablet.pass(5_000)
    expect(held()).toEqual({ name: '张三', skill: '焊工', team: [{ id: 'row-000001', member: '李四' }] })
    expect(recordOn(tablet, first).clashes).toMatchObject([{ path: 'name', mine: '张三丰', theirs: '张三' }])
    expect(tablet.sync.store.getState().filings[second]).toBeUndefined()
    tablet.restart()
    expect(Object.keys(tablet.sync.store.getState().filings)).toEqual([first])
  })

  test('the same answer in both is no question', async () => {
    const { tablet, first, second, begin } = await twoDrafts({ name: '张三' })
    await begin({ name: '张三' })
    await tablet.sync.adopt(second)
    await tablet.pass(5_000)
    expect(recordOn(tablet, first).clashes).toEqual([])
    expect(tablet.sync.store.getState().filings[second]).toBeUndefined()
  })

  test('photos go along with their bytes and arrive', async () => {
    const { tablet, first, second, begin, server } = await twoDrafts({})
    const photo = tablet.picture(Uint8Array.from({ length: 600_000 }, (_, at) => at % 251))
    tablet.sync.addPhoto(second, 'person', 'certificate', photo)
    await begin({})
    await tablet.sync.adopt(second)
    await tablet.pass(60_000)
    expect(photoOn(tablet, first, photo.id).word).toBe('已到服务器')
    expect(server.filing(first).uploads.get(photo.id)?.bytes.length).toBe(600_000)
    expect(tablet.pictures.has(photo.id)).toBe(true)
  })

  test('an own unsent answer in the other draft is not overwritten: the second one stays until it can go', async () => {
    const { tablet, first, second, begin, held } = await twoDrafts({ name: '张三' })
    await begin({ name: '张三丰', skill: '焊工' })
    await tablet.sync.pull(first)
    tablet.fates.push('arrives', 'requestLost')
    tablet.sync.edit(first, 'person', 'skill', '铆工')
    await tablet.sync.adopt(second)
    expect(valuesOn(tablet, first)).toMatchObject({ skill: '铆工' })
    expect(valuesOn(tablet, second)).toEqual({ skill: '焊工' })
    await tablet.pass(60_000)
    await tablet.sync.adopt(second)
    await tablet.pass(5_000)
    expect(held()['skill']).toBe('铆工')
    expect(recordOn(tablet, first).clashes).toMatchObject([
      { path: 'name' },
      { path: 'skill', mine: '焊工', theirs: '铆工' },
    ])
    expect(tablet.sync.store.getState().filings[second]).toBeUndefined()
  })

  test('submitted meanwhile: nothing goes over, everything stays on the phone', async () => {
    const { tablet, first, second, begin, server } = await twoDrafts({ name: '张三' })
    await begin({ skill: '焊工' })
    server.filing(first).state = 'submitted'
    await tablet.sync.adopt(second)
    expect(valuesOn(tablet, second)).toEqual({ skill: '焊工' })
  })

  test('without an answer of the server nothing is touched', async () => {
    const { tablet, second, begin } = await twoDrafts({ name: '张三' })
    await begin({ skill: '焊工' })
    tablet.setOnline(false)
    await expect(tablet.sync.adopt(second)).rejects.toThrow('没有收到服务器的回应')
    expect(valuesOn(tablet, second)).toEqual({ skill: '焊工' })
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'a kill at write %i leaves every answer in at least one of the two',
    async (at) => {
      const { tablet, first, second, begin, held } = await twoDrafts({})
      await begin({ name: '张三', skill: '焊工' })
      await tablet.sync.pull(first)
      const [set, remove] = [tablet.stored.set.bind(tablet.stored), tablet.stored.delete.bind(tablet.stored)]
      let writes = 0
      const isDead = (key: string) => !key.includes('lease') && (writes += 1) > at
      tablet.stored.set = (key, value) => (isDead(key) ? tablet.stored : set(key, value))
      tablet.stored.delete = (key) => !isDead(key) && remove(key)
      await tablet.sync.adopt(second).catch(() => undefined)
      tablet.kill()
      Object.assign(tablet.stored, { set, delete: remove })
      tablet.restart()
      await tablet.pass(60_000)
      if (tablet.sync.store.getState().filings[second]) await tablet.sync.adopt(second)
      await tablet.pass(60_000)
      expect(held()).toEqual({ name: '张三', skill: '焊工' })
    },
  )

  test('P36: one more after all is made beside the first', async () => {
    const { tablet, second, begin, server } = await twoDrafts({ name: '张三' })
    await begin({ skill: '焊工' })
    tablet.sync.startAnother(second)
    await tablet.pass(5_000)
    expect(server.filing(second).sections['person']?.values).toEqual({ skill: '焊工' })
    expect(filingOn(tablet, second).meta.refusal).toBeNull()
  })
})

describe('two answers that wait at one place', () => {
  /** The contact wrote first; both others wrote something else without having seen it. */
  async function threePhones() {
    const scene = setUp()
    const { phone: leader, phoneOf, server } = scene
    const id = leader.sync.start(newFiling)
    await leader.pass(1_000)
    const [contact, certifier] = [phoneOf('contact'), phoneOf('certifier')]
    for (const phone of [contact, certifier]) await phone.sync.pull(id)
    for (const phone of [leader, certifier]) phone.setOnline(false)
    contact.sync.edit(id, 'person', 'name', '张山')
    leader.sync.edit(id, 'person', 'name', '张三')
    certifier.sync.edit(id, 'person', 'name', '章三')
    await contact.pass(1_000)
    for (const phone of [leader, certifier]) {
      phone.setOnline(true)
      await phone.pass(1_000)
    }
    await leader.sync.pull(id)
    const held = () => server.filing(id).sections['person']?.values['name']
    return { ...scene, leader, contact, certifier, id, held }
  }

  test('both are shown; the own one is decided first, and nothing is told before the last', async () => {
    const { leader, server, id, held } = await threePhones()
    expect(recordOn(leader, id).clashes.map(({ mine, isMine }) => [mine, isMine])).toEqual([
      ['张三', true],
      ['章三', false],
    ])
    leader.sync.resolve(id, 'person', 'name', 'mine')
    await leader.pass(1_000)
    expect([held(), server.filing(id).clashes.length, valuesOn(leader, id)['name']]).toEqual([
      '张山',
      2,
      '张三',
    ])
    leader.sync.resolve(id, 'person', 'name', 'theirs')
    await leader.pass(1_000)
    expect([held(), server.filing(id).clashes]).toEqual(['张三', []])
  })

  test.each(['mine', 'theirs'] as const)('the other one after that: %s', async (choice) => {
    const { leader, server, id, held } = await threePhones()
    leader.sync.resolve(id, 'person', 'name', 'theirs')
    leader.sync.resolve(id, 'person', 'name', choice)
    await leader.pass(1_000)
    expect([held(), server.filing(id).clashes]).toEqual([choice === 'mine' ? '章三' : '张山', []])
  })

  test('one that the person has not seen stays open when the other is decided', async () => {
    const { contact, leader, server, certifier, id } = await threePhones()
    await contact.sync.pull(id)
    contact.setOnline(false)
    contact.sync.resolve(id, 'person', 'name', 'theirs')
    contact.sync.resolve(id, 'person', 'name', 'theirs')
    leader.setOnline(false)
    certifier.sync.resolve(id, 'person', 'name', 'theirs')
    certifier.sync.resolve(id, 'person', 'name', 'theirs')
    await certifier.pass(1_000)
    contact.setOnline(true)
    await contact.pass(5_000)
    expect(server.filing(id).clashes).toEqual([])
    await contact.sync.pull(id)
    expect(recordOn(contact, id).clashes).toEqual([])
  })
})
