import {
  LIST_ENTRY,
  transition,
  withBankResult,
  WORKSHOP_TITLE,
  type ListEntryEvent,
  type TitleEvent,
} from '#policy'
import type { Happening, LogLine } from './events'
import { EMPTY, type State, type TitleRecord } from './state'

/** The state a log adds up to. */
export function stateOf(log: readonly LogLine[]): State {
  return log.reduce(apply, EMPTY)
}

/** The state after one more line. What moves along a lifecycle moves by its table, or the log is wrong. */
export function apply(state: State, { at, what }: Pick<LogLine, 'at' | 'what'>): State {
  switch (what.type) {
    case 'dayReached':
      return { ...state, day: what.day }
    case 'roundOpened': {
      const { round: id, kind, year, opensOn, closesOn, quota } = what
      return add(state, 'rounds', { id, kind, year, opensOn, closesOn, quota, isDecided: false })
    }
    case 'decided':
      return what.rounds.reduce((next, id) => patch(next, 'rounds', id, { isDecided: true }), state)
    case 'applied': {
      const { type: _type, application: id, ...facts } = what
      return add(state, 'applications', { ...facts, id, isWithdrawn: false, becameTitle: null })
    }
    case 'withdrawn':
      return patch(state, 'applications', what.application, { isWithdrawn: true })
    case 'listed':
    case 'unlisted':
    case 'published':
    case 'objected':
    case 'objectionConcluded':
      return entryAfter(state, what)
    case 'conferred':
    case 'imported':
    case 'leaderChanged':
    case 'suspended':
    case 'resumed':
    case 'signalled':
    case 'cleared':
    case 'recommended':
    case 'bonusPaid':
    case 'titleEnded':
      return titleAfter(state, what)
    case 'granted': {
      const { project: id, title, approvedFen, startsOn, endsOn } = what
      const plan = { id, title, approvedFen, startsOn, endsOn }
      const row = { ...plan, finishedEarlyOn: null, hasLedgerEvidence: false, acceptance: null }
      return entryMoved(add(state, 'projects', row), what.entry, 'award')
    }
    case 'finishedEarly':
      return patch(state, 'projects', what.project, { finishedEarlyOn: what.on })
    case 'ledgerShown':
      return patch(state, 'projects', what.project, { hasLedgerEvidence: true })
    case 'assessed': {
      const { result, amountFen, on: concludedOn } = what
      const acceptance = { result, amountFen, concludedOn, basis: '验收意见' }
      return patch(state, 'projects', what.project, { acceptance })
    }
    case 'paid':
      return { ...state, payments: [...state.payments, { key: what.key, fen: what.fen }] }
    case 'bankAnswered':
      return { ...state, payments: withBankResult(state.payments, what.key, what.result) }
    case 'reportCreated': {
      const { title, year } = what
      const id = `${title}:${year}`
      return add(state, 'reports', { id, title, year, createdAt: at, filedAt: null })
    }
    case 'reportFiled':
      return patch(state, 'reports', what.report, { filedAt: at })
    case 'reminded': {
      const { key, stage, person } = what
      return { ...state, reminders: [...state.reminders, { key, stage, person }] }
    }
    case 'caseOpened': {
      const { file: id, title, trigger, by: preparedBy } = what
      const row = { id, title, trigger, preparedBy, notifiedOn: null, repliedOn: null }
      return titleMoved(
        add(state, 'cases', { ...row, hasEvidence: false, isDecided: false }),
        title,
        'openCase',
      )
    }
    case 'notified':
      return patch(state, 'cases', what.file, { notifiedOn: what.on })
    case 'replied':
      return patch(state, 'cases', what.file, { repliedOn: what.on })
    case 'evidenceFiled':
      return patch(state, 'cases', what.file, { hasEvidence: true })
    case 'caseDecided': {
      const next = patch(state, 'cases', what.file, { isDecided: true })
      const title = state.cases[what.file]?.title ?? ''
      return what.outcome === 'keep' ? titleMoved(next, title, 'dropCase') : next
    }
  }
}

type Of<Type extends Happening['type']> = Extract<Happening, { type: Type }>

function entryAfter(
  state: State,
  what: Of<'listed' | 'unlisted' | 'published' | 'objected' | 'objectionConcluded'>,
): State {
  if (what.type === 'listed') {
    const { type: _type, entry: id, ...facts } = what
    return add(state, 'entries', { ...facts, id, state: 'proposed', publishedOn: null, objections: [] })
  }
  const entry = state.entries[what.entry]
  if (entry === undefined) throw new Error(`no entry ${what.entry}`)
  switch (what.type) {
    case 'unlisted':
      return patch(state, 'entries', entry.id, { state: 'removed' })
    case 'published': {
      const event = entry.publishedOn === null ? 'publish' : 'republish'
      return entryMoved(patch(state, 'entries', entry.id, { publishedOn: what.on }), entry.id, event)
    }
    case 'objected': {
      const objections = [...entry.objections, { id: what.objection, isOpen: true, isUpheld: false }]
      const next = patch(state, 'entries', entry.id, { objections })
      return what.holds && entry.state === 'publicised' ? entryMoved(next, entry.id, 'object') : next
    }
    case 'objectionConcluded': {
      const isUpheld = what.disposition === 'upheld'
      const objections = entry.objections.map((each) =>
        each.id === what.objection ? { ...each, isOpen: false, isUpheld } : each,
      )
      const next = patch(state, 'entries', entry.id, { objections })
      const held = entry.state === 'publicised' && isUpheld ? entryMoved(next, entry.id, 'object') : next
      if (isUpheld) return entryMoved(held, entry.id, 'upholdObjection')
      const isFree = what.disposition === 'notUpheld' && !objections.some(({ isOpen }) => isOpen)
      return isFree && entry.state === 'onHold' ? entryMoved(next, entry.id, 'dismissObjection') : next
    }
  }
}

function titleAfter(
  state: State,
  what: Of<
    | 'conferred'
    | 'imported'
    | 'leaderChanged'
    | 'suspended'
    | 'resumed'
    | 'signalled'
    | 'cleared'
    | 'recommended'
    | 'bonusPaid'
    | 'titleEnded'
  >,
): State {
  if (what.type === 'imported') {
    const { type: _type, title: id, ...facts } = what
    return add(state, 'titles', { ...NEW_TITLE, ...facts, id })
  }
  if (what.type === 'conferred') {
    const application = state.applications[what.application]
    if (application === undefined) throw new Error(`no application ${what.application}`)
    const { leader, scope, occupation, year } = application
    const record = { ...NEW_TITLE, id: what.title, leader, scope, occupation, year, awardedOn: what.on }
    const next = patch(add(state, 'titles', record), 'applications', application.id, {
      becameTitle: what.title,
    })
    return entryMoved(next, what.entry, 'award')
  }
  const title = state.titles[what.title]
  if (title === undefined) throw new Error(`no title ${what.title}`)
  const change = (part: Partial<TitleRecord>) => patch(state, 'titles', title.id, part)
  const closed = title.suspensions.map((each) => ('to' in each ? each : { ...each, to: state.day }))
  switch (what.type) {
    case 'leaderChanged':
      return change({ leader: what.to })
    case 'suspended':
      return titleMoved(
        change({ suspensions: [...title.suspensions, { from: state.day }] }),
        title.id,
        'suspend',
      )
    case 'resumed':
      return titleMoved(change({ suspensions: closed }), title.id, 'resume')
    case 'signalled':
      return change({ signals: [...title.signals, what.trigger] })
    case 'cleared':
      return change({ signals: title.signals.filter((each) => each !== what.trigger) })
    case 'recommended':
      return change({ recommended: { ...title.recommended, [what.level]: what.on } })
    case 'bonusPaid': {
      const next = change({ bonuses: { ...title.bonuses, [what.level]: what.fen } })
      return { ...next, payments: [...next.payments, { key: what.key, fen: what.fen }] }
    }
    case 'titleEnded':
      return change({ state: 'revoked', endedOn: what.on, suspensions: closed })
  }
}

const NEW_TITLE = {
  state: 'active',
  endedOn: null,
  filings: [],
  suspensions: [],
  signals: [],
  recommended: {},
  bonuses: {},
} as const

type Tables = Pick<State, 'rounds' | 'applications' | 'entries' | 'titles' | 'projects' | 'cases' | 'reports'>

function add<Name extends keyof Tables>(state: State, name: Name, row: Tables[Name][string]): State {
  return { ...state, [name]: { ...state[name], [row.id]: row } }
}

function patch<Name extends keyof Tables>(
  state: State,
  name: Name,
  id: string,
  change: Partial<Tables[Name][string]>,
): State {
  const row = state[name][id]
  if (row === undefined) throw new Error(`no ${name} ${id}`)
  return { ...state, [name]: { ...state[name], [id]: { ...row, ...change } } }
}

function entryMoved(state: State, id: string, event: ListEntryEvent): State {
  const entry = state.entries[id]
  const to = entry && transition(LIST_ENTRY, entry.state, event)?.to
  if (to === undefined) throw new Error(`${id} cannot ${event}`)
  return patch(state, 'entries', id, { state: to })
}

function titleMoved(state: State, id: string, event: TitleEvent): State {
  const title = state.titles[id]
  const to = title && transition(WORKSHOP_TITLE, title.state, event)?.to
  if (to === undefined) throw new Error(`${id} cannot ${event}`)
  return patch(state, 'titles', id, { state: to })
}
