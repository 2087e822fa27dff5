import type { Check } from './source-file'
import { importsOf, isRelative, layerOf, packageOf, targetOf } from './source-file'

/** Front doors each layer may knock at. */
const doors: Record<string, readonly string[]> = {
  policy: [],
  contract: ['#policy'],
  server: ['#policy', '#policy/catalogues', '#contract'],
  miniapp: ['#policy', '#policy/catalogues', '#contract'],
  desk: ['#policy', '#policy/catalogues', '#contract'],
}

/** Packages each layer may use; a trailing star means every package of that scope. The server may use all `dependencies`. */
const packages: Record<string, readonly string[]> = {
  policy: [],
  contract: ['valibot'],
  miniapp: ['@tarojs/*', '@noble/*', 'react', 'zustand', 'dayjs'],
  desk: ['react', 'react-dom', 'react-router', 'antd', '@ant-design/*', 'dayjs'],
}

const isAmong = (name: string, allowed: readonly string[]) =>
  allowed.some((one) => (one.endsWith('/*') ? name.startsWith(one.slice(0, -1)) : one === name))

/** Arrows between layers: only through front doors, only in the allowed direction, only with the layer's packages. */
export const layersKeepTheirArrows =
  (serverPackages: readonly string[]): Check =>
  (files) =>
    files.flatMap((file) => {
      const layer = layerOf(file.path)
      if (layer === undefined) return []
      if (!(layer in doors)) return [`${file.path}: “${layer}” is not a layer`]
      const allowed = layer === 'server' ? [...serverPackages, 'valibot'] : (packages[layer] ?? [])
      return importsOf(file).flatMap((specifier) => {
        const complaint = (reason: string) => [`${file.path}: ${reason} (${specifier})`]
        if (isRelative(specifier)) {
          return layerOf(targetOf(file, specifier)) === layer
            ? []
            : complaint('reaches into another layer by path')
        }
        if (specifier.startsWith('#')) {
          return doors[layer]?.includes(specifier) ? [] : complaint(`${layer} may not use this front door`)
        }
        if (specifier.startsWith('node:')) {
          return layer === 'server' ? [] : complaint('only the server runs on Node')
        }
        return isAmong(packageOf(specifier), allowed) ? [] : complaint(`${layer} may not use this package`)
      })
    })

/** Inside the mini-program: pages → features → sync, components → platform; `routes` is a table that all may read. */
const miniappArrows: Record<string, readonly string[]> = {
  app: ['pages', 'features', 'sync', 'components', 'platform', 'routes'],
  pages: ['features', 'sync', 'components', 'platform', 'routes'],
  features: ['features', 'sync', 'components', 'platform', 'routes'],
  sync: ['sync', 'platform'],
  components: ['components', 'platform', 'routes'],
  platform: ['platform', 'routes'],
  routes: [],
}

const folderOf = (filePath: string) => /^src\/miniapp\/([^/.]+)/.exec(filePath)?.[1]

/** Which folder of the mini-program may import which, and who alone speaks to Taro's API. */
export const miniappKeepsItsArrows: Check = (files) =>
  files.flatMap((file) => {
    const folder = folderOf(file.path)
    if (folder === undefined) return []
    const allowed = miniappArrows[folder]
    if (!allowed) return [`${file.path}: “${folder}” is not a folder of the mini-program`]
    return importsOf(file).flatMap((specifier) => {
      if (specifier === '@tarojs/taro' && folder !== 'platform') {
        return [`${file.path}: only platform/ may call Taro`]
      }
      if (!isRelative(specifier)) return []
      const target = folderOf(targetOf(file, specifier))
      const isOwn = target === folder && folder !== 'pages'
      const isBeside = targetOf(file, specifier).startsWith(file.path.replace(/[^/]*$/, ''))
      return target === undefined || isOwn || isBeside || allowed.includes(target)
        ? []
        : [`${file.path}: ${folder}/ may not import ${target}/ (${specifier})`]
    })
  })
