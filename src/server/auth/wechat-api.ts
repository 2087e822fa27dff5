import { Refusal } from '../kernel'

const MAX_ANSWER_BYTES = 64 * 1024

/** Calls WeChat and reads JSON. Silence, a page, a flood or a redirect all mean the same: no answer. */
export async function askWechat(
  url: URL,
  timeoutMs: number,
  body?: object,
): Promise<Readonly<Record<string, unknown>>> {
  try {
    const answer = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
    if (!answer.ok) throw new Error(`status ${answer.status}`)
    const value: unknown = JSON.parse(await limitedText(answer))
    if (value === null || typeof value !== 'object' || Array.isArray(value)) throw new Error('not an object')
    return value as Readonly<Record<string, unknown>>
  } catch {
    throw new Refusal('WECHAT_UNAVAILABLE')
  }
}

async function limitedText(answer: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > MAX_ANSWER_BYTES) throw new Error('answer too long')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

export const errcodeOf = (answer: Readonly<Record<string, unknown>>): number =>
  typeof answer['errcode'] === 'number' ? answer['errcode'] : 0
