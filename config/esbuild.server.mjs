/** Bundles the server for plain Node: our own sources in, every package left outside. */
import { build } from 'esbuild'

await build({
  entryPoints: ['src/server/main.ts', 'src/server/create-officer.ts'],
  outdir: 'dist/server',
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  sourcemap: true,
  logLevel: 'warning',
})
