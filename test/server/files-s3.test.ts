import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { randomName } from '../../src/server/files/disk'
import { s3Store } from '../../src/server/files/s3'

/** Two objects a page, as ListObjectsV2 writes them; the token holds characters that must be escaped. */
function pageOf(objects: Map<string, Buffer>, token: string | null): string {
  const from = token === null ? 0 : Number(token.split('&')[1])
  const keys = [...objects.keys()].slice(from, from + 2).map((path) => path.replace('/photos/', ''))
  const entries = keys.map(
    (key) => `<Contents><Key>${key}</Key><LastModified>2026-03-01T02:00:00.000Z</LastModified></Contents>`,
  )
  const more =
    from + 2 < objects.size ? `<NextContinuationToken>+/&amp;${from + 2}</NextContinuationToken>` : ''
  return `<?xml version="1.0"?><ListBucketResult>${entries.join('\n')}${more}</ListBucketResult>`
}

/** An S3 that keeps objects in memory and looks at every signature's parts. */
function startS3(objects: Map<string, Buffer>): Promise<{ server: Server; endpoint: string }> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const signature =
        /^AWS4-HMAC-SHA256 Credential=key-id\/\d{8}\/cn-1\/s3\/aws4_request, SignedHeaders=.*host.*, Signature=[0-9a-f]{64}$/
      const path = request.url ?? ''
      const query = new URL(path, 'http://s3').searchParams
      if (!signature.test(request.headers.authorization ?? '')) response.writeHead(403).end()
      else if (!path.startsWith('/photos')) response.writeHead(404).end()
      else if (query.get('list-type') === '2') response.end(pageOf(objects, query.get('continuation-token')))
      else if (request.method === 'PUT') response.end(void objects.set(path, Buffer.concat(chunks)))
      else if (request.method === 'DELETE') response.writeHead(204).end(void objects.delete(path))
      else if (objects.has(path)) response.end(objects.get(path))
      else response.writeHead(404).end()
    })
  })
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve({ server, endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }),
    ),
  )
}

const objects = new Map<string, Buffer>()
let server: Server
let endpoint: string
beforeAll(async () => {
  ;({ server, endpoint } = await startS3(objects))
})
afterAll(() => server.close())

const store = (bucket = 'photos', accessKeyId = 'key-id') =>
  s3Store({ endpoint, bucket, region: 'cn-1', accessKeyId, secretAccessKey: 'secret' })

test('photos go to and come from an S3-compatible store, by signed requests', async () => {
  const name = randomName()
  await store().put(name, Buffer.from('bytes of a photo'))
  expect([...objects.keys()]).toEqual([`/photos/${name}`])
  expect(Buffer.from((await store().get(name)) ?? []).toString()).toBe('bytes of a photo')
  await store().remove(name)
  expect(await store().get(name)).toBeUndefined()
  await expect(store().remove(name)).resolves.toBeUndefined()
})

test('a bucket is listed to its end, and only names of ours', async () => {
  objects.clear()
  const names = Array.from({ length: 5 }, () => randomName())
  for (const name of names) await store().put(name, Buffer.from('x'))
  objects.set('/photos/backup-2026.tar', Buffer.from('not ours'))
  const listed = []
  for await (const one of store().list()) listed.push(one)
  expect(listed).toEqual(names.map((name) => ({ name, at: '2026-03-01T02:00:00.000Z' })))
})

test('a refusal or a missing bucket is a failure, never a stored photo', async () => {
  await expect(store('photos', 'other').put(randomName(), Buffer.from('x'))).rejects.toThrow(
    'S3 answered 403',
  )
  await expect(store('other').put(randomName(), Buffer.from('x'))).rejects.toThrow('S3 bucket not found')
})
