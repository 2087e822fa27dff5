import { build } from 'esbuild'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Measure } from './measure'

const miniapp = path.resolve(__dirname, '../../src/miniapp')

/** What the phone takes through a front door; types weigh nothing. */
const takenFrom = (door: string): readonly string[] => {
  const imports = new RegExp(`import \\{([^}]*)\\} from '${door}'`, 'g')
  const names = readdirSync(miniapp, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => [...readFileSync(path.join(miniapp, file), 'utf8').matchAll(imports)])
    .flatMap(([, list = '']) => list.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '))
  return [...new Set(names.map((name) => name.split(' as ')[0] ?? name))]
}

/**
 * The rules and the contract as the mini-program carries them, once: exactly the exports that `src/miniapp` imports,
 * bundled without the rest, minified for babel.config.js's Chrome, gzipped. Measured by a bundle of its own because
 * the built package cuts and copies modules per subpackage. Libraries and the big tables do not count.
 */
export const measurePhoneShare = async (): Promise<Measure[]> => {
  const doors = ['#policy', '#contract'].map(
    (door) => `export { ${takenFrom(door).join(', ')} } from '${door}'`,
  )
  const { outputFiles } = await build({
    stdin: { contents: doors.join('\n'), resolveDir: path.resolve(miniapp, '..', '..'), loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    target: 'chrome80',
    external: ['valibot', '#policy/catalogues'],
  })
  const [bundle] = outputFiles
  return [
    {
      name: '规则与接口，压缩后（小程序，不含大表）',
      value: gzipSync(bundle?.contents ?? '', { level: 9 }).length,
      unit: 'B',
      atMost: 60 * 1024,
    },
  ]
}
