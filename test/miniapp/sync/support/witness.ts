import type { TransportRequest, TransportResponse, WireClash } from '#contract'
import { readPath, sameValue } from '#policy'
import type { Change, SectionValues } from '#policy'
import type { Wire } from './world'

interface Saved {
  readonly values: SectionValues
  readonly clashes: readonly WireClash[]
}

/**
 * Stands between the phones and the server and checks every save that gets through: an answer is written only
 * over what its writer had seen (I2), and every answer that got through is remembered (I1, I5).
 */
export class Witness {
  /** Every answer the server confirmed having: `section path value`. */
  readonly confirmed = new Set<string>()
  readonly receipts = new Set<string>()
  /** Clashes nobody has decided: `section path`. */
  readonly open = new Set<string>()
  readonly faults: string[] = []
  /** What the server last said it holds, by section. */
  readonly held: Record<string, SectionValues> = {}
  private readonly answered = new Set<string>()
  private turn: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly server: Wire,
    private readonly hasSeen: (who: string, section: string, path: string, value: unknown) => boolean,
  ) {}

  /** One request at a time, so that the order of writes is known. */
  readonly wire: Wire = (request, who) => {
    const answer = this.turn.then(async () => {
      const response = await this.server(request, who)
      this.observe(request, response, who)
      return response
    })
    this.turn = answer.catch(() => undefined)
    return answer
  }

  /** A cell that went to the server as part of its whole row. */
  wasRowSent(section: string, row: string, column: string, cell: unknown): boolean {
    const start = `${section} ${row} `
    return [...this.confirmed].some((key) => {
      if (!key.startsWith(start)) return false
      const sent = JSON.parse(key.slice(start.length)) as Record<string, unknown> | null
      return sameValue(sent?.[column], cell)
    })
  }

  private observe(request: TransportRequest, response: TransportResponse, who: string): void {
    const { method, path, headers, body } = request
    // A server that is going down says 503; anything else is a crash.
    if (response.status >= 500 && response.status !== 503)
      this.faults.push(`${response.status} to ${method} ${path}`)
    const key = headers['Idempotency-Key'] ?? ''
    if (method === 'GET' || response.status !== 200 || this.answered.has(key)) return
    this.answered.add(key)
    if (path.endsWith('/submit'))
      this.receipts.add((JSON.parse(String(response.body)) as { receiptNo: string }).receiptNo)
    const section = /\/sections\/([^/]+)$/.exec(path)?.[1]
    if (section === undefined) return
    const { changes } = JSON.parse(String(body)) as { changes: readonly Change[] }
    this.observeSave(who, section, changes, JSON.parse(String(response.body)) as Saved)
  }

  private close(section: string, path: string): void {
    const place = `${section} ${path}`
    for (const one of this.open)
      if (one === place || one.startsWith(`${place}/`) || place.startsWith(`${one}/`)) this.open.delete(one)
  }

  private observeSave(who: string, section: string, changes: readonly Change[], saved: Saved): void {
    const before = this.held[section] ?? {}
    for (const { path, from, to } of changes) {
      const [was, is] = [readPath(before, path), readPath(saved.values, path)]
      const isClash = saved.clashes.some(
        (clash) => clash.isMine && clash.path === path && sameValue(clash.mine, to),
      )
      const isInformed = sameValue(was, to) || (sameValue(was, from) && this.hasSeen(who, section, path, was))
      if (isClash && !sameValue(was, is)) this.faults.push(`I2: ${who} overwrote ${path} in spite of a clash`)
      if (!isClash && !isInformed)
        this.faults.push(`I2: ${who} overwrote unseen ${path}=${JSON.stringify(was)}`)
      if (!isClash && !sameValue(is, to))
        this.faults.push(`I1: ${who} was told that ${path} is saved, it is not`)
      this.confirmed.add(answerKey(section, path, to))
      if (isClash) this.open.add(`${section} ${path}`)
      else this.close(section, path)
    }
    this.held[section] = saved.values
  }
}

export const answerKey = (section: string, path: string, value: unknown) =>
  `${section} ${path} ${JSON.stringify(value ?? null)}`
