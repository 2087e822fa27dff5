import { createDevice } from './runner/device'
import { openApp } from './runner/app'
import {
  builtPackage,
  mainPackageBytes,
  shippedBytes,
  subpackageBytes,
  subpackagesOf,
} from './runner/package'

const built = builtPackage()
const { files, read } = built
const texts = (ending: RegExp) =>
  files
    .filter((file) => ending.test(file.path))
    .map((file) => ({ path: file.path, text: read(file.path) ?? '' }))

describe('the built mini-program', () => {
  test('main package is at most 480 KB, the whole at most 1.2 MB', () => {
    expect(mainPackageBytes(built)).toBeLessThanOrEqual(480 * 1024)
    expect(shippedBytes(built)).toBeLessThanOrEqual(1.2 * 1024 * 1024)
  })

  test.each(subpackagesOf(built))('subpackage %s is at most 320 KB', (root) => {
    expect(subpackageBytes(built, root)).toBeLessThanOrEqual(320 * 1024)
  })

  test('no :active in the styles, which WeChat warns about', () => {
    expect(texts(/\.wxss$/).filter(({ text }) => text.includes(':active'))).toEqual([])
  })

  test('no address over plain http', () => {
    const http = /http:\/\/(?!www\.w3\.org\/)[\w.-]+/g
    const found = texts(/\.(js|wxml|wxss|json)$/).flatMap(({ path, text }) =>
      [...text.matchAll(http)].map((match) => `${path}: ${match[0]}`),
    )
    expect(found).toEqual([])
  })

  test('views, texts, buttons and fields carry role and label on weapp', () => {
    const base = read('base.wxml') ?? ''
    const openings = (tag: string) =>
      [...base.matchAll(new RegExp(`<${tag} [^>]*>`, 'g'))].map((match) => match[0])
    const unlabelled = ['view', 'text', 'button', 'input', 'textarea', 'image', 'picker'].filter(
      (tag) => openings(tag).length > 0 && !openings(tag).some((one) => one.includes('aria-label="{{')),
    )
    expect(unlabelled).toEqual([])
    expect(base).toMatch(/<view [^>]*aria-role="\{\{/)
  })

  test('the keyboard pushes the page up and keeps its 完成; how much it leaves free comes from the field', () => {
    const base = read('base.wxml') ?? ''
    for (const tag of ['input', 'textarea']) {
      const [opening] = new RegExp(`<${tag} [^>]*>`).exec(base) ?? []
      expect(opening).toMatch(/ cursor-spacing="\{\{xs\.b\(i\.\w+,0\)\}\}"/)
      expect(opening).toMatch(/ adjust-position="\{\{xs\.b\(i\.\w+,true\)\}\}"/)
    }
    expect(base).toMatch(/<textarea [^>]* show-confirm-bar="\{\{xs\.b\(i\.\w+,true\)\}\}"/)
  })
})

describe('the mini-program starts', () => {
  test('at home, without an error, with a first setData of at most 24 KB', async () => {
    const app = await openApp(createDevice('http://127.0.0.1:9'))
    expect(app.errors()).toEqual([])
    expect(app.route()).toBe('pages/home/index')
    expect(app.text()).not.toBe('')
    expect(app.setDataBytes()[0]?.bytes).toBeLessThanOrEqual(24 * 1024)
    app.kill()
  })
})
