import assert from 'node:assert/strict'
import type { ApiClient, DeskRole } from '#contract'
import type { DeskCredentials } from '../../src/server/auth/desk-users'
import { testClock } from '../support/clock'
import { startServer, type TestServer } from '../support/server'
import { JourneyPhone } from './phone'

/** The people of the journey and what they have come to know on the way. */
export interface Story {
  readonly server: TestServer
  readonly leader: JourneyPhone
  readonly contact: JourneyPhone
  readonly officer: Desk
  readonly signer: Desk
  readonly step: (title: string, run: () => Promise<string | void>) => Promise<void>
}

/** A person at a desk, whose session ends whenever days go by. */
export class Desk {
  private session: { readonly api: ApiClient; readonly untilMillis: number } | undefined

  constructor(
    private readonly server: TestServer,
    private readonly credentials: DeskCredentials,
  ) {}

  /** Signed in with password and dynamic code, anew when the last session is over. */
  async api(): Promise<ApiClient> {
    const { clock } = this.server
    if (this.session !== undefined && this.session.untilMillis > Date.parse(clock.now()))
      return this.session.api
    clock.advance(60_000)
    const { api } = await this.server.loginDesk(this.credentials)
    this.session = { api, untilMillis: Date.parse(clock.now()) + 20 * 60_000 }
    return api
  }
}

/** Opens the real server on a free port with an empty data folder and a clock the story moves. */
export async function openStory(
  print: (line: string) => void,
): Promise<Story & { readonly steps: () => number }> {
  const server = await startServer({ clock: testClock('2026-03-02T02:00:00.000Z') })
  const deskOf = async (name: string, role: DeskRole) =>
    new Desk(server, await server.createDeskUser(name, [role]))
  let steps = 0
  return {
    server,
    leader: new JourneyPhone(server, '13900010001'),
    contact: new JourneyPhone(server, '13900010002'),
    officer: await deskOf('jingban', 'officer'),
    signer: await deskOf('qianfa', 'signer'),
    steps: () => steps,
    step: async (title, run) => {
      const seen = await run()
      steps += 1
      print(`${String(steps).padStart(2)} ✓ ${title}${seen ? `：${seen}` : ''}`)
    },
  }
}

/** Reads a value that must be there. */
export function present<T>(value: T | null | undefined, what: string): T {
  assert.ok(value !== null && value !== undefined, `${what} is missing`)
  return value
}
