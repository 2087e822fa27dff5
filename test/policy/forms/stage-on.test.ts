import { stageOn } from '#policy'

const stage = (id: string, startsOn: string, endsOn: string) => ({ id, what: id, startsOn, endsOn })
const STAGES = [stage('later', '2027-04-01', '2027-09-30'), stage('first', '2027-01-01', '2027-04-30')]

describe('P29b: the stage of the plan that runs on a day', () => {
  test.each([
    ['2026-12-31', undefined],
    ['2027-01-01', 'first'],
    ['2027-04-30', 'first'],
    ['2027-05-01', 'later'],
    ['2027-09-30', 'later'],
    ['2027-10-01', undefined],
  ])('on %s: %s', (day, id) => {
    expect(stageOn(STAGES, day)?.id).toBe(id)
  })

  test('of a plan without stages, or with days not filled in, none runs', () => {
    expect(stageOn(undefined, '2027-01-01')).toBeUndefined()
    expect(stageOn([{ id: 'open', what: '试验' }], '2027-01-01')).toBeUndefined()
  })
})
