import autocannon from 'autocannon'
import type { Measure } from './measure'
import type { Program } from './program'
import { startBareRoute } from './program'

const perSecond = async (url: string): Promise<number> => {
  const { requests, non2xx, errors } = await autocannon({ url, connections: 20, duration: 4 })
  if (non2xx + errors > 0) throw new Error(`${url} failed under load`)
  return requests.average
}

/** The public list of notices against a bare fastify route that sends as many bytes. */
export const measureReads = async (product: Program): Promise<Measure[]> => {
  const url = `${product.origin}/api/public/notices`
  const answer = await fetch(url)
  const bytes = (await answer.arrayBuffer()).byteLength
  const bare = await startBareRoute(bytes)
  const bareReads = await perSecond(`${bare.origin}/`)
  const reads = await perSecond(url)
  await bare.stop()
  return [
    { name: '空路由读取', value: bareReads, unit: '/s' },
    { name: '公开列表读取', value: reads, unit: '/s' },
    { name: '读取 / 空路由', value: reads / bareReads, unit: '×' },
  ]
}
