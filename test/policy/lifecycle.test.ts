import { readFileSync } from 'node:fs'
import path from 'node:path'
import {
  ACCEPTANCE,
  ANNUAL_REPORT,
  APPLICATION,
  CHANGE_REQUEST,
  CLAUSES,
  LIFECYCLES,
  LIST_ENTRY,
  OBJECTION,
  PAYMENT,
  PLAQUE,
  PROGRESS_ENTRY,
  PROJECT,
  PUBLICITY,
  RECOMMENDATION,
  REVOCATION_CASE,
  WORKSHOP_TITLE,
  eventsFor,
  isLiveTitle,
  transition,
  type Lifecycle,
} from '#policy'
import { lifecyclesPage } from '../../src/policy/lifecycle/lifecycles-page'
import { mermaidOf } from '../../src/policy/lifecycle/mermaid'

const TABLES: readonly Lifecycle<string, string>[] = Object.values(LIFECYCLES)
const statesOf = (table: Lifecycle<string, string>) => Object.keys(table.publicName)

/** States that lead nowhere though the table does not declare them final. */
const deadEnds = (table: Lifecycle<string, string>) =>
  statesOf(table).filter(
    (state) => !table.final.includes(state) && !table.rows.some(({ from }) => from === state),
  )
/** States no sequence of events comes to. */
const unreachable = (table: Lifecycle<string, string>) => {
  const reached = new Set([table.initial])
  for (const from of reached) for (const row of table.rows) if (row.from === from) reached.add(row.to)
  return statesOf(table).filter((state) => !reached.has(state))
}
/** States from which no final state can be reached: a life that never ends. */
const endless = (table: Lifecycle<string, string>) => {
  const ending = new Set(table.final)
  for (const to of ending) for (const row of table.rows) if (row.to === to) ending.add(row.from)
  return statesOf(table).filter((state) => !ending.has(state))
}
/** States that only a decision of a person may bring about. */
const DECIDED = [
  'revoked',
  'awarded',
  'paid',
  'approved',
  'passed',
  'closed',
  'recommended',
  'selected',
  'upheld',
]
const byClock = (table: Lifecycle<string, string>) =>
  table.rows.filter(({ to, by }) => DECIDED.includes(to) && by.includes('clock'))

describe.each(TABLES.map((table) => [table.thing, table] as const))('%s', (_thing, table) => {
  const states = statesOf(table)

  test('every state can be reached from the first one', () => expect(unreachable(table)).toEqual([]))
  test('no dead ends except declared final states', () => expect(deadEnds(table)).toEqual([]))
  test('from every state a final one can be reached', () => expect(endless(table)).toEqual([]))
  test('one event in one state leads to one place', () => {
    const keys = table.rows.map(({ from, event }) => `${from} ${event}`)
    expect(new Set(keys).size).toBe(keys.length)
  })
  test('the public has one phrase for every state, and no two are the same', () => {
    const phrases = Object.values(table.publicName)
    expect(phrases.every((phrase) => /^[\u4e00-\u9fff，]{2,12}$/.test(phrase))).toBe(true)
    expect(new Set(phrases).size).toBe(phrases.length)
  })
  test('the words are for people: no English, no id, no half-width punctuation', () => {
    const words = [table.thing, ...table.rows.map(({ requires }) => requires)]
    expect(words.filter((each) => /[A-Za-z_,;]/.test(each))).toEqual([])
  })
  test('every row names who, under what condition and by which clause', () => {
    for (const { by, requires, cite } of table.rows) {
      expect(by.length).toBeGreaterThan(0)
      expect(requires).toMatch(/[\u4e00-\u9fff]/)
      if (cite.kind === 'text') expect(CLAUSES.has(cite.clause)).toBe(true)
      else expect(cite).toEqual({ kind: 'ours', note: expect.stringMatching(/[\u4e00-\u9fff]/) })
    }
  })
  test('P60a, P28b, P43c: the clock revokes, awards, passes and pays nothing', () =>
    expect(byClock(table)).toEqual([]))
  test('an event that the table does not have is nowhere allowed', () => {
    for (const state of states) expect(transition(table, state, 'unknown')).toBeUndefined()
  })
  test('its diagram draws every state and every row', () => {
    const diagram = mermaidOf(table)
    expect(diagram.match(/^ {2}state "/gm)).toHaveLength(states.length)
    expect(diagram.match(/^ {2}\w+ --> \w+ : /gm)).toHaveLength(table.rows.length)
    expect(diagram).toContain(`[*] --> ${table.initial}`)
  })
})

test('thirteen things of the issue and the progress entry have a table', () =>
  expect(Object.keys(LIFECYCLES)).toHaveLength(14))

test('the page of diagrams is up to date: npm run policy -- diagrams', () => {
  const page = path.resolve(__dirname, '../../src/policy/lifecycle/LIFECYCLES.md')
  expect(readFileSync(page, 'utf8')).toBe(lifecyclesPage())
})

describe('the checks can fail', () => {
  const broken: Lifecycle<string, string> = {
    ...PAYMENT,
    publicName: { ...PAYMENT.publicName, lost: '失踪' },
    rows: PAYMENT.rows.flatMap((row) => {
      if (row.from === 'frozen' || row.event === 'receiveBack') return []
      return row.event === 'bankConfirms' ? [{ ...row, by: ['clock' as const] }] : [row]
    }),
  }
  test('an island, a dead end, an endless life and a paying clock are found', () => {
    expect(unreachable(broken)).toEqual(['recovered', 'lost'])
    expect(deadEnds(broken)).toEqual(['frozen', 'toRecover', 'lost'])
    expect(endless(broken)).toEqual(['frozen', 'toRecover', 'lost'])
    expect(byClock(broken)).toHaveLength(1)
  })
})

const actorsOf = (table: Lifecycle<string, string>, event: string) => [
  ...new Set(table.rows.filter((row) => row.event === event).flatMap(({ by }) => by)),
]

describe('who may do what', () => {
  test('P25a: only the unit submits an application', () =>
    expect(actorsOf(APPLICATION, 'submit')).toEqual(['contact']))
  test('P47b: only the unit files the annual report', () => {
    expect(actorsOf(ANNUAL_REPORT, 'submit')).toEqual(['contact'])
  })
  test('P47a: an officer exempts from a report with a reason; the clock exempts nobody', () => {
    expect(actorsOf(ANNUAL_REPORT, 'exempt')).toEqual(['officer'])
    expect(transition(ANNUAL_REPORT, 'draft', 'exempt')?.requires).toContain('写明理由')
  })
  test('P44a: the leader notes progress', () =>
    expect(eventsFor(PROGRESS_ENTRY, 'draft', 'leader')).toEqual(['submit']))
  test('P27b: a publicity ends by the calendar and by nobody', () => {
    expect(actorsOf(PUBLICITY, 'expire')).toEqual(['clock'])
    expect(PUBLICITY.rows.filter(({ to }) => to === 'ended')).toHaveLength(1)
  })
  test('P28b: only a signer awards, and only an entry that is in public without an objection', () => {
    expect(actorsOf(LIST_ENTRY, 'award')).toEqual(['signer'])
    expect(LIST_ENTRY.rows.filter(({ event }) => event === 'award').map(({ from }) => from)).toEqual([
      'publicised',
    ])
  })
  test('P60a: a title is never taken away by the clock', () => {
    const endings = WORKSHOP_TITLE.rows.filter(({ to }) => !isLiveTitle(to))
    expect(new Set(endings.flatMap(({ by }) => by))).toEqual(new Set(['signer']))
  })
  test('P43: nothing is paid before the project has ended and passed', () => {
    expect(PROJECT.rows.filter(({ to }) => to === 'paid').map(({ from }) => from)).toEqual(['passed'])
    expect(PROJECT.rows.filter(({ to }) => to === 'passed').map(({ from }) => from)).toEqual(['ended'])
  })
  test('the applicant decides nothing after submitting', () => {
    expect(eventsFor(APPLICATION, 'submitted', 'leader')).toEqual([])
    expect(eventsFor(APPLICATION, 'submitted', 'contact')).toEqual(['withdraw'])
  })
  test('P26d: an accepted application that is not on the list is decided by a signer, who says so', () => {
    expect(eventsFor(APPLICATION, 'accepted', 'signer')).toEqual(['decide'])
    expect(APPLICATION.publicName.notSelected).toBe('未入选')
  })
  test('P28a: a withdrawn objection still gets a conclusion, from an officer', () => {
    expect(eventsFor(OBJECTION, 'withdrawn', 'officer')).toEqual(['dismiss', 'upholdPartly', 'uphold'])
    expect(OBJECTION.final).not.toContain('withdrawn')
  })
  test('P45a, P45b, P45c: a change is approved by a signer, only after it was submitted', () => {
    const approvals = CHANGE_REQUEST.rows.filter(({ to }) => to === 'approved')
    expect(approvals.map(({ from, by }) => [from, by])).toEqual([['submitted', ['signer']]])
  })
  test('P43b: experts give opinions on an acceptance, they do not conclude it', () => {
    expect(eventsFor(ACCEPTANCE, 'reviewing', 'expert')).toEqual(['score'])
    expect(transition(ACCEPTANCE, 'reviewing', 'score')?.to).toBe('reviewing')
  })
  test('P43c: who prepares a payment does not approve it, and only a bank slip makes it paid', () => {
    expect(actorsOf(PAYMENT, 'approve')).toEqual(['signer'])
    expect(PAYMENT.rows.filter(({ to }) => to === 'paid').map(({ from }) => from)).toEqual(['sent'])
  })
  test('P60a: a case is decided by a signer, after the reply period and a proposal', () => {
    const decisions = REVOCATION_CASE.rows.filter(({ to }) => to === 'revoked' || to === 'kept')
    expect(decisions.map(({ from, by }) => [from, by])).toEqual([
      ['proposed', ['signer']],
      ['proposed', ['signer']],
    ])
    expect(REVOCATION_CASE.rows.filter(({ to }) => to === 'proposed').map(({ from }) => from)).toEqual([
      'heard',
    ])
  })
  test('P60b, P28c: a plaque that is out comes back or is written off with a reason', () => {
    expect(eventsFor(PLAQUE, 'issued', 'officer')).toEqual(['askBack'])
    expect(eventsFor(PLAQUE, 'toRecover', 'officer')).toEqual(['recover', 'writeOff'])
  })
  test('P38, P64: nothing goes from the proposal to 入选, and no state says 直接入选', () => {
    const selections = RECOMMENDATION.rows.filter(({ to }) => to === 'selected')
    expect(selections.map(({ from }) => from)).toEqual(['recommended'])
    expect(Object.values(RECOMMENDATION.publicName).join()).not.toContain('直接')
  })
})
