import type { Transport } from '#contract'

const PATIENCE_MS = 20_000

/** Sends over fetch with the session cookie of our own origin. */
export const fetchTransport: Transport = async ({ method, path, headers, body, expects }) => {
  const answer = await fetch(path, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
    credentials: 'same-origin',
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  const isBytes = expects === 'bytes' && answer.ok
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: isBytes ? await answer.arrayBuffer() : await answer.text(),
  }
}
