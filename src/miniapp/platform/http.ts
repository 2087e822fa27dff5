import Taro from '@tarojs/taro'
import type { Transport, TransportRequest, TransportResponse } from '#contract'
import { decodeUtf8 } from './utf8'

const timeoutMillis = 30_000
const origin = process.env.TARO_APP_API_ORIGIN ?? ''

/** Sends one request of the contract; rejects only when no answer came. */
export const transport: Transport = (request) =>
  process.env.TARO_ENV === 'weapp' ? sendFromPhone(request) : sendFromBrowser(request)

async function sendFromPhone(request: TransportRequest): Promise<TransportResponse> {
  const wantsBytes = request.expects === 'bytes'
  const answer = await Taro.request<string | ArrayBuffer>({
    url: origin + request.path,
    method: request.method as 'GET' | 'POST' | 'PUT' | 'DELETE',
    header: { ...request.headers },
    data: request.body,
    // Anything but 'json' leaves the text alone; the contract parses it.
    dataType: 'text',
    responseType: wantsBytes ? 'arraybuffer' : 'text',
    timeout: timeoutMillis,
  })
  const isRefusal = answer.statusCode < 200 || answer.statusCode > 299
  const body =
    wantsBytes && isRefusal && typeof answer.data !== 'string'
      ? decodeUtf8(new Uint8Array(answer.data))
      : answer.data
  return { status: answer.statusCode, headers: lowerCased(answer.header), body }
}

async function sendFromBrowser(request: TransportRequest): Promise<TransportResponse> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), timeoutMillis)
  try {
    const answer = await fetch(origin + request.path, {
      method: request.method,
      headers: request.headers,
      ...(request.body === undefined ? {} : { body: request.body }),
      credentials: 'include',
      signal: abort.signal,
    })
    const headers = lowerCased(Object.fromEntries(answer.headers.entries()))
    const body = request.expects === 'bytes' && answer.ok ? await answer.arrayBuffer() : await answer.text()
    return { status: answer.status, headers, body }
  } finally {
    clearTimeout(timer)
  }
}

const lowerCased = (headers: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))
