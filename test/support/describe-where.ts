/**
 * Groups of tests that need a program of the machine. Without it they say so and are skipped;
 * in CI a skipped test is a failure (config/run/test.mjs).
 */
import { hasChromium } from './chromium'
import { hasPostgres } from './postgres'

const describeWhere = (isThere: boolean, advice: string) => {
  if (!isThere) process.stderr.write(`${advice}\n`)
  return isThere ? describe : describe.skip
}

export const describeInChromium = describeWhere(
  hasChromium(),
  '没有找到 Chromium，浏览器测试已跳过（apt-get install chromium fonts-noto-cjk）',
)

export const describeOnPostgres = describeWhere(
  hasPostgres(),
  '没有找到 PostgreSQL，相关测试已跳过（apt-get install postgresql）',
)
