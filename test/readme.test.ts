import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }

/** Scripts that a text tells its reader to run. */
const commandsIn = (text: string) =>
  [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map((found) => found[1] ?? found[2] ?? '')

/** Links to files of the repository, without anchors. */
const linksIn = (text: string) =>
  [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)].map((found) => found[1] ?? '')

test('every command the README names exists in package.json', () => {
  const commands = commandsIn(read('README.md'))
  expect(commands).toEqual(expect.arrayContaining(['start', 'test']))
  expect(commands.filter((name) => !(name in scripts))).toEqual([])
})

test('the README has at most 180 lines', () => {
  expect(read('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(180)
})

test('every file the README links to exists', () => {
  expect(linksIn(read('README.md')).filter((link) => !existsSync(path.join(root, link)))).toEqual([])
})

test('every script in package.json names a file that exists', () => {
  const files = Object.values(scripts).flatMap((script) => script.match(/\S+\.(?:mjs|ts|tsx)\b/g) ?? [])
  expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([])
})

test('a command or a link that leads nowhere is found', () => {
  expect(commandsIn('run `npm run nonsense`, then npm start')).toEqual(['nonsense', 'start'])
  expect(linksIn('[a](src/a.md#b) [c](https://example.org) [d](#e)')).toEqual(['src/a.md'])
})
