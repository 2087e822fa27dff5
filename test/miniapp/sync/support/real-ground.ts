import { formOf, newestForm } from '#policy'
import { GUARDS } from '../../../../src/server/access/guards'
import { buildApp } from '../../../../src/server/app'
import { assemble } from '../../../../src/server/assemble'
import { HANDLERS } from '../../../../src/server/handlers'
import { testClock } from '../../../support/clock'
import { photo } from '../../../support/images'
import { titledWorkshop } from '../../../support/awarding'
import { caseOf, openNotice, pair } from '../../../support/programme'
import { startServer } from '../../../support/server'
import type { Ground } from './schedules'
import type { Wire } from './world'

const startsAt = '2026-06-10T02:00:00.000Z'

/** The real server with a titled workshop whose two people log progress; every schedule is a filing of its own. */
export async function openRealGround(): Promise<{
  readonly ground: Ground
  readonly close: () => Promise<void>
}> {
  const stage = testClock()
  let now = stage.now
  const clock = { ...stage, now: () => now(), realNow: () => now() }
  const server = await startServer({ clock })
  const officer = await server.loginDesk(await server.createDeskUser('jingban', ['officer']))
  stage.advance(60_000)
  const signer = await server.loginDesk(await server.createDeskUser('qianfa', ['signer']))
  const programme = { server, clock, officer, signer }
  const people = await pair(programme, 1)
  const { projectId } = await titledWorkshop(programme, await openNotice(programme), people, caseOf(1))
  stage.set(startsAt)
  const [leader, contact] = [await server.loginPerson('13900010001'), await server.loginPerson('13900010002')]
  const tokens: Readonly<Record<string, string>> = { leader: leader.token, contact: contact.token }
  const pictures = [
    await photo(),
    await photo('jpeg', { width: 1200, height: 900 }),
    Buffer.from('no picture'),
  ]

  const build = async () => {
    const { store, services } = assemble(server.config, clock, () => undefined)
    const app = await buildApp({ store, services, config: server.config, guards: GUARDS, handlers: HANDLERS })
    return { app, store }
  }
  let live = await build()
  const shut = async () => {
    await live.app.close()
    await live.store.close()
  }
  const wire: Wire = async ({ method, path, headers, body }, who) => {
    const answer = await live.app.inject({
      method: method as 'GET',
      url: path,
      headers: { ...headers, authorization: `Bearer ${tokens[who]}` },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : Buffer.from(body) }),
    })
    const named = Object.entries(answer.headers).map(([name, value]) => [name, String(value)])
    return { status: answer.statusCode, headers: Object.fromEntries(named), body: answer.body }
  }

  const form = newestForm('progress-entry')
  const ground: Ground = {
    form,
    startsAt,
    open: async (schedule) => {
      now = schedule.now
      return {
        wire,
        restart: async () => {
          await shut()
          live = await build()
        },
        close: async () => undefined,
      }
    },
    begin: async (first, second) => {
      const subject = { kind: 'project', projectId } as const
      const id = first.sync.start({ form: form.id, formVersion: form.version, subject, role: 'leader' })
      first.sync.edit(id, 'entry', 'happenedOn', '2026-06-09')
      first.sync.edit(id, 'entry', 'kind', 'mentoring')
      first.sync.edit(id, 'entry', 'what', '带徒')
      first.sync.flush()
      await first.settle()
      await second.sync.pull(id)
      return id
    },
    texts: [
      ['entry', 'what'],
      ['entry', 'output'],
    ],
    photos: {
      section: 'entry',
      field: 'photos',
      bytes: (n) => pictures[n % pictures.length] ?? Buffer.alloc(0),
    },
  }
  if (formOf(form.id, form.version) !== form) throw new Error('the phones must know the form')
  return {
    ground,
    close: async () => {
      await shut()
      await server.close()
    },
  }
}
