import { type FilingForm, newestForm } from '#policy'
import { GUARDS } from '../../../../src/server/access/guards'
import { buildApp } from '../../../../src/server/app'
import { assemble } from '../../../../src/server/assemble'
import { HANDLERS } from '../../../../src/server/handlers'
import { testClock } from '../../../support/clock'
import { photo } from '../../../support/images'
import { titledWorkshop } from '../../../support/awarding'
import { caseOf, openNotice, pair, type Programme } from '../../../support/programme'
import { confirmEdition } from '../../../support/settings'
import { startServer } from '../../../support/server'
import { placesOf } from './places'
import type { Backend, Ground } from './schedules'
import { accountOf, type Phone, type Wire } from './world'

export interface RealGrounds {
  /** Progress entries of one titled workshop: they can be submitted. */
  readonly progress: Ground
  /** Applications, each of two people of its own: they have rows, and a submit is refused as incomplete. */
  readonly application: Ground
  readonly close: () => Promise<void>
}

/** The real server; every schedule is a filing of its own, and the server may be restarted in the middle of one. */
export async function openRealGrounds(): Promise<RealGrounds> {
  const stage = testClock()
  let now = stage.now
  const clock = { ...stage, now: () => now(), realNow: () => now() }
  const server = await startServer({ clock })
  const officer = await server.loginDesk(await server.createDeskUser('jingban', ['officer']))
  stage.advance(60_000)
  const signer = await server.loginDesk(await server.createDeskUser('qianfa', ['signer']))
  const programme: Programme = { server, clock, officer, signer }
  await confirmEdition(programme)
  const noticeId = await openNotice(programme)
  const titled = await pair(programme, 1)
  const { projectId } = await titledWorkshop(programme, noticeId, titled, caseOf(1))
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

  /** Whose session each phone sends. */
  const tokens = new Map<string, string>()
  const wire: Wire = async ({ method, path, headers, body }, who) => {
    const answer = await live.app.inject({
      method: method as 'GET',
      url: path,
      headers: { ...headers, authorization: `Bearer ${tokens.get(accountOf(who))}` },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : Buffer.from(body) }),
    })
    const named = Object.entries(answer.headers).map(([name, value]) => [name, String(value)])
    return { status: answer.statusCode, headers: Object.fromEntries(named), body: answer.body }
  }
  const backend: Backend = {
    wire,
    restart: async () => {
      await shut()
      live = await build()
    },
    close: async () => undefined,
  }
  const groundOf = (form: FilingForm, startsAt: string, begin: Ground['begin']): Ground => {
    const { photo: album, ...places } = placesOf(form)
    return {
      form,
      startsAt,
      open: async (schedule) => {
        now = schedule.now
        return backend
      },
      begin,
      hasOneDraft: form.id === 'combined-application',
      ...places,
      photos: {
        ...album,
        bytes: (n) => pictures[n % pictures.length] ?? Buffer.alloc(0),
        isPicture: (n) => n % pictures.length < 2,
      },
    }
  }

  const entryForm = newestForm('progress-entry')
  const beginEntry = async (first: Phone, second: Phone) => {
    tokens.set('leader', titled.leader.token).set('contact', titled.contact.token)
    const { id: form, version: formVersion } = entryForm
    const subject = { kind: 'project', projectId } as const
    const id = first.sync.start({ form, formVersion, subject, role: 'leader' })
    first.sync.edit(id, 'entry', 'happenedOn', '2026-06-09')
    first.sync.edit(id, 'entry', 'kind', 'mentoring')
    first.sync.edit(id, 'entry', 'what', '带徒')
    first.sync.flush()
    await first.settle()
    await second.sync.pull(id)
    return id
  }

  let pairs = 1
  const applicationForm = newestForm('combined-application')
  const beginApplication = async (first: Phone, second: Phone) => {
    const { leader, contact } = await pair(programme, (pairs += 1))
    tokens.set('leader', leader.token).set('contact', contact.token)
    const { id: form, version: formVersion } = applicationForm
    const id = first.sync.start({
      form,
      formVersion,
      subject: { kind: 'notice', noticeId },
      role: 'leader',
    })
    await first.settle()
    const { code } = await leader.api.filings.invite({ params: { filingId: id }, body: { role: 'contact' } })
    await contact.api.filings.join({ body: { code } })
    await second.sync.pull(id)
    return id
  }

  return {
    progress: groundOf(entryForm, '2026-06-10T02:00:00.000Z', beginEntry),
    application: groundOf(applicationForm, '2026-03-10T02:00:00.000Z', beginApplication),
    close: async () => {
      await shut()
      await server.close()
    },
  }
}
