/** Before the browser tests, once: the programs people use, built from what stands here; a fresh build costs a second. */
const { execFileSync } = require('node:child_process')
const path = require('node:path')

const root = path.resolve(__dirname, '../..')

module.exports = () => {
  // WEB_ROOT names programs that were built before, elsewhere.
  if (process.env.WEB_ROOT !== undefined) return
  for (const program of ['server', 'h5', 'desk'])
    execFileSync(process.execPath, ['config/run/build.mjs', program], { cwd: root, stdio: 'ignore' })
}
