import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** What stays in memory after the rubbish is gone. */
export function usedMemory(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  return process.memoryUsage().rss
}
