/** The runner itself, on a small mini-program written by hand. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { OpenApp } from './runner/app'
import { openApp } from './runner/app'
import { namelessControls } from './runner/controls'
import type { Device } from './runner/device'
import { createDevice } from './runner/device'
import type { BuiltPackage } from './runner/package'
import { readPackage } from './runner/package'

const page = (wxml: string, data: object = {}) => ({
  wxml,
  json: '{}',
  js: `Page({ data: ${JSON.stringify({ log: '', ...data })}, eh(event) { getApp().eh(this, event) } })`,
})

const home = page(
  `<view aria-role="button" bindtap="eh" data-do="write">写入</view>
   <view aria-role="button" bindtap="eh" data-do="next">下一页</view>
   <view aria-role="button" bindtap="eh" data-do="send">发送</view>
   <view aria-role="button" bindtap="eh" data-do="leak">越界</view>
   <input aria-label="姓名" maxlength="4" bindinput="eh" bindblur="eh" data-do="typed" value=""/>
   <radio-group bindchange="eh" data-do="changed"><label><radio value="a"/>甲</label><label><radio value="b"/>乙</label></radio-group>
   <checkbox-group bindchange="eh" data-do="changed"><label><checkbox value="x"/>钳工</label><label><checkbox value="y"/>焊工</label></checkbox-group>
   <label>接收通知<switch bindchange="eh" data-do="changed"/></label>
   <picker mode="selector" range="{{range}}" bindchange="eh" data-do="changed">选择地区</picker>
   <picker mode="date" start="2026-01-01" end="2026-12-31" bindchange="eh" data-do="changed">选择日期</picker>
   <form bindsubmit="eh" data-do="changed"><input name="unit" value="某厂"/><button form-type="submit">提交</button></form>
   <scroll-view scroll-y bindscrolltolower="eh" data-do="scrolled"><view>列表</view></scroll-view>
   <view id="bare" bindtap="eh" data-do="next">没有角色</view>
   <view id="log">{{log}}</view>`,
  { range: ['东', '西'] },
)

const appScript = `
const log = (page, value) => page.setData({ log: JSON.stringify(value) })
const does = {
  write: (page) => { wx.setStorageSync('kept', 1); log(page, wx.getStorageSync('kept')) },
  next: (page) => wx.navigateTo({ url: '/sub/next', fail: (error) => { page.refused = error.errMsg } }),
  send: (page) => wx.request({ url: 'https://api.example/echo', method: 'POST', data: { a: 1 },
    success: (answer) => log(page, [answer.statusCode, answer.data]), fail: (error) => log(page, error.errMsg) }),
  leak: (page) => log(page, [typeof window, typeof fetch, typeof process, typeof TextEncoder, typeof globalThis]),
  typed: (page, event) => { page.typed = (page.typed || []).concat(event.type + ':' + event.detail.value) ; if (event.type === 'blur') log(page, page.typed) },
  changed: (page, event) => log(page, event.detail.value),
  scrolled: (page, event) => log(page, event.detail.direction),
}
App({ eh(page, event) { does[event.currentTarget.dataset.do](page, event) } })`

let folder: string
let built: BuiltPackage
let device: Device
let app: OpenApp

const write = (name: string, { wxml, json, js }: { wxml: string; json: string; js: string }) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
  for (const [ending, text] of Object.entries({ wxml, json, js }))
    writeFileSync(path.join(folder, `${name}.${ending}`), text)
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'weapp-runner-'))
  writeFileSync(
    path.join(folder, 'app.json'),
    JSON.stringify({ pages: ['home'], subPackages: [{ root: 'sub', pages: ['next'] }] }),
  )
  writeFileSync(path.join(folder, 'app.js'), appScript)
  write('home', home)
  write('sub/next', page('<view aria-role="button" bindtap="eh" data-do="next">再下一页</view>'))
  built = readPackage(folder)
})
afterAll(() => rmSync(folder, { recursive: true }))

beforeEach(async () => {
  device = createDevice('http://127.0.0.1:9')
  app = await openApp(device, { built })
})
afterEach(() => {
  app.kill()
  if (app.errors().length > 0) throw new Error(app.errors().join('\n'))
})

const logged = () => JSON.parse(app.page().querySelector('#log')?.textContent ?? '') as unknown

test('storage outlives a kill, temporary files do not', async () => {
  await app.tap('写入')
  expect(logged()).toBe(1)
  device.files.set('wxfile://tmp/a.jpg', Buffer.from('a'))
  app.kill()
  app = await openApp(device, { built })
  expect(device.storage.get('kept')).toBe('1')
  expect(device.files.size).toBe(0)
})

test('typing sends one event per character within maxlength, then blur', async () => {
  await app.type('姓名', '欧阳修远大')
  expect(logged()).toEqual(['input:欧', 'input:欧阳', 'input:欧阳修', 'input:欧阳修远', 'blur:欧阳修远'])
})

test('radio, checkbox and switch change by a tap on their label', async () => {
  await app.tap('乙')
  expect(logged()).toBe('b')
  await app.tap('钳工')
  await app.tap('焊工')
  expect(logged()).toEqual(['x', 'y'])
  await app.tap('钳工')
  expect(logged()).toEqual(['y'])
  await app.tap('接收通知')
  expect(logged()).toBe(true)
})

test('a picker gives what it offers and nothing else', async () => {
  await app.pick('选择地区', 1)
  expect(logged()).toBe(1)
  await expect(app.pick('选择地区', 2)).rejects.toThrow('offers 2 entries')
  await app.pick('选择日期', '2026-11-22')
  expect(logged()).toBe('2026-11-22')
  await expect(app.pick('选择日期', '2027-01-01')).rejects.toThrow('does not offer')
})

test('a form gathers its named fields, a scroll-view asks for more at its end', async () => {
  await app.tap('提交')
  expect(logged()).toEqual({ unit: '某厂' })
  await app.scrollToEnd('wx-scroll-view')
  expect(logged()).toBe('bottom')
})

test('the logic thread has neither browser nor Node around it', async () => {
  await app.tap('越界')
  expect(logged()).toEqual(Array(5).fill('undefined'))
})

test('the page stack holds ten pages and refuses the eleventh', async () => {
  await app.tap('下一页')
  expect(app.routes()).toEqual(['home', 'sub/next'])
  for (let opened = 2; opened <= 10; opened += 1) await app.tap('再下一页')
  expect(app.routes()).toHaveLength(10)
  await app.back()
  expect(app.routes()).toHaveLength(9)
})

test('what takes a tap must have a role and a name, a field a name', () => {
  expect(namelessControls(app.page())).toEqual([
    expect.stringContaining('name="unit"'),
    expect.stringContaining('id="bare"'),
  ])
})

test('setData is counted in bytes', async () => {
  await app.tap('写入')
  expect(app.setDataBytes()).toEqual([{ page: 'home', bytes: '{"log":"1"}'.length, keys: 1, isFirst: true }])
})

test('requests go to the API over HTTP, fail in flight mode, and a reply can be lost', async () => {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json')
    request.pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  device.apiBase = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await app.tap('发送')
  expect(logged()).toEqual([200, { a: 1 }])
  await app.setOnline(false)
  await app.tap('发送')
  expect(logged()).toBe('request:fail ')
  await app.setOnline(true)
  let sent = 0
  device.network = async (send) => {
    await send()
    sent += 1
    throw new Error('socket hang up')
  }
  await app.tap('发送')
  expect([sent, logged()]).toEqual([1, 'request:fail socket hang up'])
  server.closeAllConnections()
  server.close()
})

test('two things of one name, or none, are an error', async () => {
  await expect(app.tap('选择')).rejects.toThrow('2 things on the page')
  await expect(app.tap('没有这句话')).rejects.toThrow('waited in vain')
}, 10_000)
