import { occupationOf } from '../../src/policy/uniqueness/occupation'
import type { ApplicationHolding, Register, TitleHolding } from '../../src/policy/uniqueness/register'

export const UNIT = '91110115MA0000015Y'
export const OTHER_UNIT = '91110115MA0000023R'
export const LATHE = occupationOf('6-18-01-01 车工')
export const WELDER = occupationOf('6-18-02-04 焊工')

/** A live title of leader `l1` in UNIT for 车工. */
export const title = (changes: Partial<TitleHolding> = {}): TitleHolding => ({
  kind: 'title',
  state: 'active',
  ref: 'DX-2026-001',
  leaderKey: 'l1',
  scopeKey: UNIT,
  occupation: LATHE,
  ...changes,
})

/** An open application of leader `l2` in OTHER_UNIT for 焊工. */
export const application = (changes: Partial<ApplicationHolding> = {}): ApplicationHolding => ({
  kind: 'application',
  ref: 'DX2026-0007',
  leaderKey: 'l2',
  scopeKey: OTHER_UNIT,
  occupation: WELDER,
  ...changes,
})

export const register = (entries: Register['entries'], changes: Partial<Register> = {}): Register => ({
  today: '2026-03-10',
  entries,
  ...changes,
})
