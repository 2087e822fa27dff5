import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../kernel'
import { sendRefusal } from './errors'

interface Site {
  readonly prefix: '/' | '/desk/'
  readonly root: string
}

/** The built pages: the phone's at the root, the desk's below /desk. What is not built is not served. */
export function builtSites(webRoot: string): Site[] {
  const sites: Site[] = [
    { prefix: '/desk/', root: join(webRoot, 'desk') },
    { prefix: '/', root: join(webRoot, 'h5') },
  ]
  return sites.filter((site) => existsSync(join(site.root, 'index.html')))
}

/** CSP sources of the scripts that stand inside the built index pages. */
export function inlineScriptHashes(sites: readonly Site[]): string[] {
  return sites.flatMap((site) => {
    const html = readFileSync(join(site.root, 'index.html'), 'utf8')
    const scripts = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)]
    return scripts.map(
      ([, body]) =>
        `'sha256-${createHash('sha256')
          .update(body ?? '')
          .digest('base64')}'`,
    )
  })
}

/** Serves the sites; a path that is no file is a page of the app in the browser. Unknown API paths are refused in JSON. */
export async function servePages(app: FastifyInstance, sites: readonly Site[]): Promise<void> {
  for (const [index, site] of sites.entries())
    await app.register(fastifyStatic, {
      root: site.root,
      prefix: site.prefix,
      decorateReply: index === 0,
      dotfiles: 'ignore',
      index: 'index.html',
      cacheControl: false,
      setHeaders: (reply, path) => reply.setHeader('Cache-Control', cacheFor(path)),
    })
  app.setNotFoundHandler((request, reply) => {
    const site = isPage(request) ? sites.find((one) => isBelow(request.url, one)) : undefined
    if (site === undefined) return sendRefusal(reply, new Refusal('NOT_FOUND'))
    return page(reply, site)
  })
}

/** Names with a hash never change their content; pages are asked for again each time. */
const cacheFor = (path: string) =>
  /\.[0-9a-f]{8,}\.\w+$/.test(path) || /-[\w-]{8}\.\w+$/.test(path)
    ? 'public, max-age=31536000, immutable'
    : 'no-cache'

const pathOf = (url: string) => url.split('?', 1)[0] ?? ''

function isPage(request: FastifyRequest): boolean {
  const path = pathOf(request.url)
  const isFile = /\.[^/]*$/.test(path) || path.includes('/.')
  return (request.method === 'GET' || request.method === 'HEAD') && !/^\/api(\/|$)/.test(path) && !isFile
}

const isBelow = (url: string, site: Site) => `${pathOf(url)}/`.startsWith(site.prefix)

const page = (reply: FastifyReply, site: Site) =>
  reply.header('Cache-Control', 'no-cache').sendFile('index.html', site.root, { cacheControl: false })
