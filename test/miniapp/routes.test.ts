import { existsSync } from 'node:fs'
import { address, isTab, pages, subpackages, tabs } from '../../src/miniapp/routes'

test('every route has its page and its title', () => {
  for (const page of Object.values(pages)) {
    expect(existsSync(`src/miniapp/${page}.tsx`)).toBe(true)
    expect(existsSync(`src/miniapp/${page}.config.ts`)).toBe(true)
  }
})

test('only the three tabs live in the main package', () => {
  const folders = Object.keys(subpackages).map((folder) => `pages/${folder}/`)
  const inMain = Object.values(pages).filter((page) => !folders.some((folder) => page.startsWith(folder)))
  expect(inMain.sort()).toEqual(
    Object.values(tabs)
      .map((tab) => tab.page)
      .sort(),
  )
})

test('parameters travel encoded, absent ones not at all', () => {
  expect(address('applySection', { filingId: '1', sectionId: 'a&b' })).toBe(
    '/pages/apply/section/index?filingId=1&sectionId=a%26b',
  )
  expect(address('policy', {})).toBe('/pages/public/policy/index')
  expect(address('home')).toBe('/pages/home/index')
})

test('a tab is told from a page', () => {
  expect(isTab('home')).toBe(true)
  expect(isTab('checkQuestion')).toBe(false)
})
