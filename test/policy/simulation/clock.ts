import { addDays, DELIVERED_CALENDAR, startOfDayInstant } from '#policy'
import type { Attempt, Programme } from './programme'
import { FIRST_DAY, LAST_DAY, type State } from './state'
import { liveTitles } from './views'

/** Days go by, one or many: the programme may have been down meanwhile. Then the clock does what is due. */
export const advance: Attempt = (programme, a, b) => {
  const days = b % 3 === 0 ? 1 + (a % 120) : 1 + (a % 12)
  const day = addDays(programme.today, days)
  if (day <= LAST_DAY) reach(programme, day)
}

/** It is this day now, and what is due by then is done. */
export function reach(programme: Programme, day: string): void {
  programme.record({ type: 'dayReached', day })
  clockWork(programme)
}

/** What time alone brings: reports, reminders and signals; a title ends by none of it. */
function clockWork(programme: Programme): void {
  createReports(programme)
  remind(programme)
  signal(programme)
  for (const title of programme.decide.endedByClock(programme.state))
    programme.record({ type: 'titleEnded', title, on: programme.today, file: null })
}

const yearOf = (day: string) => Number(day.slice(0, 4))

/** The reports of the year that have to exist on this day (P47a). */
export function createReports(programme: Programme): void {
  const { decide, today } = programme
  const titles = Object.values(programme.state.titles).map(({ id, awardedOn, endedOn }) => ({
    workshopId: id,
    awardedOn,
    ...(endedOn === null ? {} : { endedOn }),
  }))
  // All years up to this one: the programme may have been down when a report came due.
  for (let of = yearOf(FIRST_DAY); of <= yearOf(today); of += 1)
    for (const { key, workshopId, year } of decide.reportInstances(titles, of, today))
      if (programme.state.reports[key] === undefined)
        programme.record({ type: 'reportCreated', title: workshopId, year })
}

function remind(programme: Programme): void {
  const { decide, now, state } = programme
  const reports = Object.values(state.reports).map(({ id, title: titleId, year, filedAt }) => {
    const title = state.titles[titleId]
    return {
      key: id,
      year,
      createdAt: startOfDayInstant(`${year}-10-01`),
      isSettled: filedAt !== null || title === undefined || title.endedOn !== null,
      people: [title?.leader ?? '', `contact of ${title?.scope ?? ''}`],
    }
  })
  for (const reminder of decide.remindersDue(reports, state.reminders, now, DELIVERED_CALENDAR))
    programme.record({ type: 'reminded', ...reminder })
}

function signal(programme: Programme): void {
  const { state } = programme
  const phase = phaseOf(state)
  for (const title of liveTitles(state)) {
    // The ledger rests on these alone; where none of them has moved, neither has a signal.
    const basis = [phase, state.rounds, state.applications, state.entries, title]
    const before = programme.signalBasis.get(title.id)
    if (before !== undefined && basis.every((each, index) => each === before[index])) continue
    programme.signalBasis.set(title.id, basis)
    const standing = programme.decide.ledgerSignals(state, title)
    for (const trigger of ['R3', 'R4'] as const) {
      const isStanding = standing.includes(trigger)
      if (isStanding === title.signals.includes(trigger)) continue
      programme.record({ type: isStanding ? 'signalled' : 'cleared', title: title.id, trigger })
    }
  }
}

/** The year, and before, in or after which windows the day lies. */
function phaseOf({ day, rounds }: State): string {
  const windows = Object.values(rounds).map(
    ({ opensOn, closesOn }) => Number(day >= opensOn) + Number(day > closesOn),
  )
  return [yearOf(day), ...windows].join()
}
