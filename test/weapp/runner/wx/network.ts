import type { Device, PhoneReply, PhoneRequest } from '../device'
import { addTemporaryFile } from '../device'
import type { Define, Options } from './call'
import { text } from './call'
import { readPhoneFile } from './files'

const methods = new Set(['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT'])

const atApi = (device: Device, url: string) => device.apiBase + url.replace(/^https?:\/\/[^/]+/, '')

const send = async ({ url, method, headers, body }: PhoneRequest): Promise<PhoneReply> => {
  const hasBody = body !== undefined && method !== 'GET' && method !== 'HEAD'
  const response = await fetch(url, { method, headers, ...(hasBody ? { body: body as BodyInit } : {}) })
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  }
}

const isBytes = (data: unknown): data is ArrayBuffer | ArrayBufferView =>
  ArrayBuffer.isView(data) || Object.prototype.toString.call(data) === '[object ArrayBuffer]'

const queryOf = (data: object) =>
  new URLSearchParams(Object.entries(data).map(([name, value]) => [name, String(value)])).toString()

/** What `wx.request` puts on the wire: JSON unless told otherwise, a query string on GET. */
const requestOf = (device: Device, options: Options): PhoneRequest => {
  const method = ((options.method as string | undefined) ?? 'GET').toUpperCase()
  if (!methods.has(method)) throw new Error('invalid request method')
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  for (const [name, value] of Object.entries((options.header ?? {}) as object))
    headers[name.toLowerCase()] = String(value)
  const url = atApi(device, text(options, 'url'))
  const { data } = options
  if (data === undefined || data === null) return { url, method, headers, body: undefined }
  if (method === 'GET')
    return {
      url: typeof data === 'object' ? `${url}?${queryOf(data)}` : url,
      method,
      headers,
      body: undefined,
    }
  if (isBytes(data)) {
    const bytes = ArrayBuffer.isView(data)
      ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
      : new Uint8Array(data)
    return { url, method, headers, body: bytes }
  }
  const isForm = headers['content-type']?.includes('urlencoded')
  const body = typeof data === 'string' ? data : isForm ? queryOf(data) : JSON.stringify(data)
  return { url, method, headers, body }
}

const decode = (reply: PhoneReply, options: Options): unknown => {
  if (options.responseType === 'arraybuffer') return new Uint8Array(reply.body).buffer
  const body = Buffer.from(reply.body).toString('utf8')
  if ((options.dataType ?? 'json') !== 'json') return body
  try {
    return JSON.parse(body) as unknown
  } catch {
    return body
  }
}

/** What WeChat says about the connection. */
export const networkState = (device: Device) => ({
  isConnected: device.isOnline,
  networkType: device.isOnline ? 'wifi' : 'none',
})

/** Requests, uploads and downloads over real HTTP, through the device's network. */
export const networkApi = (device: Device, define: Define) => {
  const exchange = async (
    request: PhoneRequest,
    isAborted: () => boolean,
    timeout: number,
  ): Promise<PhoneReply> => {
    if (!device.isOnline) throw new Error('')
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('timeout')), timeout).unref()
    })
    try {
      const reply = await Promise.race([device.network(() => send(request), request), late])
      if (isAborted()) throw new Error('abort')
      return reply
    } finally {
      clearTimeout(timer)
    }
  }

  /** The task object WeChat returns at once. */
  const withTask =
    (name: string, work: (options: Options, isAborted: () => boolean) => Promise<object>) =>
    (options: Options = {}) => {
      let isAborted = false
      const answer = define(name, (given) => work(given, () => isAborted))(options)
      const task = {
        abort: () => void (isAborted = true),
        onProgressUpdate: () => undefined,
        offProgressUpdate: () => undefined,
        onHeadersReceived: () => undefined,
        offHeadersReceived: () => undefined,
        onChunkReceived: () => undefined,
      }
      return answer ? Object.assign(answer, task) : task
    }

  const timeoutOf = (options: Options) => (options.timeout as number | undefined) ?? 60_000

  return {
    request: withTask('request', async (options, isAborted) => {
      const reply = await exchange(requestOf(device, options), isAborted, timeoutOf(options))
      return { statusCode: reply.status, header: reply.headers, data: decode(reply, options), cookies: [] }
    }),
    uploadFile: withTask('uploadFile', async (options, isAborted) => {
      const form = new FormData()
      for (const [name, value] of Object.entries((options.formData ?? {}) as object))
        form.append(name, String(value))
      form.append(
        text(options, 'name'),
        new Blob([new Uint8Array(readPhoneFile(device, text(options, 'filePath')))]),
        'photo.jpg',
      )
      const packed = new Response(form)
      const headers = {
        ...(options.header as Record<string, string>),
        'content-type': packed.headers.get('content-type') ?? '',
      }
      const body = new Uint8Array(await packed.arrayBuffer())
      const request = { url: atApi(device, text(options, 'url')), method: 'POST', headers, body }
      const reply = await exchange(request, isAborted, timeoutOf(options))
      return { statusCode: reply.status, data: Buffer.from(reply.body).toString('utf8') }
    }),
    downloadFile: withTask('downloadFile', async (options, isAborted) => {
      const reply = await exchange(requestOf(device, options), isAborted, timeoutOf(options))
      return {
        statusCode: reply.status,
        tempFilePath: addTemporaryFile(device, Buffer.from(reply.body), 'bin'),
      }
    }),
    getNetworkType: define('getNetworkType', () => networkState(device)),
  }
}
