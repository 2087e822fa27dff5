/** `node config/run/build.mjs <weapp|h5|desk|server|all>`: builds what is stale. */
import { availableParallelism } from 'node:os'
import { stripVTControlCharacters } from 'node:util'
import { ensureInstalled } from './ensure-installed.mjs'
import { beginBuild, isFresh } from './freshness.mjs'
import { atMost, collect, isMain, say, seconds, tool, withProgress } from './process.mjs'

const shared = ['src/policy', 'src/contract', 'package-lock.json']
const taroConfig = ['config/index.ts', 'config/dev.ts', 'config/prod.ts', 'config/taro', 'babel.config.js']
const taro = (type) => [tool('@tarojs/cli/bin/taro'), 'build', '--type', type, '--no-check']

/** Every program: what it is built from, where it goes, and the Node command that builds it. */
const targets = {
  server: {
    label: '服务端',
    output: 'dist/server/main.js',
    sources: [...shared, 'src/server', 'config/esbuild.server.mjs'],
    command: ['config/esbuild.server.mjs'],
  },
  h5: {
    label: 'H5',
    output: 'dist/h5/index.html',
    sources: [...shared, ...taroConfig, 'src/miniapp', 'types/miniapp.d.ts'],
    command: taro('h5'),
  },
  desk: {
    label: '工作台',
    output: 'dist/desk/index.html',
    sources: [...shared, 'src/desk', 'config/vite.desk.ts', 'types/desk.d.ts'],
    command: [tool('vite/bin/vite.js'), 'build', '--config', 'config/vite.desk.ts'],
  },
  weapp: {
    label: '小程序',
    output: 'dist/weapp/app.json',
    sources: [...shared, ...taroConfig, 'src/miniapp', 'types/miniapp.d.ts', 'project.config.json'],
    command: taro('weapp'),
  },
}

/** The names among `names` whose output does not match the sources. */
export const staleAmong = (names) => names.filter((name) => !isFresh(name, targets[name]))

/** What a failed builder said last, without the colours and cursor moves of its progress bar. */
const lastWords = (output) =>
  stripVTControlCharacters(output)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-60)
    .join('\n')

const build = async (name) => {
  const target = targets[name]
  const markFresh = beginBuild(name, target)
  say(`正在构建${target.label}`)
  const environment = { NODE_ENV: 'production' }
  const { code, output, ms } = await withProgress(
    `构建${target.label}`,
    collect(process.execPath, target.command, { env: environment }),
  )
  const isBuilt = code === 0
  if (isBuilt) markFresh()
  else say(lastWords(output))
  say(isBuilt ? `${target.label}已构建，用时 ${seconds(ms)}` : `${target.label}构建失败（退出码 ${code}）`)
  return { name: `构建${target.label}`, isPassed: isBuilt, ms }
}

/** Builds the stale ones among `names` and returns one result for each; the fresh ones pass at once. */
export const buildStale = (names) => {
  const stale = staleAmong(names)
  const jobs = names.map(
    (name) => () =>
      stale.includes(name)
        ? build(name)
        : Promise.resolve({ name: `构建${targets[name].label}`, isPassed: true, ms: 0 }),
  )
  return atMost(Math.min(2, availableParallelism()), jobs)
}

export const allTargets = Object.keys(targets)

if (isMain(import.meta)) {
  const asked = process.argv[2] ?? 'all'
  if (asked !== 'all' && !(asked in targets)) {
    say(`没有名为「${asked}」的构建。可用：${allTargets.join('、')}、all`)
    process.exit(2)
  }
  await ensureInstalled()
  const results = await buildStale(asked === 'all' ? allTargets : [asked])
  process.exitCode = results.every((result) => result.isPassed) ? 0 : 1
}
