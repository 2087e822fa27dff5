import { newestForm, type FileRef } from '#policy'
import { createFiling } from '../../use-cases/filings/create-filing'
import { inviteMember } from '../../use-cases/filings/invite-member'
import { joinFiling } from '../../use-cases/filings/join-filing'
import { CERTIFICATE_DAY } from '../cast'
import { PHOTO_PLACES, sampleApplication, type PhotoPlace, type SampleCase } from '../sample-application'
import { fill, person, picture, submit, upload, type Stage } from '../stage'

interface Applicants {
  readonly noticeId: string
  readonly leader: string
  readonly contact: string
  readonly sample: Omit<SampleCase, 'certificateIssuedOn'>
}

/** A leader starts, the unit's contact joins by code, both fill, the contact submits. */
export async function apply(stage: Stage, at: string, applicants: Applicants): Promise<string> {
  const { noticeId, sample } = applicants
  const leader = person(applicants.leader)
  const contact = person(applicants.contact)
  const form = newestForm('combined-application')
  const id = stage.services.newId()
  await stage.play(at, leader, (ctx) =>
    createFiling(ctx, {
      body: {
        id,
        form: form.id,
        formVersion: form.version,
        subject: { kind: 'notice', noticeId },
        role: 'leader',
      },
    }),
  )
  const { code } = await stage.play(at, leader, (ctx) =>
    inviteMember(ctx, { params: { filingId: id }, body: { role: 'contact' } }),
  )
  await stage.play(at, contact, (ctx) => joinFiling(ctx, { body: { code } }))
  const bytes = await picture(20)
  const photos: Partial<Record<PhotoPlace, FileRef>> = {}
  for (const place of PHOTO_PLACES) {
    const [section = '', field = ''] = place.split('.')
    photos[place] = await upload(stage, at, leader, { filingId: id, section, field }, bytes)
  }
  const values = sampleApplication(
    { ...sample, certificateIssuedOn: CERTIFICATE_DAY },
    photos as Record<PhotoPlace, FileRef>,
  )
  await fill(stage, at, leader, { id, form }, values)
  await submit(stage, at, contact, id, 'contact')
  return id
}
