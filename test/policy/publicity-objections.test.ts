import fc from 'fast-check'
import {
  conferrable,
  DEFAULT_SETTINGS,
  DELIVERED_CALENDAR,
  dispositionEffect,
  mayHandleObjection,
  NO_CALENDAR,
  objectionAnswerDay,
  objectionArrival,
  objectionEffect,
  publicityPeriod,
  type ListEntryState,
  type ObjectionKind,
  type PublicityPeriod,
} from '#policy'

const found = publicityPeriod({ startsOn: '2026-09-07' }, DELIVERED_CALENDAR)
if (found === NO_CALENDAR) throw new RangeError('2026')
const period: PublicityPeriod = found
const RUNNING = '2026-09-10T02:00:00.000Z'
const OVER = '2026-09-14T16:00:00.000Z'
const NAMED: ObjectionKind = { isNamed: true, hasFacts: true, about: 'entry' }

describe('objections by arrival and kind (5.4, second table)', () => {
  test('the arrival is measured at the last millisecond of the period, and by the award', () => {
    expect(objectionArrival('2026-09-14T15:59:59.999Z', period, 'publicised')).toBe('during')
    expect(objectionArrival(OVER, period, 'publicised')).toBe('afterClose')
    expect(objectionArrival(RUNNING, period, 'awarded')).toBe('afterAward')
  })

  test('P28a: within the period, real-name with facts: the entry is on hold, the clock goes on', () => {
    expect(objectionEffect('during', NAMED)).toMatchObject({
      recordedAs: 'objection',
      holds: 'entry',
      clock: 'goesOn',
      by: 'system',
    })
    expect(objectionEffect('during', NAMED, { ...DEFAULT_SETTINGS, objectionHolds: 'list' }).holds).toBe(
      'wholeList',
    )
  })

  test.each([
    ['anonymous', { isNamed: false, hasFacts: true }],
    ['without facts', { isNamed: true, hasFacts: false }],
  ])(
    'P28a: within the period, %s: recorded as 线索, holds nothing, an officer may upgrade it',
    (_kind, part) => {
      const kind = { ...NAMED, ...part }
      expect(objectionEffect('during', kind)).toMatchObject({
        recordedAs: 'tip',
        holds: 'nothing',
        by: 'officer',
      })
      const asObjection = { ...DEFAULT_SETTINGS, anonymousObjection: 'objection' as const }
      expect(objectionEffect('during', kind, asObjection)).toMatchObject({
        recordedAs: 'objection',
        holds: 'entry',
      })
    },
  )

  test('P28a: against the whole list or the procedure: every entry is on hold until an officer scopes it', () => {
    expect(objectionEffect('during', { ...NAMED, about: 'wholeList' })).toMatchObject({
      recordedAs: 'objection',
      holds: 'wholeList',
      by: 'officer',
    })
  })

  test('P28a: after close, before award: an officer may accept it and hold, nothing holds by itself', () => {
    for (const about of ['entry', 'wholeList'] as const)
      expect(objectionEffect('afterClose', { ...NAMED, about })).toMatchObject({
        holds: 'nothing',
        by: 'officer',
      })
  })

  test('P28a: after award: a case of review, no automatic effect', () => {
    expect(objectionEffect('afterAward', NAMED)).toMatchObject({
      recordedAs: 'reviewCase',
      holds: 'nothing',
      by: 'officer',
    })
  })

  test('P28a: a duplicate is linked and holds nothing more, whenever it comes', () => {
    for (const arrival of ['during', 'afterClose', 'afterAward'] as const)
      expect(objectionEffect(arrival, { ...NAMED, isDuplicate: true })).toMatchObject({
        recordedAs: 'linked',
        holds: 'nothing',
        by: 'system',
      })
  })

  test('P28a: withdrawn by the objector it still needs a disposition: until then the entry is on hold', () => {
    const withdrawn = { isOpen: true, isUpheld: false }
    expect(conferrable({ state: 'onHold' }, [withdrawn], period, OVER)).toEqual({
      ok: false,
      why: 'objectionOpen',
    })
    expect(dispositionEffect('notUpheld', false)).toMatchObject({ entry: 'release', isClosed: true })
  })

  test('P28a: an interested person never handles it', () => {
    const interested = ['applicant', 'competitor', 'relative']
    for (const id of interested) expect(mayHandleObjection(id, interested)).toBe(false)
    expect(mayHandleObjection('officer', interested)).toBe(true)
  })

  test('P28a: no objection of any kind stops, pauses or shortens the clock', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('during', 'afterClose', 'afterAward'),
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom('entry', 'wholeList'),
        fc.boolean(),
        (arrival, isNamed, hasFacts, about, isDuplicate) =>
          objectionEffect(arrival as 'during', {
            isNamed,
            hasFacts,
            about: about as 'entry',
            isDuplicate,
          }).clock === 'goesOn',
      ),
    )
  })

  test('the answer is aimed at within 10 working days, shown only; unknown where the calendar ends', () => {
    expect(objectionAnswerDay('2026-09-07', DELIVERED_CALENDAR)).toBe('2026-09-20')
    expect(objectionAnswerDay('2026-09-07', DELIVERED_CALENDAR, { objectionAnswerWorkingDays: 1 })).toBe(
      '2026-09-08',
    )
    expect(objectionAnswerDay('2026-12-24', DELIVERED_CALENDAR)).toBe(NO_CALENDAR)
  })
})

describe('dispositions (5.4, third table)', () => {
  test('P28a: not upheld lifts the hold, unless another objection is open', () => {
    expect(dispositionEffect('notUpheld', false)).toEqual({
      entry: 'release',
      isClosed: true,
      decision: null,
      place: 'kept',
    })
    expect(dispositionEffect('notUpheld', true).entry).toBe('stay')
  })
  test('P28a: upheld removes the entry and leaves its place vacant: 「公示异议成立」', () => {
    for (const othersOpen of [true, false])
      expect(dispositionEffect('upheld', othersOpen)).toEqual({
        entry: 'remove',
        isClosed: true,
        decision: '公示异议成立',
        place: 'vacant',
      })
  })
  test('P27b: partly upheld with corrected materials gives the entry a full new publicity', () => {
    expect(dispositionEffect('corrected', false)).toMatchObject({ entry: 'newPeriod', isClosed: true })
  })
  test('P28a: what cannot be settled stays on hold, its place reserved; others are awarded', () => {
    expect(dispositionEffect('unsettled', false)).toEqual({
      entry: 'stay',
      isClosed: false,
      decision: null,
      place: 'kept',
    })
    expect(conferrable({ state: 'publicised' }, [], period, OVER)).toEqual({ ok: true })
  })
})

describe('whether the title may be conferred', () => {
  const open = { isOpen: true, isUpheld: false }
  const upheld = { isOpen: false, isUpheld: true }
  const dismissed = { isOpen: false, isUpheld: false }

  test.each([
    ['a millisecond before the end', 'publicised', [], '2026-09-14T15:59:59.999Z', 'publicityRunning'],
    ['at the end', 'publicised', [], OVER, undefined],
    ['after it', 'publicised', [dismissed], '2026-10-14T16:00:00.000Z', undefined],
    ['with an objection open', 'publicised', [open], OVER, 'objectionOpen'],
    ['with one of two open', 'publicised', [dismissed, open], OVER, 'objectionOpen'],
    ['with one upheld', 'publicised', [upheld], OVER, 'objectionUpheld'],
    ['on hold', 'onHold', [], OVER, 'objectionOpen'],
    ['not public yet', 'proposed', [], OVER, 'notPublic'],
    ['removed', 'removed', [], OVER, 'settled'],
    ['awarded already', 'awarded', [], OVER, 'settled'],
  ] as const)('P28a, P28b: %s', (_case, state, objections, now, why) => {
    const expected = why === undefined ? { ok: true } : { ok: false, why }
    expect(conferrable({ state }, objections, period, now)).toEqual(expected)
  })

  test('P27a: never without a publicity', () => {
    expect(conferrable({ state: 'publicised' }, [], undefined, OVER)).toEqual({ ok: false, why: 'notPublic' })
  })

  test('5.11 invariant 4 (P27b, P28a): never before the end of the period, never with an objection open or upheld', () => {
    const objection = fc.record({ isOpen: fc.boolean(), isUpheld: fc.boolean() })
    fc.assert(
      fc.property(
        fc.constantFrom<ListEntryState>('proposed', 'publicised', 'onHold', 'awarded', 'removed'),
        fc.array(objection, { maxLength: 4 }),
        fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }),
        (state, objections, shift) => {
          const now = new Date(Date.parse(period.endsAt) + shift).toISOString()
          const { ok } = conferrable({ state }, objections, period, now)
          const isFree =
            state === 'publicised' &&
            shift >= 0 &&
            objections.every(({ isOpen, isUpheld }) => !isOpen && !isUpheld)
          expect(ok).toBe(isFree)
        },
      ),
    )
  })
})
