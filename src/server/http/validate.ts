import type { RouteRow } from '#contract'
import * as v from 'valibot'
import { Refusal } from '../kernel'

interface RawRequest {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
}
export interface ParsedRequest {
  readonly params: Readonly<Record<string, string>>
  readonly query?: unknown
  readonly body?: unknown
}

const nothing = v.strictObject({})

/** Checks all that a request brings against its row. What no schema names is refused. */
export function parseRequest(row: RouteRow, raw: RawRequest): ParsedRequest {
  const params = parsePart('params', row.params ?? nothing, raw.params) as Record<string, string>
  const query = parsePart('query', row.query ?? nothing, raw.query)
  return {
    params,
    ...(row.query === undefined ? {} : { query }),
    ...(row.body === undefined ? {} : { body: parseBody(row.body, raw.body) }),
  }
}

function parseBody(schema: NonNullable<RouteRow['body']>, body: unknown): unknown {
  if (schema !== 'bytes') return parsePart('body', schema, body)
  if (!Buffer.isBuffer(body)) throw new Refusal('REQUEST_INVALID')
  return body.buffer.slice(body.byteOffset, body.byteOffset + body.byteLength)
}

function parsePart(part: string, schema: v.GenericSchema, value: unknown): unknown {
  // The router's own objects have no prototype, which a strict schema does not take for an object.
  const result = v.safeParse(schema, part === 'body' ? value : { ...(value as object) })
  if (result.success) return result.output
  const problems = result.issues.slice(0, 20).map((issue) => ({
    path: v.getDotPath(issue) ?? part,
    message: sentenceOf(issue),
  }))
  throw new Refusal('REQUEST_INVALID', { problems })
}

/** The person's sentence of a schema issue. The value itself is never repeated: it may be personal. */
function sentenceOf(issue: v.BaseIssue<unknown>): string {
  const limit = 'requirement' in issue ? String(issue.requirement) : ''
  if (issue.received === 'undefined') return '请填写这一项。'
  if (issue.type === 'min_length') return limit === '1' ? '请填写这一项。' : `至少 ${limit} 个字。`
  if (issue.type === 'max_length') return `最多 ${limit} 个字。`
  if (issue.type === 'min_value') return `不能小于 ${limit}。`
  if (issue.type === 'max_value') return `不能大于 ${limit}。`
  if (issue.type === 'integer' || issue.type === 'number') return '应为整数。'
  if (issue.type === 'iso_date') return '应为日期，例如 2026-12-20。'
  if (issue.type === 'iso_timestamp') return '应为日期和时间。'
  if (issue.type === 'strict_object') return '这一项不应出现。'
  return '格式不对。'
}
