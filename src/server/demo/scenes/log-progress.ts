import { newestForm, type Day } from '#policy'
import { createFiling } from '../../use-cases/filings/create-filing'
import { PROGRESS } from '../cast'
import { fill, person, picture, submit, upload, type Stage } from '../stage'

interface Log {
  readonly projectId: string
  readonly year: number
  readonly today: Day
  readonly by: string
}

/** What the workshop wrote down during the year, up to the day that is shown. */
export async function logProgress(stage: Stage, { projectId, year, today, by }: Log): Promise<void> {
  const form = newestForm('progress-entry')
  const leader = person(by)
  for (const [index, { on, ...told }] of PROGRESS.entries()) {
    const happenedOn = `${year}-${on}`
    if (happenedOn >= today) continue
    const at = `${happenedOn}T08:00:00.000Z`
    const id = stage.services.newId()
    await stage.play(at, leader, (ctx) =>
      createFiling(ctx, {
        body: {
          id,
          form: form.id,
          formVersion: form.version,
          subject: { kind: 'project', projectId },
          role: 'leader',
        },
      }),
    )
    const place = { filingId: id, section: 'entry', field: 'photos' }
    const photo = await upload(stage, at, leader, place, await picture(index * 20))
    await fill(stage, at, leader, { id, form }, { entry: { happenedOn, ...told, photos: [photo] } })
    await submit(stage, at, leader, id, 'leader')
  }
}
