import { LIFECYCLES, eventsFor } from '#policy'

const { recommendation } = LIFECYCLES

describe('优先推荐', () => {
  test('P39a: the bureau recommends, a workshop with its title and for a reason; no clock and no applicant does', () => {
    const rows = recommendation.rows.filter(({ to }) => to === 'recommended')
    expect(rows.map(({ from, by }) => [from, by])).toEqual([['proposed', ['signer']]])
    expect(rows[0]?.requires).toContain('有称号')
    expect(rows[0]?.requires).toContain('理由')
    for (const actor of ['leader', 'contact', 'clock'] as const)
      expect(eventsFor(recommendation, 'proposed', actor)).toEqual([])
  })

  test('P39b: a result is recorded from its document only, after the recommendation', () => {
    const results = recommendation.rows.filter(({ to }) => to === 'selected' || to === 'notSelected')
    expect(results.map(({ from }) => from)).toEqual(['recommended', 'recommended'])
    for (const { requires } of results) expect(requires).toContain('文件')
  })
})
