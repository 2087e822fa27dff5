import { openApp } from '../weapp/runner/app'
import { createDevice } from '../weapp/runner/device'
import { builtPackage, mainPackageBytes, pagesOf, shippedBytes } from '../weapp/runner/package'
import type { Measure } from './measure'

const kilobyte = 1024

const nowhere = 'http://127.0.0.1:9'

const firstSetData = async (at: string): Promise<number> => {
  const app = await openApp(createDevice(nowhere), { at })
  const bytes = app.setDataBytes()[0]?.bytes ?? 0
  app.kill()
  return bytes
}

const bytesWhileTyping = async (): Promise<number> => {
  const app = await openApp(createDevice(nowhere), { at: 'pages/public/login/index' })
  const before = app.setDataBytes().length
  await app.keystrokes('手机号', '13800138000')
  const bytes = app
    .setDataBytes()
    .slice(before)
    .reduce((sum, one) => sum + one.bytes, 0)
  app.kill()
  return bytes
}

/** Sizes of the built mini-program and of what its pages send to the view layer. */
export const measureWeapp = async (): Promise<Measure[]> => {
  const built = builtPackage()
  const pages: { path: string; bytes: number }[] = []
  for (const path of pagesOf(built.app)) pages.push({ path, bytes: await firstSetData(path) })
  const largest = (among: typeof pages) => Math.max(...among.map((page) => page.bytes))
  return [
    { name: '小程序主包', value: mainPackageBytes(built), unit: 'B', atMost: 480 * kilobyte },
    { name: '小程序整包', value: shippedBytes(built), unit: 'B', atMost: 1.2 * kilobyte * kilobyte },
    {
      name: '自测题页首次 setData',
      value: largest(pages.filter(({ path }) => path.includes('/question/'))),
      unit: 'B',
      atMost: 8 * kilobyte,
    },
    { name: '各页首次 setData（最大）', value: largest(pages), unit: 'B', atMost: 24 * kilobyte },
    { name: '输入 11 个字符时的 setData', value: await bytesWhileTyping(), unit: 'B', atMost: 0 },
  ]
}
