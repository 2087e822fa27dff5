/** A throw-away PostgreSQL cluster on loopback, run by an ordinary user, gone after the tests. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { freePort } from './free-port'
import { createTemporaryFolder } from './temporary-folder'

export interface PostgresCluster {
  /** Connection address of the first, empty database. */
  url: string
  /** Makes another empty database and returns its address. */
  createDatabase: () => Promise<string>
  stop: () => Promise<void>
}

/** Debian puts each major version in a folder of its own; the newest wins. */
const findBinaries = (): string | undefined => {
  const versions = '/usr/lib/postgresql'
  if (!existsSync(versions)) return undefined
  return readdirSync(versions)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => path.join(versions, version, 'bin'))
    .find((folder) => existsSync(path.join(folder, 'initdb')))
}

const numberFrom = (command: string, args: string[]) =>
  Number(spawnSync(command, args, { encoding: 'utf8' }).stdout)

/** PostgreSQL refuses to run as root, so root lends it the user its package made. */
const ordinaryUser = () => {
  if (process.getuid?.() !== 0) return {}
  return { uid: numberFrom('id', ['-u', 'postgres']), gid: numberFrom('id', ['-g', 'postgres']) }
}

/** Nothing here has to survive a power cut. */
const hasty = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'].flatMap((setting) => [
  '-c',
  setting,
])

/** Starts a cluster; fails with PostgreSQL's own words when it does not come up. */
export const startPostgres = async (): Promise<PostgresCluster> => {
  const binaries = findBinaries()
  if (!binaries) throw new Error('PostgreSQL is not installed')
  const folder = createTemporaryFolder('postgres')
  const user = ordinaryUser()
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid)
  const data = path.join(folder, 'data')
  const init = [
    '-D',
    data,
    '--username=tester',
    '--auth=trust',
    '--encoding=UTF8',
    '--no-locale',
    '--no-sync',
  ]
  execFileSync(path.join(binaries, 'initdb'), init, { ...user, cwd: folder, stdio: 'pipe' })

  const port = await freePort()
  const listen = ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1', ...hasty]
  const server = spawn(path.join(binaries, 'postgres'), listen, {
    ...user,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const stopAtOnce = () => void server.kill('SIGQUIT')
  process.once('exit', stopAtOnce)
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    let said = ''
    server.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('ready to accept connections')) resolve()
    })
    void ended.then(() => reject(new Error(`PostgreSQL did not start: ${said}`)))
  })

  const addressOf = (database: string) => `postgres://tester@127.0.0.1:${port}/${database}`
  let databases = 0
  return {
    url: addressOf('postgres'),
    createDatabase: async () => {
      databases += 1
      const name = `test_${databases}`
      const client = new pg.Client(addressOf('postgres'))
      await client.connect()
      await client.query(`create database ${name}`)
      await client.end()
      return addressOf(name)
    },
    stop: async () => {
      process.off('exit', stopAtOnce)
      server.kill('SIGQUIT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Whether this machine can start one. */
export const hasPostgres = (): boolean => findBinaries() !== undefined
