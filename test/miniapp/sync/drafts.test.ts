import { newFiling, setUp, statusOn, valuesOn } from './support/scene'
import { TEST_FORM } from './support/form'
import { Phone } from './support/world'

describe('本机草稿', () => {
  test('sensitive answers are sealed on the phone and dropped to the masked form once acknowledged', async () => {
    const { phone } = setUp()
    const secret = '110224198001011234'
    const id = phone.sync.start(newFiling)
    await phone.settle()
    phone.fates.push('replyLost')
    phone.sync.edit(id, 'person', 'idNumber', secret)
    phone.sync.edit(id, 'person', 'team/member-001', {
      id: 'member-001',
      member: '李四',
      phone: '13800000001',
    })
    await phone.settle()
    const onPhone = () => [...phone.stored.values()].join('\n')
    expect(onPhone()).not.toContain(secret)
    expect(onPhone()).not.toContain('13800000001')
    phone.restart()
    expect(valuesOn(phone, id)['idNumber']).toBe(secret)
    await phone.pass(2_000)
    expect(valuesOn(phone, id)).toEqual({
      idNumber: '1***',
      team: [{ id: 'member-001', member: '李四', phone: '1***' }],
    })
  })

  test('without the seal key only the sensitive answers are lost, and nothing is deleted on the server', async () => {
    const { clock, server } = setUp()
    let isKeyGone = false
    const phone = new Phone(
      'leader',
      clock,
      (r, by) => server.handle(r, by),
      TEST_FORM,
      (ports) => ({
        ...ports,
        sealer: { seal: (text) => text, open: (text) => (isKeyGone ? undefined : text) },
      }),
    )
    const id = phone.sync.start(newFiling)
    phone.sync.edit(id, 'person', 'idNumber', '110224198001011234')
    await phone.pass(1_000)
    phone.setOnline(false)
    phone.sync.edit(id, 'person', 'name', '张三')
    phone.sync.flush()
    isKeyGone = true
    phone.restart()
    phone.setOnline(true)
    await phone.settle()
    expect(server.filing(id).sections['person']?.values).toEqual({
      idNumber: '110224198001011234',
      name: '张三',
    })
  })

  test('logout wipes everything, also offline, and a late answer brings nothing back', async () => {
    const { phone } = setUp()
    const id = phone.sync.start(newFiling)
    await phone.settle()
    const photo = phone.picture(new Uint8Array(10))
    phone.sync.addPhoto(id, 'person', 'certificate', photo)
    phone.sync.edit(id, 'person', 'name', '张三')
    const refreshing = phone.sync.pull(id)
    phone.setOnline(false)
    phone.sync.wipe()
    await refreshing.catch(() => undefined)
    await phone.settle()
    expect([...phone.stored.keys()]).toEqual([])
    expect(phone.pictures.size).toBe(0)
    expect(phone.sync.store.getState().filings).toEqual({})
  })

  const openOn = (phone: Phone) => Object.keys(phone.sync.store.getState().filings)

  test('a login of another person on this phone takes off what the server has of the first', async () => {
    const { phone } = setUp()
    phone.sync.claim('account-a')
    const id = phone.sync.start(newFiling)
    await phone.settle()
    phone.sync.claim('account-a')
    expect(openOn(phone)).toEqual([id])
    phone.sync.claim('account-b')
    expect(openOn(phone)).toEqual([])
    expect(phone.sync.store.getState().keepsOthersWork).toBe(false)
    expect([...phone.stored.keys()]).toEqual(['sync/owner'])
  })

  test('what the first person has not sent waits, unseen and unsent, and goes on when they are back', async () => {
    const { phone, server } = setUp()
    phone.sync.claim('account-a')
    const id = phone.sync.start(newFiling)
    await phone.settle()
    phone.setOnline(false)
    phone.sync.edit(id, 'person', 'name', '张三')
    const photo = phone.picture(new Uint8Array(10))
    phone.sync.addPhoto(id, 'person', 'certificate', photo)
    phone.sync.claim('account-b')
    expect(openOn(phone)).toEqual([])
    expect(phone.sync.store.getState().keepsOthersWork).toBe(true)
    phone.setOnline(true)
    await phone.pass(60_000)
    expect(server.filing(id).sections['person']?.values).toEqual({})
    phone.sync.wipe()
    expect(phone.pictures.size).toBe(1)
    phone.restart()
    phone.sync.claim('account-a')
    await phone.sync.resume()
    await phone.pass(1_000)
    expect(openOn(phone)).toEqual([id])
    expect(server.filing(id).sections['person']?.values).toMatchObject({ name: '张三' })
    expect(server.filing(id).uploads.get(photo.id)?.bytes.length).toBe(10)
  })

  test('two people who use one phone for the same filing keep their answers apart', async () => {
    const { phone, server } = setUp()
    phone.sync.claim('account-a')
    const id = phone.sync.start(newFiling)
    await phone.settle()
    phone.setOnline(false)
    phone.sync.edit(id, 'person', 'name', '张三')
    phone.sync.claim('account-b')
    phone.setOnline(true)
    await phone.sync.pull(id)
    phone.sync.edit(id, 'unit', 'unitName', '某厂')
    await phone.pass(1_000)
    expect(valuesOn(phone, id)).toEqual({})
    phone.sync.claim('account-a')
    await phone.pass(1_000)
    expect(server.filing(id).sections['person']?.values).toEqual({ name: '张三' })
    expect(server.filing(id).sections['unit']?.values).toEqual({ unitName: '某厂' })
  })

  test('what was begun before any login becomes the account that signs in first', async () => {
    const { phone } = setUp()
    phone.setOnline(false)
    const id = phone.sync.start(newFiling)
    phone.sync.edit(id, 'person', 'name', '张三')
    phone.sync.claim('account-a')
    expect(openOn(phone)).toEqual([id])
    expect(valuesOn(phone, id)).toEqual({ name: '张三' })
    phone.restart()
    expect(valuesOn(phone, id)).toEqual({ name: '张三' })
    phone.sync.claim('account-b')
    expect(openOn(phone)).toEqual([])
  })

  test('a full phone says so, keeps what was typed on screen, and still sends it', async () => {
    const { phone, server } = setUp()
    const id = phone.sync.start(newFiling)
    await phone.settle()
    phone.isFull = true
    phone.sync.edit(id, 'person', 'name', '张三')
    phone.sync.flush()
    expect(phone.sync.store.getState().isStorageFull).toBe(true)
    await phone.pass(1_000)
    expect(server.filing(id).sections['person']?.values).toEqual({ name: '张三' })
    phone.isFull = false
    phone.sync.flush()
    expect(phone.sync.store.getState().isStorageFull).toBe(false)
  })

  test('one unreadable record does not keep the other drafts from opening', () => {
    const { phone } = setUp()
    const id = phone.sync.start(newFiling)
    phone.sync.edit(id, 'unit', 'unitName', '某厂')
    phone.sync.flush()
    phone.stored.set(`sync/-/${id}/s/person`, '{broken')
    phone.restart()
    expect(valuesOn(phone, id, 'unit')).toEqual({ unitName: '某厂' })
  })

  test('a refresh puts what the server holds under the local edits', async () => {
    const { phone, phoneOf } = setUp()
    const id = phone.sync.start(newFiling)
    phone.sync.edit(id, 'person', 'name', '张三')
    await phone.pass(1_000)
    const other = phoneOf('contact')
    await other.sync.pull(id)
    other.sync.edit(id, 'person', 'skill', '焊工')
    await other.pass(1_000)
    phone.setOnline(false)
    phone.sync.edit(id, 'person', 'name', '张三丰')
    phone.setOnline(true)
    await phone.sync.pull(id)
    expect(valuesOn(phone, id)).toEqual({ name: '张三丰', skill: '焊工' })
    await phone.settle()
    expect(statusOn(phone, id).word).toBe('已到服务器')
  })
})
