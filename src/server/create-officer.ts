import type { DeskRole } from '#contract'
import { createInterface } from 'node:readline/promises'
import { assemble } from './assemble'
import { prepareDeskUser } from './auth/desk-users'
import { clockFrom } from './clock'
import { readConfig } from './config'
import { migrate } from './store/migrate'
import { uniqueColumnsOf } from './store/errors'
import { runWork } from './work'

const say = (line: string) => process.stdout.write(`${line}\n`)

interface Answers {
  readonly username: string
  readonly name: string
  readonly roles: readonly DeskRole[]
}

/** `npm run create-officer [-- 登录名 姓名 officer|signer|officer,signer]`: makes a desk account and shows its secrets once. */
async function main(argv: readonly string[]): Promise<void> {
  const answers = await ask(argv)
  const { store, services } = assemble(readConfig(process.env), clockFrom(undefined), say)
  try {
    await migrate(store, services.clock.now())
    const create = await prepareDeskUser(answers)
    const made = await runWork({ store, services }, { kind: 'system', job: 'create-officer' }, create)
    say(`已建立经办端账号：${made.username}`)
    say(`初始密码：${made.password}`)
    say(`动态码（在验证器应用中添加，只显示这一次）：${made.totpUri}`)
  } catch (error) {
    if (uniqueColumnsOf(error) !== 'desk_users.username') throw error
    say(`登录名「${answers.username}」已经有人使用，请换一个。`)
    process.exitCode = 1
  } finally {
    await store.close()
  }
}

async function ask([username, name, roles]: readonly string[]): Promise<Answers> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return {
      username: checked(
        username ?? (await terminal.question('登录名（字母和数字）：')),
        /^[A-Za-z0-9._-]{3,60}$/,
        '登录名',
      ),
      name: checked(name ?? (await terminal.question('姓名：')), /^\S.{0,29}$/, '姓名'),
      roles: rolesIn(roles ?? (await terminal.question('角色（officer 经办，signer 签发，可用逗号分开）：'))),
    }
  } finally {
    terminal.close()
  }
}

function checked(text: string, pattern: RegExp, what: string): string {
  const value = text.trim()
  if (!pattern.test(value)) throw new Error(`${what}格式不对。`)
  return value
}

function rolesIn(text: string): readonly DeskRole[] {
  const roles = text.split(/[,，\s]+/).filter(Boolean)
  const isRole = (role: string): role is DeskRole => role === 'officer' || role === 'signer'
  if (roles.length === 0 || !roles.every(isRole)) throw new Error('角色只能是 officer 或 signer。')
  return [...new Set(roles)]
}

main(process.argv.slice(2)).catch((error: unknown) => {
  say(error instanceof Error ? error.message : '没有完成。')
  process.exitCode = 1
})
