/** The server as people start it: its own process, demo mode, a data folder that goes away, any day of the year. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { freePort } from '../../support/free-port'
import { createTemporaryFolder } from '../../support/temporary-folder'

/** Where the built programs lie. */
const builtPrograms = process.env['WEB_ROOT'] ?? path.resolve(__dirname, '../../../dist')

export interface Program {
  readonly origin: string
  /** Stops and starts again at 10:00 of another day; data, address and sessions stay. */
  readonly restartOn: (day: string) => Promise<void>
  /** The machine is off until `restartOn`. */
  readonly halt: () => Promise<void>
  readonly stop: () => Promise<void>
  /** Everything printed so far. */
  readonly printed: () => string
}

/** Starts it on a day and waits until it says that it is ready. */
export async function startProgram(day: string): Promise<Program> {
  const port = await freePort()
  const folder = createTemporaryFolder('e2e')
  let output = ''
  const start = async (on: string): Promise<ChildProcess> => {
    const child = spawn(process.execPath, [path.join(builtPrograms, 'server/main.js'), '--date', on], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'test',
        DEMO: '1',
        HOST: '127.0.0.1',
        PORT: String(port),
        DATA_DIR: folder,
        WEB_ROOT: builtPrograms,
        RATE_LIMIT_FACTOR: '1000',
      },
    })
    const from = output.length
    await new Promise<void>((resolve, reject) => {
      const read = (chunk: Buffer) => {
        output += chunk.toString()
        if (output.slice(from).includes('手机端 ')) resolve()
      }
      child.stdout.on('data', read)
      child.stderr.on('data', read)
      child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${output.slice(from)}`)))
    })
    return child
  }
  const end = async (child: ChildProcess) => {
    if (child.exitCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
  let running = await start(day)
  return {
    origin: `http://127.0.0.1:${port}`,
    restartOn: async (on) => {
      await end(running)
      running = await start(on)
    },
    halt: () => end(running),
    stop: async () => {
      await end(running)
      rmSync(folder, { recursive: true, force: true })
    },
    printed: () => output,
  }
}
