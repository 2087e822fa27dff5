import { runJourney } from './journey'

async function main(): Promise<void> {
  const steps = await runJourney((line) => console.log(line))
  console.log(`journey: ${steps} steps passed`)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
