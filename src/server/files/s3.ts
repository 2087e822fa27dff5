import { AwsClient } from 'aws4fetch'
import type { S3Config } from '../config'
import type { FileStore, KeptBytes } from '../services'

const TIMEOUT_MS = 15_000

/** Any S3-compatible store, by path-style addresses. */
export function s3Store(config: S3Config): FileStore {
  const client = new AwsClient({
    accessKeyId: config.accessKeyId,
    secretAccessKey: config.secretAccessKey,
    region: config.region,
    service: 's3',
    retries: 2,
  })
  const send = async (method: string, path: string, bytes?: Uint8Array) => {
    const answer = await client.fetch(`${config.endpoint}/${config.bucket}${path}`, {
      method,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(bytes === undefined ? {} : { body: new Uint8Array(bytes) }),
    })
    if (!answer.ok && answer.status !== 404) throw new Error(`S3 answered ${answer.status}`)
    return answer
  }
  return {
    list: () => list(async (query) => (await send('GET', `?${query}`)).text()),
    put: async (name, bytes) => {
      const answer = await send('PUT', `/${name}`, bytes)
      if (!answer.ok) throw new Error('S3 bucket not found')
    },
    get: async (name) => {
      const answer = await send('GET', `/${name}`)
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined
    },
    remove: async (name) => void (await send('DELETE', `/${name}`)),
  }
}

/** ListObjectsV2, page by page; only names of ours, whatever else the bucket holds. */
async function* list(page: (query: string) => Promise<string>): AsyncGenerator<KeptBytes> {
  for (let token: string | undefined = ''; token !== undefined;) {
    const next: string = token && `&continuation-token=${encodeURIComponent(token)}`
    const xml = await page(`list-type=2${next}`)
    for (const [, entry = ''] of xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
      const name = within(entry, 'Key') ?? ''
      const at = within(entry, 'LastModified')
      if (/^[0-9a-f]{32}$/.test(name) && at !== undefined) yield { name, at: new Date(at).toISOString() }
    }
    token = within(xml, 'NextContinuationToken')
  }
}

/** Names, dates and tokens hold nothing that XML would write otherwise, a token's `&` apart. */
function within(xml: string, tag: string): string | undefined {
  return new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1]?.replaceAll('&amp;', '&')
}
