/** Installs the packages of package-lock.json when node_modules does not hold them. Needs Node and npm only. */
import { existsSync, lstatSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { collect, isMain, root, say, seconds, withProgress } from './process.mjs'

const packagesIn = (file) =>
  existsSync(path.join(root, file))
    ? JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages
    : undefined

/** Compares versions, not dates: a checkout touches the lock without changing it. */
const isInstalled = (withDev) => {
  const wanted = packagesIn('package-lock.json')
  const present = packagesIn('node_modules/.package-lock.json')
  if (!present) return false
  return Object.entries(wanted).every(
    ([where, { version, optional, devOptional, peer, dev, link }]) =>
      where === '' ||
      link ||
      (optional && !present[where]) ||
      (!withDev && (dev || devOptional || peer)) ||
      present[where]?.version === version,
  )
}

const isLink = (file) =>
  lstatSync(path.join(root, file), { throwIfNoEntry: false })?.isSymbolicLink() === true

/** Runs `npm ci` when needed; without development packages when `withDev` is false. Ends the process on failure. */
export const ensureInstalled = async ({ withDev = true } = {}) => {
  if (isInstalled(withDev)) return
  if (isLink('node_modules')) {
    say('node_modules 是一个链接，安装会清空它指向的文件夹。请先删除这个链接，再试一次。')
    process.exit(1)
  }
  say('正在安装依赖（首次约需几分钟）')
  const args = ['ci', withDev ? '--include=dev' : '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const { code, output, ms } = await withProgress('安装依赖', collect('npm', args))
  if (code !== 0) {
    say(output)
    say(`依赖未能安装（npm ci 退出码 ${code}）。请检查网络与 npm 源后重试。`)
    process.exit(code)
  }
  say(`依赖已安装，用时 ${seconds(ms)}`)
}

if (isMain(import.meta)) await ensureInstalled()
