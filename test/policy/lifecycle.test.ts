import {
  ANNUAL_REPORT,
  APPLICATION,
  CLAUSES,
  LIST_ENTRY,
  PROGRESS_ENTRY,
  PROJECT,
  PUBLICITY,
  WORKSHOP_TITLE,
  eventsFor,
  isLiveTitle,
  transition,
  type Lifecycle,
} from '#policy'

const TABLES: readonly Lifecycle<string, string>[] = [
  APPLICATION,
  LIST_ENTRY,
  PUBLICITY,
  WORKSHOP_TITLE,
  PROJECT,
  PROGRESS_ENTRY,
  ANNUAL_REPORT,
]

describe.each(TABLES.map((table) => [table.thing, table] as const))('%s', (_thing, table) => {
  const states = Object.keys(table.publicName)

  test('every state can be reached from the first one', () => {
    const reached = new Set([table.initial])
    for (const from of reached) for (const row of table.rows) if (row.from === from) reached.add(row.to)
    expect([...reached].sort()).toEqual([...states].sort())
  })
  test('one event in one state leads to one place', () => {
    const keys = table.rows.map(({ from, event }) => `${from} ${event}`)
    expect(new Set(keys).size).toBe(keys.length)
  })
  test('the public has one phrase for every state, and no two are the same', () => {
    const phrases = Object.values(table.publicName)
    expect(phrases.every((phrase) => /^[\u4e00-\u9fff，]+$/.test(phrase))).toBe(true)
    expect(new Set(phrases).size).toBe(phrases.length)
  })
  test('every row names who, under what condition and by which clause', () => {
    for (const { by, requires, cite } of table.rows) {
      expect(by.length).toBeGreaterThan(0)
      expect(requires).toMatch(/[\u4e00-\u9fff]/)
      if (cite.kind === 'text') expect(CLAUSES.has(cite.clause)).toBe(true)
    }
  })
  test('an event that the table does not have is nowhere allowed', () => {
    for (const state of states) expect(transition(table, state, 'unknown')).toBeUndefined()
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
    expect(endings.map(({ by }) => by)).toEqual([['signer'], ['signer']])
  })
  test('P43: nothing is paid before the project has ended and passed', () => {
    expect(PROJECT.rows.filter(({ to }) => to === 'paid').map(({ from }) => from)).toEqual(['passed'])
    expect(PROJECT.rows.filter(({ to }) => to === 'passed').map(({ from }) => from)).toEqual(['ended'])
  })
  test('the applicant decides nothing after submitting', () => {
    expect(eventsFor(APPLICATION, 'submitted', 'leader')).toEqual([])
    expect(eventsFor(APPLICATION, 'submitted', 'contact')).toEqual(['withdraw'])
  })
})
