import type { ScannerConfig } from '../config'
import type { FileScanner } from '../services'

const TIMEOUT_MS = 20_000

/**
 * The bureau's virus scanner: POST of the bytes as they came with a bearer token, answered `{"clean": true|false}`.
 * Anything else is no answer: then nothing is published, and the scanner is asked again later.
 */
export function scannerGateway({ endpoint, token }: ScannerConfig): FileScanner {
  return {
    verdictOn: async (bytes) => {
      const isClean = await ask(endpoint, token, bytes).catch(() => undefined)
      if (isClean === undefined) return 'unknown'
      return isClean ? 'clean' : 'unsafe'
    },
  }
}

async function ask(endpoint: string, token: string, bytes: Uint8Array): Promise<boolean | undefined> {
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream', Authorization: `Bearer ${token}` },
    body: new Uint8Array(bytes),
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  const said: unknown = answer.ok ? await answer.json() : undefined
  const clean = typeof said === 'object' && said !== null && 'clean' in said ? said.clean : undefined
  return typeof clean === 'boolean' ? clean : undefined
}
