import { runJourney } from './journey'

test('issue 2 section 3: the whole chain over real HTTP, from the self-check to the receipt of the report', async () => {
  const lines: string[] = []
  const steps = await runJourney((line) => lines.push(line))
  expect(steps).toBe(lines.length)
  expect(steps).toBeGreaterThanOrEqual(25)
}, 60_000)
