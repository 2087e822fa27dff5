import path from 'node:path'
import { defineConfig } from 'vite'

const root = path.resolve(import.meta.dirname, '..')

/** Packages that change together are fetched together: a new release of ours leaves them in the browser's cache. */
const vendors = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|react-router|cookie)[\\/]/ },
]

/** `/api` goes to the server that `npm run dev` starts beside us. */
const api = `http://127.0.0.1:${process.env.PORT ?? '3000'}`

export default defineConfig({
  root: path.join(root, 'src/desk'),
  base: '/desk/',
  cacheDir: path.join(root, '.cache/vite'),
  oxc: { jsx: { runtime: 'automatic' } },
  server: { proxy: { '/api': api } },
  build: {
    outDir: path.join(root, 'dist/desk'),
    emptyOutDir: true,
    target: ['chrome100', 'firefox100', 'safari15'],
    // An inline polyfill would need script-src 'unsafe-inline'.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      // antd marks its files for a server-side React that is not used here.
      checks: { moduleLevelDirective: false },
      output: { codeSplitting: { groups: vendors } },
    },
  },
})
