import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { checkProof, reportLines, UnreadableProof } from '../../src/server/documents/proof/check-proof'

/** `verify -- receipt FILE [FOLDER]`: prints what agrees and what does not; 0 all agrees, 1 something does not, 2 unreadable. */
export function runReceipt([file, folder]: readonly string[]): number {
  if (file === undefined) return unreadable('请写明存证包在哪里：npm run verify -- receipt 存证包.zip')
  try {
    const report = checkProof(readFileSync(file), folder === undefined ? [] : filesBelow(folder))
    for (const line of reportLines(report)) console.log(line)
    return report.comparisons.every(({ agrees }) => agrees) ? 0 : 1
  } catch (error) {
    if (error instanceof UnreadableProof) return unreadable(error.message)
    if (error instanceof Error && 'code' in error) return unreadable(`文件或文件夹读不了：${error.message}`)
    throw error
  }
}

function unreadable(why: string): number {
  console.error(why)
  return 2
}

function filesBelow(folder: string): Buffer[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path))
}
