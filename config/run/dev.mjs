/** `npm run dev`: server, H5 and desk, each rebuilt on change; all in the demo. Both page servers pass /api on. */
import { ensureInstalled } from './ensure-installed.mjs'
import { passThrough, say, tool } from './process.mjs'

await ensureInstalled()
const port = process.env.PORT ?? '3000'
say(`接口：http://localhost:${port}/api  ·  手机端：http://localhost:10086/  ·  工作台：见 Vite 打印的地址`)

const environment = { DEMO: '1', PORT: port, NODE_ENV: 'development' }
const processes = [
  [tool('tsx/dist/cli.mjs'), 'watch', 'src/server/main.ts', ...process.argv.slice(2)],
  [tool('@tarojs/cli/bin/taro'), 'build', '--type', 'h5', '--watch', '--no-check'],
  [tool('vite/bin/vite.js'), '--config', 'config/vite.desk.ts'],
]
const codes = await Promise.all(
  processes.map((command) => passThrough(process.execPath, command, { env: environment })),
)
process.exitCode = Math.max(...codes)
