/** A filled application made over the API, so that a test in the browser begins where it has something to show. */
import { randomUUID } from 'node:crypto'
import { type ApiClient, createClient } from '#contract'
import type { FileRef, FilingValues } from '#policy'
import { DEMO_CODE } from '../../../src/server/auth/sms'
import { PHOTO_PLACES } from '../../../src/server/demo/sample-application'
import { photo } from '../../support/images'
import { fillIn } from '../../support/programme'
import { fetchTransport } from '../../support/server'
import { sha256Of, upload } from '../../support/uploads'
import { form } from './case'
import type { Program } from './program'

const clientOf = (program: Program, headers: Readonly<Record<string, string>> = {}): ApiClient =>
  createClient({
    transport: fetchTransport(program.origin, headers),
    token: () => null,
    newId: randomUUID,
  })

/** Somebody's own client, signed in by phone. */
export async function apiOf(program: Program, phone: string): Promise<ApiClient> {
  const client = clientOf(program)
  await client.auth.requestCode({ body: { phone } })
  const { token } = await client.auth.phoneLogin({ body: { phone, code: DEMO_CODE, client: 'weapp' } })
  return clientOf(program, { Authorization: `Bearer ${token ?? ''}` })
}

interface Pair {
  readonly leader: string
  readonly contact: string
}

/** An application of these two phones with these answers and with every photo of the sample; gives its id. */
export async function draftByApi(program: Program, phones: Pair, values: FilingValues): Promise<string> {
  const leader = await apiOf(program, phones.leader)
  const contact = await apiOf(program, phones.contact)
  const { notices } = await clientOf(program).public.notices({})
  const noticeId = notices.find(({ phase }) => phase === 'open')?.id ?? ''
  const id = randomUUID()
  const { version: formVersion } = form
  await leader.filings.create({
    body: { id, form: form.id, formVersion, subject: { kind: 'notice', noticeId }, role: 'leader' },
  })
  const { code } = await leader.filings.invite({ params: { filingId: id }, body: { role: 'contact' } })
  await contact.filings.join({ body: { code } })
  const bytes = await photo('jpeg')
  const filled: Record<string, Record<string, unknown>> = {}
  for (const [section, answers] of Object.entries(values)) filled[section] = { ...answers }
  for (const place of PHOTO_PLACES) {
    const [section = '', field = ''] = place.split('.')
    if (filled[section] === undefined) continue
    const { fileId } = await upload(leader, bytes, {
      filingId: id,
      section,
      path: `${field}/${randomUUID()}`,
    })
    const file: FileRef = { id: fileId, sha256: sha256Of(bytes), size: bytes.byteLength }
    filled[section] = { ...filled[section], [field]: [file] }
  }
  await fillIn(leader, id, filled as FilingValues)
  return id
}
