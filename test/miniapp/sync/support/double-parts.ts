import { createHash } from 'node:crypto'
import type { ErrorBody, ErrorCode, TransportRequest, TransportResponse } from '#contract'
import { itemsOf } from '#policy'
import type { FileRef, Section, SectionValues } from '#policy'

export class No extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly detail: Partial<ErrorBody['error']> = {},
  ) {
    super(code)
  }
}

export interface Upload {
  readonly section: string
  readonly path: string
  readonly sha256: string
  readonly size: number
  bytes: Buffer
}
export interface Clash {
  readonly id: string
  readonly section: string
  readonly path: string
  readonly mine: unknown
  readonly theirs: unknown
  readonly by: string
  readonly at: string
}
export interface Filing {
  readonly id: string
  readonly formVersion: number
  readonly subject: unknown
  state: 'draft' | 'submitted' | 'returned'
  readonly sections: Record<string, { version: number; values: SectionValues }>
  clashes: Clash[]
  readonly uploads: Map<string, Upload>
  readonly receipts: {
    receiptNo: string
    submittedAt: string
    packageSha256: string
    packageNo: number
    nonce: string
  }[]
  returned: readonly string[]
}

export const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
export const isStored = (upload: Upload | undefined) =>
  upload !== undefined && upload.bytes.length === upload.size
export const sizeOf = (body: TransportRequest['body']) => (typeof body === 'string' ? body : body?.byteLength)
export const mask = (value: unknown) => (typeof value === 'string' && value !== '' ? `${value[0]}***` : value)
export const wireClash = ({ id, path, mine, theirs, by, at }: Clash, reader: string) => ({
  id,
  path,
  mine,
  mineBy: by,
  isMine: by === reader,
  theirs,
  theirsBy: '对方',
  theirsAt: at,
})

export function json(status: number, body: unknown, key: string | undefined): TransportResponse {
  const echo: Record<string, string> = key === undefined ? {} : { 'x-idempotency-key': key }
  return { status, headers: echo, body: JSON.stringify(body) }
}

export function uploadView(fileId: string, upload: Upload): unknown {
  const isDone = isStored(upload)
  const hash = isDone ? sha256(upload.bytes) : null
  return { fileId, offset: upload.bytes.length, state: isDone ? 'stored' : 'receiving', sha256: hash }
}

export const isSecret = (section: Section, path: string) => {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return section.fields.some(
    (field) =>
      (field.id === name && field.sensitive) ||
      (field.type === 'rows' && field.columns.some((column) => column.id === name && column.sensitive)),
  )
}

export function masked(section: Section, values: SectionValues): SectionValues {
  return JSON.parse(
    JSON.stringify(values, (key, value: unknown) => (isSecret(section, key) ? mask(value) : value)),
  ) as SectionValues
}

export function refsOf(filing: Filing): readonly FileRef[] {
  return itemsOf(filing.sections['person']?.values['certificate']) as readonly FileRef[]
}
