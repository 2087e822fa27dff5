import {
  addDays,
  dispositionEffect,
  fallingWith,
  isLiveTitle,
  latestEnd,
  LIST_ENTRY,
  NO_CALENDAR,
  objectionArrival,
  objectionEffect,
  periodFinding,
  startFinding,
  transition,
} from '#policy'
import { createReports } from './clock'
import { pick, type Attempt, type Programme } from './programme'
import type { EntryRecord } from './state'

const entriesOf = ({ state }: Programme) => Object.values(state.entries)
const inPublic = (entry: EntryRecord) => entry.state === 'publicised' || entry.state === 'onHold'

/** The proposed list goes public (P27a), when the end of its period can be computed. */
export const publish: Attempt = (programme) => {
  if (programme.decide.publicityPeriod(programme.today) === NO_CALENDAR) return
  for (const entry of entriesOf(programme).filter(({ state }) => state === 'proposed'))
    programme.record({ type: 'published', entry: entry.id, on: programme.today })
}

const periodOf = ({ decide }: Programme, { publishedOn }: EntryRecord) => {
  const period = publishedOn === null ? NO_CALENDAR : decide.publicityPeriod(publishedOn)
  return period === NO_CALENDAR ? undefined : period
}

/** Somebody objects to an entry (P28a): anonymously it is a lead and holds nothing. */
export const object: Attempt = (programme, a, b) => {
  const entry = pick(entriesOf(programme).filter(inPublic), a)
  const period = entry && periodOf(programme, entry)
  if (entry === undefined || period === undefined) return
  const arrival = objectionArrival(programme.now, period, entry.state)
  const kind = { isNamed: b % 4 !== 0, hasFacts: true, about: 'entry' as const }
  const { recordedAs, holds } = objectionEffect(arrival, kind)
  if (recordedAs !== 'objection') return
  programme.record({
    type: 'objected',
    objection: programme.newId('objection'),
    entry: entry.id,
    holds: holds !== 'nothing',
  })
}

/** An objection gets its conclusion; an upheld one takes the entry off the list, with a workshop its project. */
export const conclude: Attempt = (programme, a, b) => {
  const entry = pick(
    entriesOf(programme).filter(({ objections }) => objections.some(({ isOpen }) => isOpen)),
    a,
  )
  const open = entry?.objections.filter(({ isOpen }) => isOpen) ?? []
  const objection = pick(open, b)
  if (entry === undefined || objection === undefined || !inPublic(entry)) return
  const othersOpen = open.length > 1
  const wished = (['notUpheld', 'upheld', 'corrected', 'upheld'] as const)[b % 4] ?? 'notUpheld'
  const disposition = wished === 'corrected' && othersOpen ? 'notUpheld' : wished
  const effect = dispositionEffect(disposition, othersOpen)
  programme.record({ type: 'objectionConcluded', objection: objection.id, entry: entry.id, disposition })
  if (effect.entry === 'newPeriod')
    programme.record({ type: 'published', entry: entry.id, on: programme.today })
  if (effect.entry !== 'remove') return
  const listed = entriesOf(programme).map((each) => ({ ...each, applicationId: each.application }))
  for (const { id } of fallingWith({ ...entry, applicationId: entry.application }, listed))
    if (id !== entry.id && programme.state.entries[id]?.state !== 'awarded')
      programme.record({ type: 'unlisted', entry: id })
}

/** Somebody signs, whether the time has come or not: the policy decides whether it may be done (P28b). */
export const award: Attempt = (programme, a, b) => {
  const waiting = entriesOf(programme).filter((entry) => entry.state === 'proposed' || inPublic(entry))
  const entry = pick(waiting, a)
  if (entry === undefined) return
  const { decide, now } = programme
  if (!decide.conferrable(entry, entry.objections, periodOf(programme, entry), now).ok) return
  if (transition(LIST_ENTRY, entry.state, 'award') === undefined) return
  if (entry.kind === 'workshop') confer(programme, entry)
  else grant(programme, entry, a, b)
}

function confer(programme: Programme, entry: EntryRecord): void {
  const { decide, state, today } = programme
  const application = state.applications[entry.application]
  if (application === undefined) return
  // Checked again at the award: the register may have changed since the application.
  if (!decide.leaderIsFree(state, application.leader, application.id)) return
  if (!decide.placeIsFree(state, application, application.id)) return
  programme.record({
    type: 'conferred',
    title: programme.newId('title'),
    entry: entry.id,
    application: application.id,
    on: today,
    by: 'signer1',
  })
  // A report of the year that is already due to exist comes with the award.
  createReports(programme)
}

/** A project is made of a decided entry and its workshop's title (P29a, P31), for a year at most (P32c). */
function grant(programme: Programme, entry: EntryRecord, a: number, b: number): void {
  const { state, today } = programme
  const application = state.applications[entry.application]
  const id = application?.title ?? application?.becameTitle ?? ''
  const title = state.titles[id]
  if (title === undefined || !isLiveTitle(title.state)) return
  const startsOn = addDays(today, (b % 20) - 2)
  if (startFinding(startsOn, today).outcome !== 'met') return
  const wished = addDays(startsOn, 20 + a * 2)
  const isInOrder = periodFinding({ startsOn, endsOn: wished }).outcome === 'met'
  programme.record({
    type: 'granted',
    project: programme.newId('project'),
    entry: entry.id,
    title: title.id,
    approvedFen: entry.approvedFen,
    startsOn,
    endsOn: isInOrder ? wished : latestEnd(startsOn),
    by: 'signer1',
  })
}
