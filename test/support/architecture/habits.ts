import type { Check, SourceFile } from './source-file'
import { codeOnly } from './source-file'

const matching = (files: readonly SourceFile[], pattern: RegExp, reason: string, read = codeOnly) =>
  files.flatMap(({ path, text }) => {
    const found = pattern.exec(read(text))
    return found ? [`${path}: ${reason} (${found[0].trim()})`] : []
  })

/** The policy is a pure function of its arguments: no clock, no chance, no network, no host. */
export const policyIsPure: Check = (files) =>
  matching(
    files.filter((file) => file.path.startsWith('src/policy/')),
    /\bDate\.now\b|\bnew Date\b|\bMath\.random\b|\bfetch\(|\bprocess\.|\bperformance\.|\bset(Timeout|Interval)\(|\bconsole\./,
    'policy may not read the world',
  )

const linesOf = (file: SourceFile) => file.text.split('\n').length - (file.text.endsWith('\n') ? 1 : 0)

const isData = (file: SourceFile) => file.path.endsWith('.data.ts')

/** No file is longer than 300 lines, tables of data aside. */
export const filesAreShort: Check = (files) =>
  files
    .filter((file) => !isData(file) && linesOf(file) > 300)
    .map((file) => `${file.path}: ${linesOf(file)} lines, at most 300`)

/** The usual file is small: half of them within 60 lines, nine of ten within 180. */
export const filesAreMostlySmall: Check = (files) => {
  const lengths = files
    .filter((file) => !isData(file))
    .map(linesOf)
    .sort((a, b) => a - b)
  const at = (share: number) => lengths[Math.max(0, Math.ceil(lengths.length * share) - 1)] ?? 0
  return [
    ...(at(0.5) > 60 ? [`median is ${at(0.5)} lines, at most 60`] : []),
    ...(at(0.9) > 180 ? [`90th percentile is ${at(0.9)} lines, at most 180`] : []),
  ]
}

/** File and folder names are kebab-case. */
export const namesAreKebabCase: Check = (files) =>
  files
    .filter(
      (file) => !file.path.split('/').every((part) => /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(part)),
    )
    .map((file) => `${file.path}: not kebab-case`)

const demandsDefault = /^src\/miniapp\/(app\.tsx|.*\.config\.ts|pages\/.*\/index\.tsx)$/

/** Exports have names; a default export stands only where Taro demands one. */
export const exportsAreNamed: Check = (files) =>
  matching(
    files.filter((file) => file.path.startsWith('src/') && !demandsDefault.test(file.path)),
    /\bexport default\b|\bas default\b/,
    'default export',
  )

/** Unions instead of TypeScript enums. */
export const enumsAreAbsent: Check = (files) =>
  matching(files, /^\s*(export )?(declare )?(const )?enum \w+/m, 'TypeScript enum')

// Written in pieces, so that this file does not find itself.
const suppression = new RegExp(
  ['@ts-(ignore|expect-error|nocheck)', '(eslint|oxlint)-' + 'disable', 'prettier-' + 'ignore'].join('|'),
)

/** Nobody silences a tool. */
export const nothingIsSuppressed: Check = (files) =>
  matching(
    files.filter((file) => file.path !== 'test/support/architecture/habits.ts'),
    suppression,
    'silences a tool',
    (text) => text,
  )

const topLevel =
  'README.md babel.config.js config package-lock.json package.json project.config.json src test tsconfig.json types'.split(
    ' ',
  )

/** The top level of the repository is exactly the agreed list; dot files and what Git ignores aside. */
export const topLevelIsExact = (entries: readonly string[]): string[] => {
  const ignored = ['node_modules', 'dist', 'data']
  const present = entries.filter((entry) => !entry.startsWith('.') && !ignored.includes(entry))
  return [
    ...present.filter((entry) => !topLevel.includes(entry)).map((entry) => `${entry}: not a top-level name`),
    ...topLevel
      .filter((entry) => !present.includes(entry))
      .map((entry) => `${entry}: missing at the top level`),
  ]
}
