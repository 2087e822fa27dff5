/** Before the browser tests: the three programs people use, built from what stands here now. */
import { execFileSync } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(__dirname, '../../..')

/** Where the built programs lie; WEB_ROOT names some that were built before. */
export const builtPrograms = process.env['WEB_ROOT'] ?? path.join(root, 'dist')

/** Jest calls it once, before any worker starts; a fresh build costs a second. */
export default function buildPrograms(): void {
  if (process.env['WEB_ROOT'] !== undefined) return
  for (const program of ['server', 'h5', 'desk'])
    execFileSync(process.execPath, ['config/run/build.mjs', program], { cwd: root, stdio: 'ignore' })
}
