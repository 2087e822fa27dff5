import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A new folder for throw-away files; the caller removes it. */
export const createTemporaryFolder = (purpose: string): string =>
  mkdtempSync(path.join(tmpdir(), `daxing-${purpose}-`))
