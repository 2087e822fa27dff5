import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { freePort } from '../support/free-port'
import { createTemporaryFolder } from '../support/temporary-folder'

const root = path.resolve(__dirname, '../..')

export interface Program {
  origin: string
  stop: () => Promise<void>
}

/** Starts a Node program that listens on PORT and waits until `probe` answers 200. */
const startProgram = async (args: string[], probe: string, env: Record<string, string>): Promise<Program> => {
  const port = await freePort()
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env, PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const origin = `http://127.0.0.1:${port}`
  const isUp = () =>
    fetch(origin + probe).then(
      (answer) => answer.ok,
      () => false,
    )
  while (!(await isUp())) {
    if (child.exitCode !== null) throw new Error(`${args.join(' ')} ended with ${child.exitCode}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { origin, stop }
}

/** The built product with its demo year, in a data folder of its own, rate limits out of the way. */
export const startProduct = async (): Promise<Program> => {
  const folder = createTemporaryFolder('bench')
  const env = { DEMO: '1', DATA_DIR: folder, RATE_LIMIT_FACTOR: '10000' }
  const program = await startProgram(['dist/server/main.js'], '/api/health', env)
  const stop = async () => {
    await program.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { ...program, stop }
}

/** A bare fastify route that answers with a ready text of the given length. */
export const startBareRoute = (bytes: number): Promise<Program> =>
  startProgram(['--import', 'tsx', path.join(__dirname, 'bare-route.ts')], '/', { BYTES: String(bytes) })
