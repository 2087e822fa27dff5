import {
  addDays,
  addYears,
  DELIVERED_CALENDAR,
  endOfDayInstant,
  shanghaiDay,
  startOfDayInstant,
  type Day,
} from '#policy'
import { prepareDeskUser, totpOf } from '../auth/desk-users'
import { runDueJobs } from '../jobs/run-due-jobs'
import type { Caller } from '../kernel'
import { createNotice } from '../use-cases/desk/create-notice'
import { DEMO_DESK, DEMO_PEOPLE, TITLED_CASE, WAITING_CASE, type DemoPerson } from './cast'
import { confirmEdition } from './scenes/confirm-edition'
import { apply } from './scenes/apply'
import { award } from './scenes/award'
import { logProgress } from './scenes/log-progress'
import { enter, stageOf, type Parts, type Stage } from './stage'

/** What a visitor of the demo needs to sign in; printed at start, in demo mode only. */
export const DEMO_LINES: readonly string[] = [
  ...Object.values(DEMO_PEOPLE).map(({ phone, note }) => `手机号 ${phone}（${note}）`),
  ...DEMO_DESK.map(
    ({ username, password, roles, totpSecret }) =>
      `经办端 ${username} / ${password}（${roles[0] === 'signer' ? '签发' : '经办'}），动态码密钥 ${totpSecret}，` +
      totpOf(username, totpSecret).toString(),
  ),
]

/**
 * A demo year: an open call notice, one titled workshop with a running project, one application that waits.
 * Made with the product's own use cases at the moments they would have happened; nothing when there is a year already.
 */
export async function seedDemo(parts: Parts): Promise<void> {
  const existing = await parts.store.db.selectFrom('call_notices').select('id').executeTakeFirst()
  if (existing !== undefined) return
  const stage = stageOf(parts)
  const today = shanghaiDay(parts.services.clock.now())
  const year = programmeYear(today)
  const prologue = morning(`${year}-01-04`)
  const [officer, signer] = await hireDesk(stage, prologue)
  await confirmEdition(stage, prologue, { officer, signer, effectiveFrom: `${year}-01-01` })
  const people = await meetPeople(stage, prologue)
  const noticeId = await openNotice(stage, prologue, officer, { year, today })

  const titled = await apply(stage, morning(`${year}-01-20`), {
    noticeId,
    leader: people.titledLeader,
    contact: people.titledContact,
    sample: { ...TITLED_CASE, ...projectYear(year) },
  })
  const project = await award(stage, { officer, signer, year, noticeId, filingId: titled })
  await logProgress(stage, { ...project, year, today, by: people.titledLeader })
  await apply(stage, morning(addDays(today, -2)), {
    noticeId,
    leader: people.waitingLeader,
    contact: people.waitingContact,
    sample: { ...WAITING_CASE, ...projectYear(year) },
  })
  await runDueJobs(parts)
}

/** Early in a year, and where the calendar does not reach, the story is the one of the year before. */
function programmeYear(today: Day): number {
  const year = Number(today.slice(0, 4))
  const covered = Math.max(...DELIVERED_CALENDAR.map((table) => table.year))
  return Math.min(today.slice(5) < '03-16' ? year - 1 : year, covered)
}

/** 10:00 in Beijing. */
function morning(day: Day): string {
  return new Date(Date.parse(startOfDayInstant(day)) + 10 * 3_600_000).toISOString()
}

function projectYear(year: number): { readonly startsOn: Day; readonly endsOn: Day } {
  const startsOn = `${year}-03-01`
  return { startsOn, endsOn: addDays(addYears(startsOn, 1), -1) }
}

async function hireDesk(stage: Stage, at: string): Promise<readonly [Caller, Caller]> {
  const callers: Caller[] = []
  for (const user of DEMO_DESK) {
    const create = await prepareDeskUser(user)
    await stage.play(at, { kind: 'system', job: 'demo' }, create)
    const { account_id: accountId } = await stage.db
      .selectFrom('desk_users')
      .select('account_id')
      .where('username', '=', user.username)
      .executeTakeFirstOrThrow()
    callers.push({ kind: 'desk', accountId, sessionId: 'demo', name: user.name, roles: user.roles })
  }
  const [officer, signer] = callers
  if (officer === undefined || signer === undefined) throw new RangeError('the demo needs two desk users')
  return [officer, signer]
}

async function meetPeople(stage: Stage, at: string): Promise<Readonly<Record<DemoPerson, string>>> {
  const ids: Partial<Record<DemoPerson, string>> = {}
  for (const role of Object.keys(DEMO_PEOPLE) as DemoPerson[])
    ids[role] = await enter(stage, at, DEMO_PEOPLE[role])
  return ids as Record<DemoPerson, string>
}

/** Open on the day that is shown, and two weeks on. */
async function openNotice(
  stage: Stage,
  at: string,
  officer: Caller,
  { year, today }: { readonly year: number; readonly today: Day },
): Promise<string> {
  const lastDay = addDays(today, 14) <= `${year}-12-31` ? `${year}-12-31` : addDays(today, 60)
  const notice = await stage.play(at, officer, (ctx) =>
    createNotice(ctx, {
      body: {
        programmeYear: year,
        title: `${year} 年度大兴区技能大师工作室和建设项目评选通知（示例）`,
        body: '这是演示用的通知，内容为虚构。工作室和建设项目同步申报，分批评审，名额用完为止。',
        opensAt: startOfDayInstant(`${year}-01-05`),
        closesAt: endOfDayInstant(lastDay),
        workshopQuota: 3,
        projectQuota: 10,
      },
    }),
  )
  return notice.id
}
