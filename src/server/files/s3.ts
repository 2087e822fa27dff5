import { AwsClient } from 'aws4fetch'
import type { S3Config } from '../config'
import type { FileStore } from '../services'

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
  const send = async (method: string, name: string, bytes?: Uint8Array) => {
    const answer = await client.fetch(`${config.endpoint}/${config.bucket}/${name}`, {
      method,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(bytes === undefined ? {} : { body: new Uint8Array(bytes) }),
    })
    if (!answer.ok && answer.status !== 404) throw new Error(`S3 answered ${answer.status}`)
    return answer
  }
  return {
    put: async (name, bytes) => {
      const answer = await send('PUT', name, bytes)
      if (!answer.ok) throw new Error('S3 bucket not found')
    },
    get: async (name) => {
      const answer = await send('GET', name)
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined
    },
    remove: async (name) => void (await send('DELETE', name)),
  }
}
