import type { FilingDetail, TransportRequest, TransportResponse } from '#contract'
import { newestForm, type FilingValues, type FilingForm } from '#policy'
import type { Draft } from '../../../../src/miniapp/features/forms/draft'
import { signedIn } from '../../../../src/miniapp/features/session/session'
import { Clockwork } from '../../sync/support/clockwork'
import { Phone } from '../../sync/support/world'

export const APPLICATION_FORM = newestForm('combined-application')

const subject = { kind: 'notice', noticeId: 'notice-2026' } as const

/** A filing of this phone, begun offline; `draft` is what a page gets. */
export function beginFiling(form: FilingForm = APPLICATION_FORM, role: 'leader' | 'contact' = 'leader') {
  const clock = new Clockwork()
  const server: { answer: (request: TransportRequest) => TransportResponse } = {
    answer: () => {
      throw new Error('no network')
    },
  }
  const phone = new Phone('leader', clock, (request) => server.answer(request), form)
  phone.setOnline(false)
  const filingId = phone.sync.start({ form: form.id, formVersion: form.version, subject, role })
  const draft: Draft = { sync: phone.sync, filingId, form }
  return { phone, server, draft, clock }
}
export type Begun = ReturnType<typeof beginFiling>

export const answersOn = ({ draft }: Pick<Begun, 'draft'>, sectionId: string) =>
  draft.sync.store.getState().filings[draft.filingId]?.sections[sectionId]?.values ?? {}

/** Fills in answers as if they had been typed before. */
export function fillIn({ draft }: Pick<Begun, 'draft'>, values: FilingValues): void {
  for (const [section, answers] of Object.entries(values))
    for (const [field, value] of Object.entries(answers)) {
      const items =
        Array.isArray(value) && typeof value[0] === 'object' ? (value as { id: string }[]) : undefined
      if (items === undefined) draft.sync.edit(draft.filingId, section, field, value)
      else
        for (const item of items) draft.sync.edit(draft.filingId, section, `${field}/${item.id}`, { ...item })
    }
  draft.sync.flush()
}

/** The server answers once: how the filing stands there. */
export async function pullAs(begun: Begun, change: Partial<FilingDetail>): Promise<void> {
  begun.server.answer = (request) => {
    if (request.method !== 'GET') throw new Error('no network')
    const body = JSON.stringify(detailOf(begun, change))
    return { status: 200, headers: {}, body }
  }
  begun.phone.isOnline = true
  await begun.draft.sync.pull(begun.draft.filingId)
  begun.phone.isOnline = false
}

function detailOf({ draft }: Begun, change: Partial<FilingDetail>): FilingDetail {
  return {
    id: draft.filingId,
    form: draft.form.id,
    formVersion: draft.form.version,
    subject,
    title: '2026 年度技能大师工作室申报',
    state: 'draft',
    status: { phrase: '草稿', tone: 'plain' },
    waitingFor: '等您填写',
    dueAt: '2026-12-31T16:00:00.000Z',
    updatedAt: '2026-03-02T02:00:00.000Z',
    myRole: 'leader',
    sections: [],
    files: [],
    members: [{ role: 'leader', name: '王建国', me: true }],
    correction: null,
    movesTo: null,
    clashes: [],
    suggestions: [],
    receipts: [],
    timeline: [],
    can: { edit: true, submit: false, withdraw: false, restore: false, invite: true },
    ...change,
  }
}

/** One section as the server lists it. */
export const sectionState = (
  id: string,
  values: FilingValues[string],
  change: Partial<FilingDetail['sections'][number]> = {},
): FilingDetail['sections'][number] => ({
  id,
  version: 1,
  values: values as FilingDetail['sections'][number]['values'],
  updatedAt: '2026-03-02T02:00:00.000Z',
  updatedBy: '王建国',
  editable: true,
  returnNote: null,
  ...change,
})

export const signIn = (): void =>
  signedIn({ token: null, accountId: 'account-1', expiresAt: '2099-01-01T00:00:00.000Z' })
