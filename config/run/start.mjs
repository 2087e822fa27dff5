/** `npm start [-- --date YYYY-MM-DD]`: installs and builds what is missing, then runs API, H5 and desk on one port. */
import { buildStale, staleAmong } from './build.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { passThrough, say } from './process.mjs'

const served = ['server', 'h5', 'desk']
const isProduction = process.env.NODE_ENV === 'production'

const stale = staleAmong(served)
await ensureInstalled({ withDev: !isProduction || stale.length > 0 })
if (stale.length > 0) {
  say('首次启动或源码有变化，先构建需要的部分')
  const results = await buildStale(stale)
  if (results.some((result) => !result.isPassed)) {
    say('有构建未通过，服务未启动。')
    process.exit(1)
  }
}

say(isProduction ? '正在启动（正式环境）' : '正在启动（演示模式，含演示账号与示例数据）')
const environment = isProduction ? {} : { DEMO: '1' }
const serverArguments = ['--enable-source-maps', 'dist/server/main.js', ...process.argv.slice(2)]
process.exitCode = await passThrough(process.execPath, serverArguments, { env: environment })
