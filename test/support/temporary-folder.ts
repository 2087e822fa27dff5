import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A new folder for throw-away files; the caller removes it. */
export const createTemporaryFolder = (purpose: string): string =>
  mkdtempSync(path.join(tmpdir(), `daxing-${purpose}-`))

/** A folder of its own for each test of the file, removed afterwards; call the result inside a test. */
export const useTemporaryFolder = (purpose: string): (() => string) => {
  let folder = ''
  beforeEach(() => {
    folder = createTemporaryFolder(purpose)
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  return () => folder
}
