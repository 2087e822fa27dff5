/** Reads a built mini-program (`dist/weapp`) and compiles its templates with WeChat's template compiler. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { runInThisContext } from 'node:vm'
import { TmplGroup } from 'glass-easel-template-compiler'

/** The parts of app.json the runner acts on. */
export interface AppConfig {
  pages: string[]
  entryPagePath?: string
  subPackages?: { root: string; pages: string[] }[]
  usingComponents?: Record<string, string>
  tabBar?: { list: { pagePath: string; text: string }[] }
}

/** A page's or component's json. */
export interface UnitConfig {
  component?: boolean
  navigationBarTitleText?: string
  usingComponents?: Record<string, string>
}

export interface BuiltFile {
  path: string
  bytes: number
}

/** A built mini-program, ready to run. */
export interface BuiltPackage {
  app: AppConfig
  files: BuiltFile[]
  /** Page and component configurations by path without ending. */
  units: Record<string, UnitConfig>
  /** Compiled template generators by path without ending. */
  templates: Record<string, unknown>
  /** The text of a file; undefined when there is none. */
  read: (file: string) => string | undefined
}

const compile = (read: (file: string) => string, names: string[]): Record<string, unknown> => {
  const group = new TmplGroup()
  const stem = (file: string) => file.replace(/\.\w+$/, '')
  for (const file of names.filter((name) => name.endsWith('.wxs'))) group.addScript(stem(file), read(file))
  for (const file of names.filter((name) => name.endsWith('.wxml'))) {
    const errors = (group.addTmpl(stem(file), read(file)) as { isError: boolean; message: string }[]).filter(
      (problem) => problem.isError,
    )
    if (errors.length > 0) throw new Error(`${file}: ${errors.map((problem) => problem.message).join('; ')}`)
  }
  // The compiler answers with the source of an object literal.
  return runInThisContext(`(${group.getTmplGenObjectGroups()})`) as Record<string, unknown>
}

/** Reads and compiles the build in `folder`. */
export const readPackage = (folder: string): BuiltPackage => {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .sort()
  const known = new Set(names)
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8')
  const json = (file: string) => JSON.parse(read(file)) as unknown
  const units = names.filter((name) => name.endsWith('.json') && known.has(name.replace(/json$/, 'wxml')))
  return {
    app: json('app.json') as AppConfig,
    files: names.map((name) => ({ path: name, bytes: statSync(path.join(folder, name)).size })),
    units: Object.fromEntries(units.map((name) => [name.replace(/\.json$/, ''), json(name) as UnitConfig])),
    templates: compile(read, names),
    read: (file) => (known.has(file) ? read(file) : undefined),
  }
}

/** Every page of the app, subpackages included. */
export const pagesOf = (app: AppConfig): string[] => [
  ...app.pages,
  ...(app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => path.posix.join(root, page))),
]

const isShipped = ({ path: file }: BuiltFile) => !/LICENSE\.txt$|^project\.|\.map$/.test(file)
const sum = (files: BuiltFile[]) => files.reduce((total, file) => total + file.bytes, 0)

/** What WeChat counts as the whole mini-program. */
export const shippedBytes = ({ files }: BuiltPackage): number => sum(files.filter(isShipped))

/** The folders of the subpackages, with a closing slash. */
export const subpackagesOf = ({ app }: BuiltPackage): string[] =>
  (app.subPackages ?? []).map(({ root }) => `${root.replace(/\/$/, '')}/`)

export const subpackageBytes = ({ files }: BuiltPackage, root: string): number =>
  sum(files.filter((file) => isShipped(file) && file.path.startsWith(root)))

/** What is loaded before the first page: everything outside subpackages. */
export const mainPackageBytes = (built: BuiltPackage): number =>
  shippedBytes(built) - subpackagesOf(built).reduce((total, root) => total + subpackageBytes(built, root), 0)

const product = path.resolve(__dirname, '../../../dist/weapp')
let built: BuiltPackage | undefined

/** The product's build, compiled once per test file. */
export const builtPackage = (): BuiltPackage => {
  if (!existsSync(product)) throw new Error('dist/weapp is missing: run `npm run build:weapp` first')
  return (built ??= readPackage(product))
}
