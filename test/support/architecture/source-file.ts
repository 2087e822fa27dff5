import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** One file of the tree under check; `path` is relative to the repository root, with forward slashes. */
export interface SourceFile {
  path: string
  text: string
}

/** A check names what is wrong, one sentence per problem; an empty list means that all is well. */
export type Check = (files: readonly SourceFile[]) => string[]

const isCode = (file: string) => /\.(ts|tsx|mjs|cjs|js)$/.test(file) && !file.endsWith('.d.ts')

/** The code files below the given folders of the repository. */
export const readTree = (root: string, folders: readonly string[]): SourceFile[] =>
  folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => path.posix.join(folder, file))
      .filter(isCode)
      .sort()
      .map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') })),
  )

/** What a file imports, re-exports, requires or loads on demand, as written. */
export const importsOf = (file: SourceFile): string[] =>
  ts.preProcessFile(file.text, true, true).importedFiles.map((found) => found.fileName)

/** The package name of a specifier: `@scope/name/deep` → `@scope/name`. */
export const packageOf = (specifier: string): string =>
  specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')

export const isRelative = (specifier: string): boolean => specifier.startsWith('.')

/** Where a relative import leads, without regard to the file's ending. */
export const targetOf = (file: SourceFile, specifier: string): string =>
  path.posix.normalize(path.posix.join(path.posix.dirname(file.path), specifier))

/** The layer of a path: `src/policy/cite.ts` → `policy`; undefined outside `src`. */
export const layerOf = (filePath: string): string | undefined => /^src\/([^/]+)/.exec(filePath)?.[1]

/** The text without comments and string contents, so that words in them count for nothing. */
export const codeOnly = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, (found) =>
    found.replace(/[^\n]/g, ' '),
  )
