/** The order of a run: what takes minutes begins first, so that no worker waits alone at the end for it. */
const LONGEST = [
  'sync/campaign-server',
  'e2e/every-page',
  'e2e/offline-campaign',
  'e2e/chain',
  'sync/campaign',
  'server/races',
]

const rankOf = ({ path }) => {
  const rank = LONGEST.findIndex((name) => path.includes(`/${name}.test.`))
  return rank < 0 ? LONGEST.length : rank
}

module.exports = class LongestFirst {
  sort(tests) {
    return [...tests].sort((a, b) => rankOf(a) - rankOf(b) || a.path.localeCompare(b.path))
  }
  allFailedTests(tests) {
    return tests
  }
  cacheResults() {}
}
