import { ERRORS } from '#contract'
import type { ErrorBody, ErrorCode, TransportRequest, TransportResponse } from '#contract'
import { mergeSection, readPath, sameValue, sectionOf } from '#policy'
import type { Change } from '#policy'
import {
  isSecret,
  isStored,
  json,
  mask,
  masked,
  No,
  refsOf,
  sha256,
  sizeOf,
  uploadView,
  wireClash,
} from './double-parts'
import type { Clash, Filing, Upload } from './double-parts'
import { TEST_FORM } from './form'

/** What reached the server, for the invariants of the campaign. */
export interface Arrival {
  readonly by: string
  readonly section: string
  readonly change: Change
  readonly before: unknown
  readonly outcome: 'applied' | 'clashed' | 'same'
}

/** The server's side of the agreement in memory: idempotent writes, field-level merge, uploads, one receipt. */
export class ServerDouble {
  readonly filings = new Map<string, Filing>()
  readonly arrivals: Arrival[] = []
  readonly calls: string[] = []
  private readonly answers = new Map<
    string,
    { readonly request: string; readonly response: TransportResponse }
  >()
  /** Refuses the next matching request with this code. */
  refuseNext: {
    readonly path: RegExp
    readonly code: ErrorCode
    readonly detail?: Partial<ErrorBody['error']>
  }[] = []

  private serial = 0

  /** Planted: takes every answer as if its writer had seen what it replaces. */
  trusts = false
  /** Planted: asked after a save was acknowledged whether it is dropped. */
  forgets: (() => boolean) | undefined

  constructor(private readonly now: () => string) {}

  handle(request: TransportRequest, by: string): TransportResponse {
    this.calls.push(`${request.method} ${request.path}`)
    const key = request.headers['Idempotency-Key']
    const said = JSON.stringify([request.method, request.path, sizeOf(request.body)])
    const known = key === undefined ? undefined : this.answers.get(key)
    if (known !== undefined && key !== undefined)
      return known.request === said ? known.response : this.refusal(new No('IDEMPOTENCY_KEY_REUSED'), key)
    try {
      const body = this.route(request, by)
      const response = json(200, body, key)
      if (key !== undefined) this.answers.set(key, { request: said, response })
      return response
    } catch (error) {
      if (error instanceof No) return this.refusal(error, key)
      throw error
    }
  }

  filing(id: string): Filing {
    const filing = this.filings.get(id)
    if (filing === undefined) throw new No('NOT_FOUND')
    return filing
  }

  returnFor(id: string, sections: readonly string[]): void {
    const filing = this.filing(id)
    filing.state = 'returned'
    filing.returned = sections
  }

  private refusal({ code, detail }: No, key: string | undefined): TransportResponse {
    const { status, message, next } = ERRORS[code]
    return json(status, { error: { code, message, next, ...detail } }, key)
  }

  private route({ method, path, body }: TransportRequest, by: string): unknown {
    const planned = this.refuseNext.findIndex((one) => one.path.test(`${method} ${path}`))
    const [refused] = planned < 0 ? [] : this.refuseNext.splice(planned, 1)
    if (refused !== undefined) throw new No(refused.code, refused.detail)
    const [, , kind = '', id = '', part, partId] = path.split('/')
    const sent = typeof body === 'string' ? (JSON.parse(body) as Record<string, never>) : {}
    if (method === 'POST' && kind === 'filings' && id === '') return this.create(sent)
    if (method === 'GET' && kind === 'filings') return this.detail(this.filing(id), by)
    if (kind === 'filings' && part === 'sections') return this.save(this.filing(id), partId ?? '', sent, by)
    if (kind === 'filings' && part === 'submit') return this.submit(this.filing(id), sent)
    if (kind === 'filings' && part === 'uploads') return this.begin(this.filing(id), sent)
    if (kind === 'uploads') return this.upload(id, method === 'PUT' ? Number(partId) : undefined, body)
    throw new No('NOT_FOUND')
  }

  private create(sent: Record<string, never>): unknown {
    const id: string = sent['id'] ?? ''
    const isSame = (one: Filing) => one.id !== id && sameValue(one.subject, sent['subject'])
    const other = [...this.filings.values()].find(isSame)
    if (other !== undefined && sent['another'] !== true) throw new No('DRAFT_EXISTS', { filingId: other.id })
    const filing: Filing = this.filings.get(id) ?? {
      id,
      formVersion: sent['formVersion'] ?? 1,
      subject: sent['subject'],
      state: 'draft',
      sections: Object.fromEntries(TEST_FORM.sections.map((one) => [one.id, { version: 0, values: {} }])),
      clashes: [],
      uploads: new Map(),
      receipts: [],
      returned: [],
    }
    this.filings.set(id, filing)
    return this.detail(filing, '')
  }

  /** A clash beside the answer that stands now. */
  private standing(filing: Filing, clash: Clash): Clash {
    return { ...clash, theirs: readPath(filing.sections[clash.section]?.values ?? {}, clash.path) }
  }

  private isEditable(filing: Filing, section: string): boolean {
    return filing.state === 'draft' || (filing.state === 'returned' && filing.returned.includes(section))
  }

  private save(filing: Filing, sectionId: string, sent: Record<string, never>, by: string): unknown {
    const section = sectionOf(TEST_FORM, sectionId)
    const stored = filing.sections[sectionId]
    if (section === undefined || stored === undefined) throw new No('NOT_FOUND')
    if (!this.isEditable(filing, sectionId)) throw new No('FILING_LOCKED')
    const given = sent['changes'] as unknown as readonly Change[]
    const changes = this.trusts
      ? given.map((change) => ({ ...change, from: readPath(stored.values, change.path) ?? null }))
      : given
    const sameAs = (path: string, held: unknown, given: unknown) =>
      sameValue(held, given) || (isSecret(section, path) && sameValue(mask(held), given))
    const merged = mergeSection(section, stored.values, changes, { sameAs })
    for (const change of changes) {
      const isClash = merged.clashes.some(({ path }) => path === change.path)
      const outcome = isClash ? 'clashed' : merged.applied.includes(change) ? 'applied' : 'same'
      this.arrivals.push({
        by,
        section: sectionId,
        change,
        before: readPath(stored.values, change.path),
        outcome,
      })
    }
    const settles = (sent['settles'] ?? []) as readonly string[]
    const decided = changes.filter(({ path }) => !merged.clashes.some((clash) => clash.path === path))
    const isSettled = ({ id, path: at }: Clash) =>
      decided.some(({ path, to }) =>
        path === at ? settles.includes(id) : to === null && at.startsWith(`${path}/`),
      )
    filing.clashes = filing.clashes.filter((one) => one.section !== sectionId || !isSettled(one))
    for (const { path, mine, theirs } of merged.clashes) {
      const isSame = (one: Clash) => one.section === sectionId && one.path === path && one.by === by
      const waiting = filing.clashes.find(isSame)
      if (waiting !== undefined && sameValue(waiting.mine, mine)) continue
      filing.clashes = filing.clashes.filter((one) => !isSame(one))
      const id = `clash-${(this.serial += 1)}`
      filing.clashes.push({ id, path, mine, theirs, section: sectionId, by, at: this.now() })
    }
    if (merged.applied.length > 0 && this.forgets?.() !== true)
      filing.sections[sectionId] = { version: stored.version + 1, values: merged.values }
    const { version } = filing.sections[sectionId] ?? stored
    return {
      version,
      values: masked(section, merged.values),
      clashes: filing.clashes
        .filter((one) => one.section === sectionId)
        .map((one) => wireClash(this.standing(filing, one), by)),
      savedAt: this.now(),
    }
  }

  private submit(filing: Filing, sent: Record<string, never>): unknown {
    if (filing.state === 'submitted') throw new No('FILING_LOCKED')
    if (filing.clashes.length > 0) throw new No('CONFLICTS_OPEN')
    const versions = sent['sections'] as unknown as Record<string, number>
    const isStale = Object.entries(filing.sections).some(([id, { version }]) => versions[id] !== version)
    if (isStale) throw new No('FILING_STALE')
    const isMissing = refsOf(filing).some((ref) => !isStored(filing.uploads.get(ref.id)))
    if (isMissing) throw new No('FILES_MISSING')
    const receipt = {
      receiptNo: `SB-${filing.receipts.length + 1}`,
      submittedAt: this.now(),
      packageSha256: 'a'.repeat(64),
      packageNo: filing.receipts.length + 1,
      nonce: String(sent['nonce']),
    }
    filing.receipts.push(receipt)
    filing.state = 'submitted'
    return receipt
  }

  private begin(filing: Filing, sent: Record<string, never>): unknown {
    const fileId = String(sent['fileId'])
    const sha = String(sent['sha256'])
    const twin = [...filing.uploads.values()].find((one) => one.sha256 === sha && isStored(one))
    const bytes = twin?.bytes ?? Buffer.alloc(0)
    const fresh = { section: '', path: '', sha256: '', size: 0, ...(sent as object), bytes }
    const upload: Upload = filing.uploads.get(fileId) ?? fresh
    filing.uploads.set(fileId, upload)
    return uploadView(fileId, upload)
  }

  private upload(fileId: string, offset: number | undefined, body: TransportRequest['body']): unknown {
    const upload = [...this.filings.values()].flatMap(({ uploads }) => uploads.get(fileId) ?? [])[0]
    if (upload === undefined) throw new No('NOT_FOUND')
    if (offset === undefined) return uploadView(fileId, upload)
    if (offset !== upload.bytes.length) throw new No('UPLOAD_OFFSET_WRONG', { offset: upload.bytes.length })
    const bytes = Buffer.concat([upload.bytes, Buffer.from(body as ArrayBuffer)])
    if (bytes.length === upload.size && sha256(bytes) !== upload.sha256) {
      upload.bytes = Buffer.alloc(0)
      throw new No('FILE_HASH_MISMATCH')
    }
    upload.bytes = bytes
    return uploadView(fileId, upload)
  }

  private detail(filing: Filing, by: string): unknown {
    const { id, formVersion, subject, state } = filing
    return {
      id,
      form: 'combined-application',
      formVersion,
      subject,
      title: '测试申报',
      state,
      status: { phrase: '草稿', tone: 'plain' },
      waitingFor: '等您填写',
      dueAt: '2026-03-31T16:00:00.000Z',
      updatedAt: this.now(),
      myRole: by === 'contact' ? 'contact' : 'leader',
      sections: TEST_FORM.sections.map((section) => ({
        id: section.id,
        version: filing.sections[section.id]?.version ?? 0,
        values: masked(section, filing.sections[section.id]?.values ?? {}),
        updatedAt: null,
        updatedBy: null,
        editable: this.isEditable(filing, section.id),
        returnNote: null,
      })),
      files: [...filing.uploads]
        .filter(([, upload]) => isStored(upload))
        .map(([fileId, { section, path, size, ...upload }]) => ({
          id: fileId,
          kind: 'photo',
          state: 'stored',
          section,
          path,
          size,
          sha256: upload.sha256,
          grade: 'C',
        })),
      members: [],
      correction: null,
      movesTo: null,
      clashes: filing.clashes.map((one) => ({
        section: one.section,
        ...wireClash(this.standing(filing, one), by),
      })),
      suggestions: [],
      receipts: filing.receipts,
      timeline: [],
      can: { edit: state !== 'submitted', submit: true, withdraw: false, restore: false, invite: true },
    }
  }
}
