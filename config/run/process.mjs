/** Child processes: started from the repository root, stopped together with us, output kept or passed on. */
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

const running = new Set()
let stoppedBy

const exitCodeOf = (code, signal) => code ?? 128 + (constants.signals[signal] ?? 1)

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    stoppedBy = signal
    // A terminal sends Ctrl-C to the whole group by itself: sending it again would be a second Ctrl-C.
    const reachedThem = signal === 'SIGINT' && process.stdin.isTTY
    if (!reachedThem) for (const child of running) child.kill(signal)
    if (running.size === 0) process.exit(128 + constants.signals[signal])
  })
}

const start = (command, args, options) => {
  // Whoever pressed Ctrl-C does not want the next step.
  if (stoppedBy) process.exit(128 + constants.signals[stoppedBy])
  const child = spawn(command, args, { cwd: root, ...options, env: { ...process.env, ...options.env } })
  running.add(child)
  child.on('close', () => running.delete(child))
  return child
}

/** Runs a command and resolves with its exit code and everything it printed. */
export const collect = (command, args, options = {}) =>
  new Promise((resolve) => {
    const startedAt = Date.now()
    const child = start(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let output = ''
    const add = (chunk) => (output += chunk)
    child.stdout.on('data', add)
    child.stderr.on('data', add)
    child.on('error', (error) => resolve({ code: 127, output: String(error), ms: Date.now() - startedAt }))
    child.on('close', (code, signal) =>
      resolve({ code: exitCodeOf(code, signal), output, ms: Date.now() - startedAt }),
    )
  })

/** Runs a command whose output goes straight to our terminal; resolves with its exit code. */
export const passThrough = (command, args, options = {}) =>
  new Promise((resolve) => {
    const child = start(command, args, { stdio: 'inherit', ...options })
    child.on('error', () => resolve(127))
    child.on('close', (code, signal) => resolve(exitCodeOf(code, signal)))
  })

/** The file behind a package's command, so that no shell and no npx stands between us and the process. */
export const tool = (file) => path.join(root, 'node_modules', file)

export const seconds = (ms) => `${(ms / 1000).toFixed(1)} 秒`

export const say = (line) => process.stdout.write(`${line}\n`)

/** Says every ten seconds that the work is still going on, until the promise settles. */
export const withProgress = async (label, promise) => {
  const startedAt = Date.now()
  const timer = setInterval(
    () => say(`  ${label}…已用 ${Math.round((Date.now() - startedAt) / 1000)} 秒`),
    10_000,
  )
  try {
    return await promise
  } finally {
    clearInterval(timer)
  }
}

/** Runs the jobs with at most `limit` at a time; the results keep the order of the jobs. */
export const atMost = async (limit, jobs) => {
  const results = []
  let next = 0
  const worker = async () => {
    while (next < jobs.length) {
      const index = next++
      results[index] = await jobs[index]()
    }
  }
  await Promise.all(Array.from({ length: limit }, worker))
  return results
}

/** Whether this file was started by `node file`, rather than imported. */
export const isMain = (meta) => process.argv[1] === fileURLToPath(meta.url)
