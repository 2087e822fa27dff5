import { newFiling, recordOn, setUp, statusOn, valuesOn } from './support/scene'

describe('草稿与发送', () => {
  test('a keystroke is on the phone within 300 ms, and a kill after that loses nothing', async () => {
    const { phone } = setUp()
    phone.setOnline(false)
    const id = phone.sync.start(newFiling)
    phone.sync.edit(id, 'person', 'name', '张')
    phone.sync.edit(id, 'person', 'name', '张三')
    await phone.pass(300)
    phone.restart()
    expect(valuesOn(phone, id)).toEqual({ name: '张三' })
  })

  test('a flush on blur or hide makes it durable at once', () => {
    const { phone } = setUp()
    const id = phone.sync.start(newFiling)
    phone.sync.edit(id, 'person', 'name', '张三')
    phone.sync.flush()
    phone.restart()
    expect(valuesOn(phone, id)).toEqual({ name: '张三' })
  })

  test('what was typed less than 250 ms before a kill is not claimed to be saved', () => {
    const { phone } = setUp()
    const id = phone.sync.start(newFiling)
    phone.sync.edit(id, 'person', 'name', '张三')
    expect(statusOn(phone, id).times).toBe('')
    phone.kill()
    phone.restart()
    expect(valuesOn(phone, id)).toEqual({})
  })

  test('edits made offline coalesce into one save with one change per field', async () => {
    const { phone, server } = setUp()
    phone.setOnline(false)
    const id = phone.sync.start(newFiling)
    for (const name of ['张', '张三', '张三丰']) phone.sync.edit(id, 'person', 'name', name)
    phone.sync.edit(id, 'person', 'skill', '焊工')
    phone.setOnline(true)
    await phone.settle()
    expect(server.arrivals.map(({ change }) => change)).toEqual([
      { path: 'name', from: null, to: '张三丰' },
      { path: 'skill', from: null, to: '焊工' },
    ])
    expect(server.filing(id).sections['person']?.values).toEqual({ name: '张三丰', skill: '焊工' })
  })

  test('the words follow the acknowledgement: 仅在本机, 上传中, 已到服务器, each with its time', async () => {
    const { phone, clock } = setUp()
    const id = phone.sync.start(newFiling)
    await phone.settle()
    phone.sync.edit(id, 'person', 'name', '张三')
    phone.sync.flush()
    expect(statusOn(phone, id)).toMatchObject({ word: '仅在本机', times: '存在本机 10:00' })
    await clock.advance(60_000, async () => {
      if (statusOn(phone, id).word === '仅在本机') return
      expect(statusOn(phone, id).word).toBe('上传中')
    })
    await phone.settle()
    expect(statusOn(phone, id).word).toBe('已到服务器')
    expect(statusOn(phone, id).times).toMatch(/^存在本机 10:00 · 到服务器 10:0[01]$/)
  })

  test('a lost reply keeps the word at 仅在本机 or 上传中, never 已到服务器', async () => {
    const { phone } = setUp()
    const id = phone.sync.start(newFiling)
    await phone.settle()
    phone.fates.push('replyLost')
    phone.sync.edit(id, 'person', 'name', '张三')
    await phone.settle()
    expect(statusOn(phone, id).word).toBe('上传中')
    phone.setOnline(false)
    expect(statusOn(phone, id).word).toBe('仅在本机')
  })

  test('a save in flight is sent again with the same key and body after a kill', async () => {
    const { phone, server } = setUp()
    const id = phone.sync.start(newFiling)
    await phone.settle()
    phone.fates.push('replyLost')
    phone.sync.edit(id, 'person', 'name', '张三')
    await phone.settle()
    const flying = recordOn(phone, id).inFlight
    phone.restart()
    expect(recordOn(phone, id).inFlight).toEqual(flying)
    await phone.settle()
    expect(server.arrivals).toHaveLength(1)
    expect(statusOn(phone, id).word).toBe('已到服务器')
  })

  test('a captive portal that answers 200 is no acknowledgement', async () => {
    const { phone, server } = setUp()
    const id = phone.sync.start(newFiling)
    await phone.settle()
    phone.fates.push('portal')
    phone.sync.edit(id, 'person', 'name', '张三')
    await phone.settle()
    expect(server.arrivals).toHaveLength(0)
    expect(statusOn(phone, id).word).not.toBe('已到服务器')
    await phone.pass(2_000)
    expect(statusOn(phone, id).word).toBe('已到服务器')
  })

  test('an ended session pauses the queue and keeps it until the next login', async () => {
    const { phone, server } = setUp()
    const id = phone.sync.start(newFiling)
    await phone.settle()
    server.refuseNext.push({ path: /PUT .*sections/, code: 'NOT_SIGNED_IN' })
    phone.sync.edit(id, 'person', 'name', '张三')
    await phone.settle()
    expect(phone.sync.store.getState().needsLogin).toBe(true)
    await phone.pass(600_000)
    expect(server.arrivals).toHaveLength(0)
    await phone.sync.resume()
    expect(server.filing(id).sections['person']?.values).toEqual({ name: '张三' })
  })

  test('a refused field is listed with its reason and holds back nothing else', async () => {
    const { phone, server } = setUp()
    const id = phone.sync.start(newFiling)
    await phone.settle()
    const problems = [{ section: 'person', path: 'name', message: '「姓名」最多 200 个字。' }]
    server.refuseNext.push({ path: /PUT .*sections\/person/, code: 'CHANGE_INVALID', detail: { problems } })
    phone.sync.edit(id, 'person', 'name', 'x'.repeat(201))
    phone.sync.edit(id, 'person', 'skill', '焊工')
    phone.sync.edit(id, 'unit', 'unitName', '某厂')
    await phone.pass(1_000)
    expect(server.filing(id).sections['unit']?.values).toEqual({ unitName: '某厂' })
    expect(server.filing(id).sections['person']?.values).toEqual({ skill: '焊工' })
    expect(statusOn(phone, id)).toMatchObject({ word: '仅在本机', refusal: { problems } })
    phone.sync.edit(id, 'person', 'name', '张三')
    await phone.pass(1_000)
    expect(statusOn(phone, id)).toMatchObject({ word: '已到服务器', refusal: undefined })
  })

  test('every refusal holds back what it names: two in a row, by place in the request, or the whole section', async () => {
    const { phone, server } = setUp()
    const id = phone.sync.start(newFiling)
    await phone.settle()
    const refuse = (path: string) =>
      server.refuseNext.push({
        path: /PUT .*sections\/person/,
        code: 'REQUEST_INVALID',
        detail: { problems: [{ path, message: '格式不对。' }] },
      })
    refuse('changes.0.to')
    refuse('skill')
    phone.sync.edit(id, 'person', 'name', '张三')
    phone.sync.edit(id, 'person', 'skill', '焊工')
    phone.sync.edit(id, 'person', 'idNumber', '110224198001011234')
    await phone.pass(60_000)
    expect(server.filing(id).sections['person']?.values).toEqual({ idNumber: '110224198001011234' })
    expect(statusOn(phone, id).refusal?.problems.map(({ path }) => path)).toEqual(['name', 'skill'])
    refuse('')
    phone.sync.edit(id, 'person', 'name', '张三丰')
    await phone.pass(60_000)
    expect(statusOn(phone, id)).toMatchObject({ word: '仅在本机', refusal: { problems: [] } })
    expect(server.calls.filter((call) => call.includes('sections/person'))).toHaveLength(4)
    phone.sync.retry(id, 'person')
    await phone.settle()
    expect(statusOn(phone, id).word).toBe('已到服务器')
  })

  test('a server that cannot finish one item is asked again later, and the others go on', async () => {
    const { phone, server } = setUp()
    const id = phone.sync.start(newFiling)
    await phone.settle()
    server.refuseNext.push({ path: /PUT .*sections\/person/, code: 'INTERNAL' })
    phone.sync.edit(id, 'person', 'name', '张三')
    phone.sync.edit(id, 'unit', 'unitName', '某厂')
    await phone.settle()
    expect(server.filing(id).sections['unit']?.values).toEqual({ unitName: '某厂' })
    expect(server.filing(id).sections['person']?.values).toEqual({})
    await phone.pass(1_000)
    expect(server.filing(id).sections['person']?.values).toEqual({ name: '张三' })
  })

  test('without an answer the pauses double up to a minute, and the network event ends them', async () => {
    const { phone, clock } = setUp()
    const id = phone.sync.start(newFiling)
    await phone.settle()
    phone.fates.push(...Array<'requestLost'>(20).fill('requestLost'))
    phone.sync.edit(id, 'person', 'name', '张三')
    await phone.pass(600_000)
    expect(20 - phone.fates.length).toBeGreaterThanOrEqual(14)
    expect(20 - phone.fates.length).toBeLessThanOrEqual(17)
    phone.fates.length = 0
    phone.setOnline(true)
    await phone.settle()
    expect(statusOn(phone, id).word).toBe('已到服务器')
    expect(clock.isIdle).toBe(true)
  })
})
