import autocannon from 'autocannon'
import type { Measure } from './measure'
import { againstFloor } from './measure'
import type { Program } from './program'
import { startBareRoute } from './program'

const perSecond = async (url: string): Promise<number> => {
  const { requests, non2xx, errors } = await autocannon({ url, connections: 20, duration: 3 })
  if (non2xx + errors > 0) throw new Error(`${url} failed under load`)
  return requests.average
}

/** The public list of notices against a bare fastify route that sends as many bytes. */
export const measureReads = async (product: Program): Promise<Measure[]> => {
  const url = `${product.origin}/api/public/notices`
  const answer = await fetch(url)
  const bytes = (await answer.arrayBuffer()).byteLength
  const bare = await startBareRoute(bytes)
  const measures = await againstFloor(
    { floor: '空路由读取', product: '公开列表读取', ratio: '读取 / 空路由' },
    () => perSecond(`${bare.origin}/`),
    () => perSecond(url),
  )
  await bare.stop()
  return measures
}
