import { photoStatus, sectionStatus, submissionStatus } from '../../../../src/miniapp/sync'
import type { SyncStatus } from '../../../../src/miniapp/sync'
import { Clockwork } from './clockwork'
import { TEST_FORM } from './form'
import { ServerDouble } from './server-double'
import { Phone } from './world'

const subject = { kind: 'notice', noticeId: 'notice-2026' } as const
export const newFiling = { form: 'combined-application', formVersion: 1, subject, role: 'leader' } as const

/** One clock, one server, one phone; more phones by `phoneOf`. */
export function setUp() {
  const clock = new Clockwork()
  const server = new ServerDouble(clock.now)
  const phoneOf = (who: string) => new Phone(who, clock, (request, by) => server.handle(request, by))
  return { clock, server, phoneOf, phone: phoneOf('leader') }
}

export function filingOn(phone: Phone, id: string) {
  const filing = phone.sync.store.getState().filings[id]
  if (filing === undefined) throw new Error('the filing is not on this phone')
  return filing
}

export function recordOn(phone: Phone, id: string, section = 'person') {
  const record = filingOn(phone, id).sections[section]
  if (record === undefined) throw new Error('the section is not on this phone')
  return record
}

export const valuesOn = (phone: Phone, id: string, section = 'person') => recordOn(phone, id, section).values

export function statusOn(phone: Phone, id: string, sectionId = 'person'): SyncStatus {
  const section = TEST_FORM.sections.find((one) => one.id === sectionId)
  if (section === undefined) throw new Error('no such section')
  return sectionStatus(
    phone.sync.store.getState(),
    filingOn(phone, id),
    section,
    recordOn(phone, id, sectionId),
  )
}

export const photoOn = (phone: Phone, id: string, fileId: string) =>
  photoStatus(phone.sync.store.getState(), filingOn(phone, id), fileId)

export const submissionOn = (phone: Phone, id: string) =>
  submissionStatus(phone.sync.store.getState(), filingOn(phone, id))
