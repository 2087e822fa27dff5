import { createNetwork, type NetworkState, type Report } from '../../../src/miniapp/platform/network'

function heard() {
  let report: Report = () => undefined
  let starts = 0
  const network = createNetwork((tell) => {
    starts += 1
    report = tell
  })
  return {
    network,
    report: (state: NetworkState, isMetered = false) => report(state, isMetered),
    starts: () => starts,
  }
}

test('listeners hear changes only, and nothing after they stop', () => {
  const { network, report } = heard()
  const states: NetworkState[] = []
  const stop = network.subscribe(() => states.push(network.state()))
  for (const state of ['online', 'weak', 'weak', 'offline', 'online'] as const) report(state)
  stop()
  report('offline')
  expect(states).toEqual(['weak', 'offline', 'online'])
  expect(network.state()).toBe('offline')
})

test('the phone is watched once, however many ask, and not before the first', () => {
  const { network, starts } = heard()
  expect(starts()).toBe(0)
  network.state()
  network.subscribe(() => undefined)
  network.subscribe(() => undefined)
  expect(starts()).toBe(1)
})

test('from Wi-Fi to paid bytes is a change too', () => {
  const { network, report } = heard()
  const heardOf: boolean[] = []
  network.subscribe(() => heardOf.push(network.isMetered()))
  report('online', true)
  report('online', true)
  report('online', false)
  expect(heardOf).toEqual([true, false])
})
