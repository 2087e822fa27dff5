import { addDays, type Day } from './calendar/day'
import { clockInstant } from './calendar/moment'
import { isWorkingDay, NO_CALENDAR, type NoCalendar, type WorkCalendar } from './calendar/working-days'
import { annualReportDates, type AnnualReportSettings } from './reports/annual'
import { DEFAULT_SETTINGS, type Settings } from './settings/settings'

/** One moment to remind of a report at: before it is due, or so many days late. */
export interface ReminderStage {
  /** `12-10`, `workingDay-3`, `late-10`: kept in the ledger of what was sent. */
  readonly id: string
  readonly at: string
}

export type ReminderSettings = AnnualReportSettings &
  Pick<Settings, 'annualReminderDays' | 'annualLateReminderDays' | 'annualReminderHour'>

/**
 * The stages of a year in order of time (P47a; all of it ours). A working day whose notice is not known is left out
 * until it is; the stage of 31 December goes with the due day, and none before it lies after it.
 */
export function annualReminderStages(
  year: number,
  calendar: WorkCalendar,
  settings: ReminderSettings = DEFAULT_SETTINGS,
): readonly ReminderStage[] {
  const { dueOn } = annualReportDates(year, settings, calendar)
  const at = (day: Day) => clockInstant(day, `${settings.annualReminderHour}:00`)
  const before = settings.annualReminderDays.flatMap((id): ReminderStage[] => {
    const day = stageDay(id, year, dueOn, calendar)
    return day === NO_CALENDAR || day > dueOn ? [] : [{ id, at: at(day) }]
  })
  const late = settings.annualLateReminderDays.map((days) => ({
    id: `late-${days}`,
    at: at(addDays(dueOn, days)),
  }))
  return [...before, ...late].sort((a, b) => (a.at < b.at ? -1 : 1))
}

function stageDay(id: string, year: number, dueOn: Day, calendar: WorkCalendar): Day | NoCalendar {
  const fromEnd = /^workingDay-(\d+)$/.exec(id)
  if (fromEnd !== null) return workingDayFromEnd(year, Number(fromEnd[1]), calendar)
  return id === '12-31' ? dueOn : `${year}-${id}`
}

/** The n-th working day of a year counted from its end: 1 is the last. */
function workingDayFromEnd(year: number, nth: number, calendar: WorkCalendar): Day | NoCalendar {
  let left = nth
  for (let day = `${year}-12-31`; ; day = addDays(day, -1)) {
    const isWorked = isWorkingDay(day, calendar)
    if (isWorked === NO_CALENDAR) return NO_CALENDAR
    if (isWorked) left -= 1
    if (left === 0) return day
  }
}

/** A report that may have to be reminded of, with the people of its workshop. */
export interface RemindedReport {
  readonly key: string
  readonly year: number
  /** From when it exists: earlier stages are not its own. */
  readonly createdAt: string
  /** Filed, exempted, or free to be left out: nothing more is sent. */
  readonly isSettled: boolean
  readonly people: readonly string[]
}

export interface Reminder {
  readonly key: string
  readonly stage: string
  readonly person: string
}

/**
 * What is to be sent now, given the ledger of what was sent: each stage at most once per person, nothing once the report
 * is filed. After an outage only the newest stage that has passed is sent; those before it are covered by it.
 */
export function remindersDue(
  reports: readonly RemindedReport[],
  sent: readonly Reminder[],
  now: string,
  calendar: WorkCalendar,
  settings: ReminderSettings = DEFAULT_SETTINGS,
): readonly Reminder[] {
  const done = new Set(sent.map(reminderId))
  const open = reports.filter(({ isSettled }) => !isSettled)
  const stages = new Map(
    [...new Set(open.map(({ year }) => year))].map((year) => [
      year,
      annualReminderStages(year, calendar, settings).filter(({ at }) => at <= now),
    ]),
  )
  return open.flatMap(({ key, year, createdAt, people }) => {
    const stage = stages
      .get(year)
      ?.filter(({ at }) => at >= createdAt)
      .at(-1)
    if (stage === undefined) return []
    return [...new Set(people)]
      .map((person) => ({ key, stage: stage.id, person }))
      .filter((reminder) => !done.has(reminderId(reminder)))
  })
}

const reminderId = ({ key, stage, person }: Reminder): string => [key, stage, person].join('\n')

/** Whether the last stage was sent to somebody: what comes after it is no reminder any more (P50). */
export function wasLastReminded(
  report: Pick<RemindedReport, 'key' | 'year'>,
  sent: readonly Reminder[],
  calendar: WorkCalendar,
  settings: ReminderSettings = DEFAULT_SETTINGS,
): boolean {
  const last = annualReminderStages(report.year, calendar, settings).at(-1)
  return sent.some(({ key, stage }) => key === report.key && stage === last?.id)
}
