import { followServer, now, today } from '../../../src/miniapp/platform/clock'

beforeEach(() => jest.useFakeTimers({ now: Date.parse('2026-03-01T00:00:00Z') }))
afterEach(() => {
  followServer(new Date().toISOString())
  jest.useRealTimers()
})

test('a phone whose clock is wrong follows the server', () => {
  followServer('2026-12-20T01:02:03.000Z')
  expect(now()).toBe('2026-12-20T01:02:03.000Z')
})

test('the day turns at midnight in Beijing, 16:00 UTC', () => {
  followServer('2026-12-31T15:59:59.000Z')
  expect(today()).toBe('2026-12-31')
  followServer('2026-12-31T16:00:00.000Z')
  expect(today()).toBe('2027-01-01')
})
