/** `npm test`: checks, builds and every test; the last line counts them all. */
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { allTargets, buildStale } from './build.mjs'
import { check } from './check.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { passThrough, root, say, seconds, tool } from './process.mjs'

const resultFile = path.join(root, '.cache/jest-result.json')

const runJest = async () => {
  rmSync(resultFile, { force: true })
  const options = ['--config', 'config/jest.config.cjs', '--json', '--outputFile', resultFile]
  await passThrough(process.execPath, [tool('jest/bin/jest.js'), ...options], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  try {
    const result = JSON.parse(readFileSync(resultFile, 'utf8'))
    return {
      passed: result.numPassedTests,
      failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
      skipped: result.numPendingTests + result.numTodoTests,
    }
  } catch {
    say('Jest 没有给出结果')
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

const startedAt = Date.now()
await ensureInstalled()
say('── 检查')
const checks = await check({ withArchitecture: false })
say('── 构建')
const builds = await buildStale(allTargets)
say('── 测试')
const tests = await runJest()

const steps = [...checks, ...builds]
const passed = tests.passed + steps.filter((step) => step.isPassed).length
const failed = tests.failed + steps.filter((step) => !step.isPassed).length
for (const step of steps.filter((one) => !one.isPassed)) say(`✗ ${step.name}`)

const mayNotSkip = process.env.CI === 'true' && tests.skipped > 0
if (tests.skipped > 0) {
  say(`${tests.skipped} 项测试被跳过：缺少 Chromium 或 PostgreSQL${mayNotSkip ? '；在 CI 中这算失败' : ''}`)
}
say(`用时 ${seconds(Date.now() - startedAt)}`)
say(`${passed} passed, ${failed} failed${tests.skipped > 0 ? `, ${tests.skipped} skipped` : ''}`)
process.exitCode = failed > 0 || mayNotSkip ? 1 : 0
