import {
  CURRENT_RULE_PACK,
  endOfDayInstant,
  shanghaiDay,
  type Day,
  type FilingValues,
  type RulePackId,
  type Settings,
} from '#policy'
import { Refusal, type WriteContext } from '../../../kernel'
import { textIn } from '../../../records/answers'
import type { Filing } from '../../../records/filing'
import { windowOf } from '../../../records/extensions'
import { lastDayBefore } from '../../../records/last-day'
import { noticeById, type NoticeRow } from '../../../records/notices'
import { settingsNow, settingsOfRound } from '../../../records/settings'
import { projectById, reportOf } from '../../../records/workshops'

/** The year a submit belongs to, and what it is judged by: the edition of the measure, the readings of its round, the day. */
export interface Occasion {
  readonly year: number
  readonly rulePack: RulePackId
  readonly settings: Settings
  /** Today; for a correction after the window, the day it closed (definitions.md 5.9). */
  readonly asOf: Day
}

/** Refuses a submit that is too early or too late by the server's clock. */
export async function occasionOrRefuse(
  ctx: WriteContext,
  filing: Filing,
  values: FilingValues,
): Promise<Occasion> {
  const { subject } = filing
  if (subject.kind === 'notice') return applicationWindow(ctx, filing, subject.noticeId)
  if (subject.kind === 'project') {
    const project = await projectById(ctx.db, subject.projectId)
    // What happened in time may be filed late: a phone can have been offline on the last day.
    if ((textIn(values.entry, 'happenedOn') || shanghaiDay(ctx.now)) > project.ends_on)
      throw new Refusal('PROJECT_ENDED')
    return current(ctx, Number(shanghaiDay(ctx.now).slice(0, 4)))
  }
  const report = await reportOf(ctx.db, subject.workshopId, subject.year)
  if (report === undefined || shanghaiDay(ctx.now) < report.opens_on) throw new Refusal('REPORT_NOT_OPEN')
  return current(ctx, subject.year)
}

async function applicationWindow(ctx: WriteContext, filing: Filing, noticeId: string): Promise<Occasion> {
  const notice = await noticeById(ctx.db, noticeId)
  if (filing.correction !== null) {
    if (ctx.now >= endOfDayInstant(filing.correction.dueOn)) throw new Refusal('CORRECTION_OVERDUE')
    return occasionOf(ctx, notice)
  }
  const { phase } = await windowOf(ctx.db, filing.row.id, noticeId, ctx.now)
  if (phase === 'upcoming') throw new Refusal('NOTICE_NOT_OPEN')
  if (phase === 'closed') throw new Refusal('NOTICE_CLOSED')
  return occasionOf(ctx, notice)
}

/** Whoever was given more time to file is judged by the round's last day, like everybody else. */
async function occasionOf(ctx: WriteContext, notice: NoticeRow): Promise<Occasion> {
  const today = shanghaiDay(ctx.now)
  const lastDay = lastDayBefore(notice.closes_at)
  return {
    year: notice.programme_year,
    rulePack: notice.rule_pack,
    settings: await settingsOfRound(ctx.db, notice),
    asOf: today < lastDay ? today : lastDay,
  }
}

async function current(ctx: WriteContext, year: number): Promise<Occasion> {
  const settings = await settingsNow(ctx.db)
  return { year, rulePack: CURRENT_RULE_PACK, settings, asOf: shanghaiDay(ctx.now) }
}
