import { hasChromium, launchChromium } from '../support/chromium'
import type { Measure } from './measure'
import type { Program } from './program'

/** Content over the wire until the H5 home page is quiet, compressed as served, without headers; what the service worker lays in stock for later does not count. */
export const measureH5 = async ({ origin }: Program): Promise<Measure[]> => {
  if (!hasChromium()) return []
  const browser = await launchChromium()
  const page = await browser.newPage({ viewport: { width: 375, height: 667 }, serviceWorkers: 'block' })
  const session = await page.context().newCDPSession(page)
  let transferred = 0
  session.on('Network.dataReceived', ({ encodedDataLength }) => {
    transferred += encodedDataLength
  })
  await session.send('Network.enable')
  await page.goto(origin, { waitUntil: 'networkidle' })
  await browser.close()
  return [{ name: 'H5 首页传输（压缩后）', value: transferred, unit: 'B', atMost: 120 * 1024 }]
}
