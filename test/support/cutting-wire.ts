/** A wire between a phone and a server that breaks at a chosen byte: one connection an exchange, so that nothing hides it. */
import { once } from 'node:events'
import { request } from 'node:http'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import type { Transport } from '#contract'

/** Of the request or of the reply this share gets through, and never the last byte. */
export interface Cut {
  readonly of: 'request' | 'reply'
  readonly share: number
}

export interface CuttingWire {
  readonly port: number
  /** What happens to the exchanges to come; after them every one gets through. */
  readonly fates: (Cut | 'whole')[]
  readonly close: () => Promise<void>
}

/** Listens; whatever it takes it hands on to the port the server has at that moment. */
export async function cuttingWire(target: () => number): Promise<CuttingWire> {
  const fates: (Cut | 'whole')[] = []
  const open = new Set<Socket>()
  const server = createServer((phone) => {
    const far = connect(target(), '127.0.0.1')
    for (const socket of [phone, far]) {
      open.add(socket)
      socket.on('close', () => open.delete(socket))
      socket.on('error', () => undefined)
    }
    far.on('close', () => phone.destroy())
    const fate = fates.shift() ?? 'whole'
    const pass = (from: Socket, to: Socket, of: Cut['of']) =>
      whole(from, (bytes) => {
        if (fate === 'whole' || fate.of !== of) return void to.write(bytes)
        const part = bytes.subarray(0, Math.min(bytes.length - 1, Math.floor(bytes.length * fate.share)))
        to.write(part, () => {
          phone.destroy()
          far.destroy()
        })
      })
    pass(phone, far, 'request')
    pass(far, phone, 'reply')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    fates,
    close: async () => {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

/** Calls back with one whole message: its head, and as much body as the head says. */
function whole(from: Socket, done: (bytes: Buffer) => void): void {
  let bytes = Buffer.alloc(0)
  from.on('data', (more) => {
    bytes = Buffer.concat([bytes, more])
    const end = bytes.indexOf('\r\n\r\n')
    const length = Number(
      /content-length: (\d+)/i.exec(bytes.toString('latin1', 0, Math.max(end, 0)))?.[1] ?? 0,
    )
    if (end >= 0 && bytes.length >= end + 4 + length) done(bytes)
  })
}

/** The contract's client over a connection of its own for each request. */
export function lonelyTransport(port: number, headers: Readonly<Record<string, string>>): Transport {
  return ({ method, path, body, headers: own }) =>
    new Promise((resolve, reject) => {
      const options = { port, host: '127.0.0.1', method, path, agent: false, headers: { ...own, ...headers } }
      const sending = request(options, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('error', reject)
        answer.on('aborted', () => reject(new Error('cut')))
        answer.on('end', () => {
          const named = Object.entries(answer.headers).map(([name, value]) => [name, String(value)])
          const text = Buffer.concat(parts).toString()
          resolve({ status: answer.statusCode ?? 0, headers: Object.fromEntries(named), body: text })
        })
      })
      sending.on('error', reject)
      sending.end(typeof body === 'string' ? body : body && Buffer.from(body))
    })
}
