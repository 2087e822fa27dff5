/** Whether a build still matches what it was built from: a hash over contents, kept beside the output. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './process.mjs'

const filesUnder = (entry) => {
  const full = path.join(root, entry)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [entry]
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => path.relative(root, path.join(found.parentPath, found.name)))
    .sort()
}

/** Settings that a build writes into its output: each change of one makes a new build. */
const settings = () => [
  JSON.stringify(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).imports),
  ...Object.entries(process.env)
    .filter(([name]) => name.startsWith('TARO_APP_'))
    .map(([name, value]) => `${name}=${value}`)
    .sort(),
]

const hashOf = (sources) => {
  const hash = createHash('sha256')
  for (const line of settings()) hash.update(`${line}\n`)
  for (const file of sources.flatMap(filesUnder))
    hash.update(`${file}\n`).update(readFileSync(path.join(root, file)))
  return hash.digest('hex')
}

const stampOf = (name) => path.join(root, 'dist', `.${name}.stamp`)

/** True when the output is there and was built from exactly these sources. */
export const isFresh = (name, { output, sources }) =>
  existsSync(path.join(root, output)) &&
  existsSync(stampOf(name)) &&
  readFileSync(stampOf(name), 'utf8') === hashOf(sources)

/** Call before a build: what fails half-way must not look fresh. Returns the function to call after success. */
export const beginBuild = (name, { sources }) => {
  rmSync(stampOf(name), { force: true })
  const hash = hashOf(sources)
  return () => {
    mkdirSync(path.dirname(stampOf(name)), { recursive: true })
    writeFileSync(stampOf(name), hash)
  }
}
