import type { AddressInfo } from 'node:net'
import { GUARDS } from './access/guards'
import { buildApp } from './app'
import { assemble } from './assemble'
import { DEMO_CODE } from './auth/sms'
import { clockFrom } from './clock'
import { type Config, ConfigError, readConfig } from './config'
import { DEMO_LINES, seedDemo } from './demo/seed'
import { HANDLERS } from './handlers'
import { traceOf } from './http/errors'
import { releaseHeld } from './files/release-held'
import { sweepFiles } from './files/sweep-files'
import { runDueJobs } from './jobs/run-due-jobs'
import { deliverDue } from './notify/deliver'
import { migrate } from './store/migrate'
import { sweep } from './store/sweep'
import { every } from './timers'

const SECOND_MS = 1000
const say = (line: string) => process.stdout.write(`${line}\n`)

async function main(): Promise<void> {
  // Data and keys are this user's alone.
  process.umask(0o077)
  const config = readConfig(process.env, process.argv.slice(2))
  const { store, services } = assemble(config, clockFrom(config.date), say)
  await migrate(store, services.clock.now())
  if (config.mode === 'demo') await seedDemo({ store, services })
  const app = await buildApp({ store, services, config, guards: GUARDS, handlers: HANDLERS })
  await app.listen({ port: config.port, host: config.host })
  announce(config, app.server.address() as AddressInfo)

  const failed = (error: unknown) => app.log.error(traceOf(error))
  const stops = [
    every(15 * SECOND_MS, () => deliverDue(store, services), failed),
    every(60 * SECOND_MS, () => runDueJobs({ store, services }), failed),
    every(30 * SECOND_MS, () => releaseHeld({ store, services }), failed),
    every(3600 * SECOND_MS, () => sweep(store, services), failed),
    every(3600 * SECOND_MS, () => sweepFiles({ store, services }), failed),
  ]
  let isStopping = false
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    say('正在停止，先办完手上的请求。')
    await Promise.all(stops.map((stopTimer) => stopTimer()))
    await app.close()
    await store.close()
    say('已停止。')
  }
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())
}

function announce(config: Config, { port }: AddressInfo): void {
  const origin = config.publicOrigin ?? `http://localhost:${port}`
  say(`手机端 ${origin}/  ·  经办端 ${origin}/desk/  ·  接口 ${origin}/api`)
  if (config.mode === 'production' && config.sms === undefined)
    say('提示：没有设置 SMS_ENDPOINT，手机号登录暂不可用。')
  if (config.mode !== 'demo') return
  if (config.date !== undefined) say(`演示日期：${config.date}`)
  say(`演示账号（内容均为虚构，验证码都是 ${DEMO_CODE}）：`)
  for (const line of DEMO_LINES) say(`  ${line}`)
  say('经办端输入密码后，当时的动态码会显示在这里。')
}

main().catch((error: unknown) => {
  if (error instanceof ConfigError) say(error.message)
  else say(`没有启动成功：${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
})
