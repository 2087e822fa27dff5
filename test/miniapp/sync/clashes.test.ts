import { newFiling, recordOn, setUp, statusOn, valuesOn } from './support/scene'

/** Two phones with the same filing, both in step with the server. */
async function twoPhones(values: Record<string, string> = {}) {
  const scene = setUp()
  const { phone: leader, phoneOf } = scene
  const id = leader.sync.start(newFiling)
  for (const [field, value] of Object.entries(values)) leader.sync.edit(id, 'person', field, value)
  await leader.pass(1_000)
  const contact = phoneOf('contact')
  await contact.sync.pull(id)
  return { ...scene, leader, contact, id }
}

describe('两个人一起填', () => {
  test('different fields merge silently', async () => {
    const { leader, contact, id } = await twoPhones()
    leader.sync.edit(id, 'person', 'name', '张三')
    await leader.pass(1_000)
    contact.sync.edit(id, 'person', 'skill', '焊工')
    await contact.pass(1_000)
    await leader.sync.pull(id)
    expect(valuesOn(contact, id)).toEqual({ name: '张三', skill: '焊工' })
    expect(valuesOn(leader, id)).toEqual({ name: '张三', skill: '焊工' })
  })

  test('the same field is never overwritten: both answers stay until a person chooses', async () => {
    const { leader, contact, server, id } = await twoPhones({ name: '张三' })
    leader.setOnline(false)
    leader.sync.edit(id, 'person', 'name', '张三丰')
    contact.sync.edit(id, 'person', 'name', '张山')
    await contact.pass(1_000)
    leader.setOnline(true)
    await leader.settle()
    expect(server.filing(id).sections['person']?.values).toEqual({ name: '张山' })
    expect(statusOn(leader, id).word).toBe('有冲突')
    expect(recordOn(leader, id).clashes).toMatchObject([
      { path: 'name', mine: '张三丰', theirs: '张山', theirsBy: '对方' },
    ])
    expect(valuesOn(leader, id)).toEqual({ name: '张三丰' })
  })

  test('an edit made before the other answer was seen clashes, also when a save of another field came between', async () => {
    const { leader, contact, server, id } = await twoPhones({ name: '张三' })
    contact.sync.edit(id, 'person', 'name', '张山')
    await contact.pass(1_000)
    leader.sync.edit(id, 'person', 'skill', '焊工')
    leader.sync.edit(id, 'person', 'name', '张三丰')
    leader.sync.edit(id, 'person', 'name', '张三')
    await leader.settle()
    leader.setOnline(false)
    leader.sync.edit(id, 'person', 'name', '张五')
    await leader.pass(1_000)
    leader.setOnline(true)
    await leader.settle()
    expect(server.filing(id).sections['person']?.values['name']).toBe('张五')
    expect(server.arrivals.filter(({ outcome }) => outcome === 'applied').at(-1)?.change).toEqual({
      path: 'name',
      from: '张山',
      to: '张五',
    })
  })

  test('an edit under way while the other answer arrives by refresh still meets it as a clash', async () => {
    const { leader, contact, server, id } = await twoPhones({ name: '张三' })
    contact.sync.edit(id, 'person', 'name', '张山')
    await contact.pass(1_000)
    leader.sync.edit(id, 'person', 'name', '张三丰')
    await leader.sync.pull(id)
    expect(valuesOn(leader, id)).toEqual({ name: '张三丰' })
    await leader.pass(1_000)
    expect(server.filing(id).sections['person']?.values['name']).toBe('张山')
    expect(recordOn(leader, id).clashes).toHaveLength(1)
  })

  test('mine: the chosen answer is written and the clash closed on the server', async () => {
    const { leader, contact, server, id } = await twoPhones({ name: '张三' })
    leader.setOnline(false)
    leader.sync.edit(id, 'person', 'name', '张三丰')
    contact.sync.edit(id, 'person', 'name', '张山')
    await contact.pass(1_000)
    leader.setOnline(true)
    await leader.settle()
    leader.sync.resolve(id, 'person', 'name', 'mine')
    await leader.settle()
    expect(server.filing(id).sections['person']?.values).toEqual({ name: '张三丰' })
    expect(server.filing(id).clashes).toEqual([])
    expect(statusOn(leader, id).word).toBe('已到服务器')
  })

  test('theirs: the other answer stays and the clash is closed on the server', async () => {
    const { leader, contact, server, id } = await twoPhones({ name: '张三' })
    leader.setOnline(false)
    leader.sync.edit(id, 'person', 'name', '张三丰')
    contact.sync.edit(id, 'person', 'name', '张山')
    await contact.pass(1_000)
    leader.setOnline(true)
    await leader.settle()
    leader.sync.resolve(id, 'person', 'name', 'theirs')
    await leader.settle()
    expect(valuesOn(leader, id)).toEqual({ name: '张山' })
    expect(server.filing(id).clashes).toEqual([])
    expect(statusOn(leader, id).word).toBe('已到服务器')
  })

  test('typing on in a field in conflict keeps the typing and sends nothing before the choice', async () => {
    const { leader, contact, server, id } = await twoPhones({ name: '张三' })
    leader.setOnline(false)
    leader.sync.edit(id, 'person', 'name', '张三丰')
    contact.sync.edit(id, 'person', 'name', '张山')
    await contact.pass(1_000)
    leader.setOnline(true)
    await leader.settle()
    leader.sync.edit(id, 'person', 'name', '张三丰三')
    await leader.pass(5_000)
    expect(server.filing(id).sections['person']?.values).toEqual({ name: '张山' })
    leader.sync.resolve(id, 'person', 'name', 'mine')
    await leader.settle()
    expect(server.filing(id).sections['person']?.values).toEqual({ name: '张三丰三' })
  })

  test('a row removed under an edit is one question about the row; mine brings it back', async () => {
    const { leader, contact, server, id } = await twoPhones()
    const row = { id: 'member-001', member: '李四', phone: '13800000001' }
    leader.sync.edit(id, 'person', 'team/member-001', row)
    await leader.pass(1_000)
    await contact.sync.pull(id)
    contact.sync.edit(id, 'person', 'team/member-001', null)
    leader.setOnline(false)
    leader.sync.edit(id, 'person', 'team/member-001/member', '李四四')
    await contact.pass(1_000)
    leader.setOnline(true)
    await leader.settle()
    expect(recordOn(leader, id).clashes).toMatchObject([
      { path: 'team/member-001', theirs: null, covers: [{ path: 'team/member-001/member' }] },
    ])
    leader.sync.resolve(id, 'person', 'team/member-001', 'mine')
    await leader.settle()
    expect(server.filing(id).sections['person']?.values['team']).toMatchObject([
      { id: 'member-001', member: '李四四' },
    ])
    expect(server.filing(id).clashes).toEqual([])
  })

  test('a clash survives a kill, and a second phone of the same person sees it', async () => {
    const { leader, contact, phoneOf, id } = await twoPhones({ name: '张三' })
    leader.setOnline(false)
    leader.sync.edit(id, 'person', 'name', '张三丰')
    contact.sync.edit(id, 'person', 'name', '张山')
    await contact.pass(1_000)
    leader.setOnline(true)
    await leader.settle()
    leader.restart()
    expect(recordOn(leader, id).clashes).toHaveLength(1)
    const tablet = phoneOf('leader')
    await tablet.sync.pull(id)
    expect(recordOn(tablet, id).clashes).toMatchObject([{ path: 'name', mine: '张三丰', theirs: '张山' }])
    tablet.sync.resolve(id, 'person', 'name', 'theirs')
    await tablet.settle()
    await leader.sync.pull(id)
    expect(recordOn(leader, id).clashes).toEqual([])
    expect(valuesOn(leader, id)).toEqual({ name: '张山' })
  })

  test.each([
    ['mine', '张三丰'],
    ['theirs', '张山'],
  ] as const)('the other person sees the clash too and may decide it: %s', async (choice, answer) => {
    const { leader, contact, server, id } = await twoPhones({ name: '张三' })
    leader.setOnline(false)
    leader.sync.edit(id, 'person', 'name', '张三丰')
    contact.sync.edit(id, 'person', 'name', '张山')
    await contact.pass(1_000)
    leader.setOnline(true)
    await leader.settle()
    await contact.sync.pull(id)
    expect(recordOn(contact, id).clashes).toMatchObject([
      { path: 'name', mine: '张三丰', mineBy: 'leader', isMine: false, theirs: '张山' },
    ])
    expect(valuesOn(contact, id)).toEqual({ name: '张山' })
    contact.sync.resolve(id, 'person', 'name', choice)
    await contact.settle()
    await leader.sync.pull(id)
    expect(server.filing(id).sections['person']?.values).toEqual({ name: answer })
    expect(server.filing(id).clashes).toEqual([])
    for (const phone of [leader, contact]) {
      expect(valuesOn(phone, id)).toEqual({ name: answer })
      expect(statusOn(phone, id).word).toBe('已到服务器')
    }
  })

  test('typing on after the other person decided the clash meets it again instead of overwriting', async () => {
    const { leader, contact, server, id } = await twoPhones({ name: '张三' })
    leader.setOnline(false)
    leader.sync.edit(id, 'person', 'name', '张三丰')
    contact.sync.edit(id, 'person', 'name', '张山')
    await contact.pass(1_000)
    leader.setOnline(true)
    await leader.settle()
    leader.sync.edit(id, 'person', 'name', '张三丰三')
    await contact.sync.pull(id)
    contact.sync.resolve(id, 'person', 'name', 'theirs')
    contact.sync.edit(id, 'person', 'name', '张五')
    await contact.pass(1_000)
    await leader.sync.pull(id)
    await leader.settle()
    expect(server.filing(id).sections['person']?.values).toEqual({ name: '张五' })
    expect(recordOn(leader, id).clashes).toMatchObject([{ path: 'name', mine: '张三丰三', theirs: '张五' }])
  })

  test('refreshing twice changes nothing', async () => {
    const { leader, id } = await twoPhones({ name: '张三' })
    leader.setOnline(false)
    leader.sync.edit(id, 'person', 'skill', '焊工')
    leader.setOnline(true)
    await leader.sync.pull(id)
    await leader.settle()
    const before = recordOn(leader, id)
    await leader.sync.pull(id)
    expect({ ...recordOn(leader, id), ackedAt: null }).toEqual({ ...before, ackedAt: null })
  })
})

describe('同一部手机的两个窗口', () => {
  test('two tabs: only one sends, and neither overwrites what the other typed', async () => {
    const { phone, phoneOf, server } = setUp()
    const id = phone.sync.start(newFiling)
    await phone.settle()
    const tab = phoneOf('tab')
    for (const [key, value] of phone.stored) tab.stored.set(key, value)
    Object.assign(tab, { stored: phone.stored })
    tab.restart()
    phone.sync.edit(id, 'person', 'name', '张三')
    phone.sync.flush()
    tab.sync.edit(id, 'person', 'skill', '焊工')
    tab.sync.flush()
    phone.sync.edit(id, 'unit', 'unitName', '某厂')
    phone.sync.flush()
    await Promise.all([phone.settle(), tab.settle()])
    await phone.pass(60_000)
    expect(server.filing(id).sections['person']?.values).toEqual({ name: '张三', skill: '焊工' })
    expect(server.filing(id).sections['unit']?.values).toEqual({ unitName: '某厂' })
    const edits = server.arrivals.filter(({ outcome }) => outcome === 'applied')
    expect(edits).toHaveLength(3)
  })

  test('a page that is reloaded in the middle of a request leaves its turn to the next at once', async () => {
    const { phone, phoneOf, server } = setUp()
    const id = phone.sync.start(newFiling)
    await phone.settle()
    const next = phoneOf('next')
    Object.assign(next, { stored: phone.stored })
    phone.sync.edit(id, 'person', 'name', '张三')
    phone.sync.flush()
    phone.setSlow(true)
    await phone.pass(1_000)
    phone.sync.giveWay()
    phone.kill()
    next.restart()
    await next.settle()
    expect(server.filing(id).sections['person']?.values).toEqual({ name: '张三' })
  })

  test('logging out in one tab empties the other too', async () => {
    const { phone, phoneOf } = setUp()
    const id = phone.sync.start(newFiling)
    await phone.settle()
    const tab = phoneOf('tab')
    Object.assign(tab, { stored: phone.stored })
    tab.restart()
    phone.sync.wipe()
    tab.sync.edit(id, 'person', 'name', '张三')
    tab.sync.flush()
    await tab.sync.resume()
    expect(tab.sync.store.getState().filings).toEqual({})
    expect([...phone.stored.keys()]).toEqual([])
  })
})
