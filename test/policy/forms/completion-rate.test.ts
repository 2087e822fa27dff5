import { completionRate } from '../../../src/policy/forms/completion-rate'

describe('P43b: how far a target was reached', () => {
  test.each([
    ['20人', '17人', '85%'],
    ['20 人', '20人', '100%'],
    ['20人', '25人', '125%'],
    ['3', '0', '0%'],
    ['0.3', '0.1', '33%'],
    ['1000件', '999件', '99%'],
    ['0.1', '0.3', '300%'],
  ])('%s, reached %s: %s', (target, actual, rate) => {
    expect(completionRate({ target, actual })).toBe(rate)
  })

  test.each([
    ['20人', '17个'],
    ['20人', '基本完成'],
    ['形成工作法一项', '一项'],
    ['0项', '1项'],
    ['2至3项', '2项'],
    ['20人', undefined],
    [undefined, '20人'],
  ])('%s and %s: people compare', (target, actual) => {
    expect(completionRate({ target, actual })).toBeUndefined()
  })

  test('where less is better, people compare', () => {
    expect(completionRate({ now: '8%', target: '2%', actual: '2%' })).toBeUndefined()
    expect(completionRate({ now: '2%', target: '8%', actual: '4%' })).toBe('50%')
    expect(completionRate({ now: '8件', target: '2%', actual: '1%' })).toBe('50%')
  })
})
