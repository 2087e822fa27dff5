import type { FastifyInstance } from 'fastify'
import { Refusal } from '../kernel'

const JSON_LIMIT_BYTES = 1024 * 1024
const BYTES_LIMIT_BYTES = 512 * 1024
const MAX_DEPTH = 24

/** The bodies this service reads; any other content type is refused. */
export function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string', bodyLimit: JSON_LIMIT_BYTES },
    async (_request: unknown, text: string) => parseJson(text),
  )
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: BYTES_LIMIT_BYTES },
    async (_request: unknown, bytes: Buffer) => bytes,
  )
}

/** JSON without surprises: bounded depth, and no key that could reach an object's prototype. */
export function parseJson(text: string): unknown {
  if (depthOf(text) > MAX_DEPTH) throw new Refusal('REQUEST_INVALID')
  try {
    return JSON.parse(text, (key, value: unknown) => {
      if (key === '__proto__' || key === 'constructor' || key === 'prototype') throw new SyntaxError(key)
      return value
    })
  } catch {
    throw new Refusal('REQUEST_INVALID')
  }
}

/** The deepest nesting, counted without parsing: brackets in strings do not count. */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  let isInString = false
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (isInString) {
      if (character === '\\') at += 1
      else if (character === '"') isInString = false
    } else if (character === '"') isInString = true
    else if (character === '{' || character === '[') deepest = Math.max(deepest, (depth += 1))
    else if (character === '}' || character === ']') depth -= 1
  }
  return deepest
}
