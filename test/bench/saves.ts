import { createClient } from '#contract'
import { newestForm } from '#policy'
import Database from 'libsql'
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { DEMO_CODE } from '../../src/server/auth/sms'
import { fetchTransport } from '../support/server'
import { createTemporaryFolder } from '../support/temporary-folder'
import type { Measure } from './measure'
import { againstFloor } from './measure'
import type { Program } from './program'

const writers = 8
const milliseconds = 3000

const clientOf = (origin: string, token: string | null) =>
  createClient({
    transport: fetchTransport(origin, token === null ? {} : { Authorization: `Bearer ${token}` }),
    token: () => null,
    newId: randomUUID,
  })

/** A person with a draft of their own; the returned function saves one changed field of it. */
const startDraft = async (origin: string, index: number) => {
  const guest = clientOf(origin, null)
  const phone = `139${String(10_000_000 + index)}`
  await guest.auth.requestCode({ body: { phone } })
  const { token } = await guest.auth.phoneLogin({ body: { phone, code: DEMO_CODE, client: 'weapp' } })
  const api = clientOf(origin, token)
  const { notices } = await guest.public.notices({})
  const notice = notices.find(({ phase }) => phase === 'open')
  if (!notice) throw new Error('the demo year has no open notice')
  const id = randomUUID()
  await api.filings.create({
    body: {
      id,
      form: 'combined-application',
      formVersion: newestForm('combined-application').version,
      subject: { kind: 'notice', noticeId: notice.id },
      role: 'leader',
    },
  })
  let version = 0
  let text: string | null = null
  return async () => {
    const next = `第 ${version + 1} 次保存`
    const saved = await api.filings.saveSection({
      params: { filingId: id, sectionId: 'achievements' },
      body: { baseVersion: version, changes: [{ path: 'benefit', from: text, to: next }] },
    })
    version = saved.version
    text = next
  }
}

type Save = () => Promise<void>

const savesPerSecond = async (drafts: Save[]): Promise<number> => {
  const deadline = Date.now() + milliseconds
  let saved = 0
  const write = async (save: Save) => {
    while (Date.now() < deadline) {
      await save()
      saved += 1
    }
  }
  await Promise.all(drafts.map(write))
  return (saved * 1000) / milliseconds
}

/** One durable transaction with one insert, nothing else: the floor any save stands on. */
const bareInsertsPerSecond = (): number => {
  const folder = createTemporaryFolder('bare-insert')
  const database = new Database(path.join(folder, 'bare.db'))
  database.exec(
    'pragma journal_mode = wal; pragma synchronous = full; create table t (id text primary key, body text)',
  )
  const insert = database.prepare('insert into t values (?, ?)')
  const deadline = Date.now() + milliseconds
  let inserted = 0
  while (Date.now() < deadline) {
    insert.run(randomUUID(), '第 1 次保存')
    inserted += 1
  }
  database.close()
  rmSync(folder, { recursive: true, force: true })
  return (inserted * 1000) / milliseconds
}

/** Saving one field, durable when answered, against a bare committed insert on the same disk. */
export const measureSaves = async ({ origin }: Program): Promise<Measure[]> => {
  const drafts = await Promise.all(Array.from({ length: writers }, (_, index) => startDraft(origin, index)))
  return againstFloor(
    { floor: '空提交写入', product: '保存一个字段', ratio: '保存 / 空提交' },
    bareInsertsPerSecond,
    () => savesPerSecond(drafts),
  )
}
