import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import path from 'node:path'
import dev from './dev'
import prod from './prod'
import { ariaComponents } from './taro/aria-attributes'
import { OfflinePlugin } from './taro/offline-plugin'
import { unusedAttributes } from './taro/unused-attributes'

const root = path.resolve(__dirname, '..')

/** Taro transpiles only what lies below sourceRoot; these are the rest of what the phone runs. */
const transpiled = [
  path.join(root, 'config/taro'),
  path.join(root, 'src/policy'),
  path.join(root, 'src/contract'),
  path.join(root, 'node_modules/zustand'),
  path.join(root, 'node_modules/valibot'),
  path.join(root, 'node_modules/@noble'),
]

/** In a browser Preact draws instead of React DOM: 35 KB (gz) less before the first page. weapp keeps React. */
const lightReact: Readonly<Record<string, string>> = {
  react: 'preact/compat',
  'react-dom': 'preact/compat',
  'react-dom/client': 'preact/compat/client',
  'react/jsx-runtime': 'preact/jsx-runtime',
}

/** Our own sheets keep real pixels, so 16 px stays 16 px on a narrow phone. */
const keepsPixels = (file: string) => file.startsWith(path.join(root, 'src/miniapp'))

const postcss = (scale: object) => ({
  pxtransform: { enable: true, config: { exclude: keepsPixels, ...scale } },
  cssModules: { enable: false },
})

export default defineConfig<'webpack5'>(async (merge) => {
  const base: UserConfigExport<'webpack5'> = {
    projectName: 'daxing-skill-master-workshops',
    date: '2026-11-22',
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
    sourceRoot: 'src/miniapp',
    outputRoot: `dist/${process.env.TARO_ENV}`,
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: false },
    plugins: [
      [
        path.join(__dirname, 'taro/weapp-plugin.ts'),
        { components: ariaComponents, unused: unusedAttributes },
      ],
    ],
    env: {
      // H5 is served by the API's own origin; the mini-program must be told where the API lives.
      TARO_APP_API_ORIGIN: JSON.stringify(process.env.TARO_APP_API_ORIGIN ?? ''),
      TARO_APP_WECHAT_TEMPLATE_ID: JSON.stringify(process.env.TARO_APP_WECHAT_TEMPLATE_ID ?? ''),
    },
    copy: {
      patterns: [{ from: 'src/miniapp/theme.json', to: `dist/${process.env.TARO_ENV}/theme.json` }],
      options: {},
    },
    mini: {
      // WeChat's templates do not recurse: each level is written out. What lies deeper goes on in a component.
      baseLevel: 8,
      compile: { include: transpiled },
      postcss: postcss({}),
      optimizeMainPackage: { enable: true },
      // Nothing of ours writes markup as text.
      runtime: { enableInnerHTML: false },
      // Our sheets do not lean on their order; one class belongs to one sheet.
      miniCssExtractPluginOption: { ignoreOrder: true },
    },
    h5: {
      publicPath: '/',
      staticDirectory: 'static',
      router: { mode: 'browser' },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      compile: { include: transpiled },
      postcss: postcss({ maxRootSize: 20 }),
      webpackChain: (chain) => {
        // What pages share is cut by who needs it, so that no page fetches another's share.
        chain.merge({
          optimization: {
            splitChunks: {
              cacheGroups: {
                shared: { chunks: 'async', minChunks: 2, minSize: 8_000, reuseExistingChunk: true },
              },
            },
          },
        })
        for (const [react, preact] of Object.entries(lightReact)) chain.resolve.alias.set(`${react}$`, preact)
        chain.plugin('offline').use(OfflinePlugin)
      },
    },
  }
  return merge({}, base, process.env.NODE_ENV === 'development' ? dev : prod)
})
