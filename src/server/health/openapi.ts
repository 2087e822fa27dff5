import { type Access, type ErrorCode, ERRORS, ROUTES, type RouteRow } from '#contract'
import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { MEDIA_TYPES } from '../http/send-document'

type Json = Readonly<Record<string, unknown>>

const TITLE = '大兴区技能大师工作室 接口'

/** Codes that any row may answer with, by what the row is. */
function commonErrors(row: RouteRow): readonly ErrorCode[] {
  const isWrite = row.method !== 'GET'
  return [
    'REQUEST_INVALID',
    'TOO_MANY_REQUESTS',
    'INTERNAL',
    'UNAVAILABLE',
    ...(isWrite
      ? (['IDEMPOTENCY_KEY_MISSING', 'IDEMPOTENCY_KEY_REUSED', 'NOT_ALLOWED', 'BODY_TOO_LARGE'] as const)
      : []),
    ...(row.access.who === 'anyone'
      ? []
      : (['NOT_SIGNED_IN', 'SECOND_FACTOR_NEEDED', 'NOT_ALLOWED'] as const)),
    ...(row.params === undefined ? [] : (['NOT_FOUND'] as const)),
  ]
}

let document: Record<string, unknown> | undefined

/** OpenAPI 3.1, made from the route table: what the server checks is what the document says. */
export function openApiDocument(): Record<string, unknown> {
  document ??= {
    openapi: '3.1.0',
    info: { title: TITLE, version: '1' },
    servers: [{ url: '/' }],
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: '小程序' },
        h5: { type: 'apiKey', in: 'cookie', name: '__Host-h5', description: '手机网页' },
        desk: { type: 'apiKey', in: 'cookie', name: '__Host-desk', description: '经办端，动态码验证之后' },
      },
      schemas: { Error: errorSchema },
    },
    paths: paths(),
  }
  return document
}

function paths(): Json {
  const all: Record<string, Record<string, unknown>> = {}
  for (const [group, rows] of Object.entries(ROUTES))
    for (const [name, row] of Object.entries(rows as Readonly<Record<string, RouteRow>>)) {
      const path = row.path.replace(/:(\w+)/g, '{$1}')
      all[path] = { ...all[path], [row.method.toLowerCase()]: operation(group, name, row) }
    }
  return all
}

function operation(group: string, name: string, row: RouteRow): Json {
  return {
    operationId: `${group}.${name}`,
    tags: [group],
    summary: row.summary,
    'x-access': row.access,
    'x-limit': row.limit,
    security: securityOf(row.access),
    parameters: parametersOf(row),
    ...(row.body === undefined ? {} : { requestBody: { required: true, content: bodyContent(row.body) } }),
    responses: { 200: success(row), ...refusals(row) },
  }
}

function securityOf(access: Access): readonly Json[] {
  if (access.who === 'anyone') return []
  const phone = [{ bearer: [] }, { h5: [] }]
  if (access.who === 'desk') return [{ desk: [] }]
  const isForDesk = access.who === 'signedIn' || (access.who === 'member' && access.desk !== undefined)
  return isForDesk ? [...phone, { desk: [] }] : phone
}

function parametersOf(row: RouteRow): readonly Json[] {
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    schema: { type: 'string', pattern: '^[0-9A-Za-z_-]{8,80}$' },
  }
  return [
    ...entriesOf('path', row.params),
    ...entriesOf('query', row.query),
    ...(row.method === 'GET' ? [] : [key]),
  ]
}

function entriesOf(place: 'path' | 'query', schema: GenericSchema | undefined): readonly Json[] {
  if (schema === undefined) return []
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Json
    required?: readonly string[]
  }
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: property,
  }))
}

const bodyContent = (body: NonNullable<RouteRow['body']>): Json =>
  body === 'bytes'
    ? { 'application/octet-stream': {} }
    : { 'application/json': { schema: schemaOf(body, 'input') } }

function success(row: RouteRow): Json {
  const content =
    typeof row.response === 'string'
      ? { [row.response === 'bytes' ? 'image/jpeg' : MEDIA_TYPES[row.response]]: {} }
      : { 'application/json': { schema: schemaOf(row.response, 'output') } }
  const echo = { 'X-Idempotency-Key': { schema: { type: 'string' } } }
  return { description: '成功', content, ...(row.method === 'GET' ? {} : { headers: echo }) }
}

/** Refusals by status, each with the codes and sentences it may carry. */
function refusals(row: RouteRow): Json {
  const codes = [...new Set([...row.errors, ...commonErrors(row)])]
  const statuses = [...new Set(codes.map((code) => ERRORS[code].status))].sort((a, b) => a - b)
  return Object.fromEntries(
    statuses.map((status) => {
      const mine = codes.filter((code) => ERRORS[code].status === status)
      return [
        status,
        {
          description: mine.map((code) => `${code}：${ERRORS[code].message}${ERRORS[code].next}`).join('\n'),
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
          'x-codes': mine,
        },
      ]
    }),
  )
}

/** Checks that JSON Schema has no word for are left out; the server still makes them. */
function schemaOf(schema: GenericSchema, typeMode: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = toJsonSchema(schema, {
    target: 'draft-2020-12',
    typeMode,
    errorMode: 'ignore',
  })
  return rest
}

const errorSchema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message', 'next'],
      properties: {
        code: { enum: Object.keys(ERRORS) },
        message: { type: 'string' },
        next: { type: 'string' },
        problems: {
          type: 'array',
          items: {
            type: 'object',
            required: ['path', 'message'],
            properties: {
              section: { type: 'string' },
              path: { type: 'string' },
              message: { type: 'string' },
            },
          },
        },
        filingId: { type: 'string' },
        offset: { type: 'integer' },
      },
    },
  },
}
