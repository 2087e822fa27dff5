import type { Generated, Selectable } from 'kysely'

/** What keeps the programme running: replays, proof, messages, files. */
export interface OperationTables {
  idempotency: IdempotencyTable
  audit: AuditTable
  messages: MessagesTable
  outbox: OutboxTable
  files: FilesTable
}

interface IdempotencyTable {
  key: string
  account_id: string
  route: string
  request_sha256: string
  /** The first answer, as JSON. */
  response: string
  created_at: string
}

/** Append-only. Each row's hash covers the row and the hash before it. */
interface AuditTable {
  seq: number
  at: string
  actor_kind: 'anyone' | 'person' | 'desk' | 'system'
  /** Account id, or the job's name. */
  actor: string
  action: string
  object_kind: string
  object_id: string
  /** JSON without personal data. */
  detail: string
  previous_hash: string
  hash: string
}

/** The inbox (站内消息). */
interface MessagesTable {
  id: string
  account_id: string
  at: string
  title: string
  body: string
  clause: string | null
  link_to: string | null
  link_id: string | null
  read_at: string | null
}

/** What still has to leave by another channel. */
interface OutboxTable {
  id: string
  message_id: string
  channel: 'wechat'
  state: 'due' | 'sent' | 'refused' | 'dead'
  attempts: number
  due_at: string
}

interface FilesTable {
  /** Made by the device. */
  id: string
  filing_id: string
  section: string
  path: string
  announced_sha256: string
  size: number
  received: number
  kind: Generated<'photo' | 'pdf'>
  /** `held`: whole, waiting for the scanner; `refused`: the scanner said no, the bytes are gone. */
  state: 'receiving' | 'held' | 'stored' | 'refused'
  partial_name: string
  /** The bytes as they came, kept for the scanner while the file is held. */
  held_name: string | null
  stored_name: string | null
  thumb_name: string | null
  stored_sha256: string | null
  width: number | null
  height: number | null
  /** Of a PDF. */
  pages: number | null
  /** 材料可信等级; uploads start at C. */
  grade: 'A' | 'B' | 'C' | 'D'
  created_by: string
  created_at: string
}

export type FileRow = Selectable<FilesTable>
