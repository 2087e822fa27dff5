import type { Compiler } from 'webpack'

/**
 * What runs beside the pages in the browser: everything built is kept at the first visit, so that the self-check and
 * every draft open without network. Pages ask the network first and thus are always the newest; files with a hash in
 * their name never change. The API is never answered from here.
 */
const worker = (files: readonly string[], version: string) => `const cacheName = 'daxing-${version}'
const files = ${JSON.stringify(files)}
self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(files)))
})
self.addEventListener('activate', (event) => {
  const old = (name) => name.startsWith('daxing-') && name !== cacheName
  const forget = (names) => Promise.all(names.filter(old).map((name) => caches.delete(name)))
  event.waitUntil(caches.keys().then(forget).then(() => self.clients.claim()))
})
self.addEventListener('message', (event) => event.waitUntil(self.clients.claim()))
const kept = async (request) => (await caches.match(request)) ?? fetch(request)
const fresh = (request) => fetch(request).catch(() => caches.match('/'))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (/^\\/(api|desk)(\\/|$)/.test(pathname)) return
  if (request.mode === 'navigate') event.respondWith(fresh(request))
  else if (files.includes(pathname)) event.respondWith(kept(request))
})
`

/** Writes `offline.js` with the list of everything else in the build. */
export class OfflinePlugin {
  apply({ webpack, hooks }: Compiler): void {
    hooks.thisCompilation.tap('OfflinePlugin', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT
      compilation.hooks.processAssets.tap({ name: 'OfflinePlugin', stage }, (assets) => {
        const built = Object.keys(assets).filter((name) =>
          /^(js|css|static)\/.*\.(js|css|png|svg)$/.test(name),
        )
        const files = ['/', ...built.sort().map((name) => `/${name}`)]
        const source = new webpack.sources.RawSource(worker(files, compilation.hash ?? ''))
        compilation.emitAsset('offline.js', source)
      })
    })
  }
}
