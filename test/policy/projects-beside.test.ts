import { besideFindings } from '../../src/policy/projects/beside'
import { entryFindings, titleFact } from '../../src/policy/eligibility/entry'
import { DEFAULT_SETTINGS } from '../../src/policy/settings/settings'

const TODAY = '2027-03-10'
const next = { startsOn: '2027-06-01', endsOn: '2028-05-31' }
const running = { startsOn: '2026-05-01', endsOn: '2027-04-30' }
const beside = (
  projects: readonly (typeof running)[],
  isAnotherInRound = false,
  overlappingProjects: 'afterEnd' | 'allowed' | 'refused' = 'afterEnd',
) =>
  besideFindings(next, { projects, isAnotherInRound }, TODAY, {
    ...DEFAULT_SETTINGS,
    overlappingProjects,
  } as never).map(({ ruleId, outcome }) => `${ruleId} ${outcome}`)

test('P32a: nothing beside it, nothing is said', () => {
  expect(beside([])).toEqual([])
})

test.each([
  ['after the other has ended', [running], 'afterEnd', 'project.overlap met'],
  ['overlapping', [{ ...running, endsOn: '2027-06-01' }], 'afterEnd', 'project.overlap discretion'],
  ['where several may run', [{ ...running, endsOn: '2027-06-01' }], 'allowed', 'project.overlap met'],
  ['where none may run', [running], 'refused', 'project.overlap unmet'],
] as const)('P32a: %s', (_, projects, setting, expected) => {
  expect(beside(projects, false, setting)).toEqual([expected])
})

test('P32a: a second application in the round is left to a person, and every sentence says it is our reading', () => {
  expect(beside([], true)).toEqual(['project.another discretion'])
  const findings = besideFindings(
    next,
    { projects: [running], isAnotherInRound: true },
    TODAY,
    DEFAULT_SETTINGS,
  )
  expect(findings.every(({ reason }) => reason.includes('本单位配置，非政策原文'))).toBe(true)
})

test.each([
  ['active', 'met'],
  ['suspended', 'discretion'],
  ['revoking', 'discretion'],
  ['revoked', 'unmet'],
  ['closed', 'unmet'],
] as const)('P34b: a title that is %s: %s', (state, outcome) => {
  const facts = { 'project.workshopTitle': titleFact(state) } as const
  const found = entryFindings(facts, { asOf: TODAY, pack: 'daxing-2' })
  expect(found.find(({ ruleId }) => ruleId === 'project.titleInOrder')?.outcome).toBe(outcome)
  expect(found.map(({ group }) => group)).toEqual(found.map(() => 'project'))
})

test('P34b: what the register does not say stays unknown', () => {
  const found = entryFindings({}, { asOf: TODAY, pack: 'daxing-2' })
  expect(found.map(({ outcome }) => outcome)).toEqual(['unknown'])
})
