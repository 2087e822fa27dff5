import { ERRORS, type ErrorCode, ROUTES, type RouteRow } from '#contract'
import { kernelHandlers } from '../support/kernel-handlers'
import { startServer } from '../support/server'

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly security: readonly object[]
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: object }>> }
  readonly responses: Readonly<
    Record<string, { readonly content: object; readonly 'x-codes'?: readonly ErrorCode[] }>
  >
}
interface Document {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}

const rows = Object.entries(ROUTES).flatMap(([group, names]) =>
  Object.entries(names as Readonly<Record<string, RouteRow>>).map(
    ([name, row]) => [`${group}.${name}`, row] as const,
  ),
)

let document: Document
beforeAll(async () => {
  const server = await startServer({ handlers: kernelHandlers() })
  document = (await (await server.request('GET', '/api/openapi.json')).json()) as Document
  await server.close()
})

const operationOf = (row: RouteRow) =>
  document.paths[row.path.replace(/:(\w+)/g, '{$1}')]?.[row.method.toLowerCase()]

test('it is OpenAPI 3.1 and names every row of the contract, and nothing else', () => {
  expect(document.openapi).toBe('3.1.0')
  const named = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).map((one) => one.operationId),
  )
  expect(named.sort()).toEqual(rows.map(([id]) => id).sort())
})

test.each(rows)('%s: parameters, body, answer and refusals are written down', (_, row) => {
  const operation = operationOf(row)
  if (operation === undefined) throw new Error('not in the document')
  expect(operation.summary).toBe(row.summary)
  const inPath = operation.parameters.filter((parameter) => parameter.in === 'path')
  expect(inPath.map(({ name }) => `:${name}`)).toEqual([...row.path.matchAll(/:\w+/g)].map(([name]) => name))
  expect(inPath.every(({ required }) => required)).toBe(true)
  expect(operation.parameters.some(({ name }) => name === 'Idempotency-Key')).toBe(row.method !== 'GET')
  expect(operation.requestBody === undefined).toBe(row.body === undefined)
  expect(operation.responses['200']?.content).toBeDefined()
  expect(operation.security.length === 0).toBe(row.access.who === 'anyone')
  for (const code of [...row.errors, 'TOO_MANY_REQUESTS', 'REQUEST_INVALID'] as const)
    expect(operation.responses[String(ERRORS[code].status)]?.['x-codes']).toContain(code)
})

test('no schema is empty by accident, and references lead somewhere', () => {
  const text = JSON.stringify(document)
  for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g))
    expect(document.components.schemas).toHaveProperty(name ?? '')
  expect(text).not.toContain('"$schema"')
  const login =
    document.paths['/api/auth/phone/login']?.['post']?.requestBody?.content['application/json']?.schema
  expect(login).toMatchObject({
    type: 'object',
    required: ['phone', 'code', 'client'],
    additionalProperties: false,
    properties: { client: { enum: ['weapp', 'h5'] } },
  })
})
