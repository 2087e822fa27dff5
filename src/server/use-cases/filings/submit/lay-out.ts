import { itemsOf, type FilingValues } from '#policy'
import type { WriteContext } from '../../../kernel'
import { textIn } from '../../../records/answers'
import type { Filing } from '../../../records/filing'
import { nameOf } from '../../../records/people'
import { projectById } from '../../../records/workshops'
import { enterApplication, type Place } from './enter-application'
import { enterProject } from './enter-project'

/** What the rest of the programme reads of a filing, laid out beside it when it is filed. */
export async function layOut(
  ctx: WriteContext,
  filing: Filing,
  values: FilingValues,
  { by, place }: { readonly by: string; readonly place: Place | undefined },
): Promise<void> {
  const { subject } = filing
  if (place !== undefined) return enterApplication(ctx, filing, values, place)
  if (subject.kind === 'notice') {
    const { noticeId, workshopId } = subject
    return workshopId === undefined ? undefined : enterProject(ctx, filing, { noticeId, workshopId }, values)
  }
  if (subject.kind === 'project') return layOutProgress(ctx, filing, subject.projectId, values, by)
  await ctx.db
    .updateTable('annual_reports')
    .set({ filed_at: ctx.now })
    .where('workshop_id', '=', subject.workshopId)
    .where('year', '=', subject.year)
    .execute()
}

async function layOutProgress(
  ctx: WriteContext,
  filing: Filing,
  projectId: string,
  values: FilingValues,
  by: string,
): Promise<void> {
  const project = await projectById(ctx.db, projectId)
  const { entry } = values
  await ctx.db
    .insertInto('progress_entries')
    .values({
      filing_id: filing.row.id,
      project_id: project.id,
      workshop_id: project.workshop_id,
      happened_on: textIn(entry, 'happenedOn'),
      kind: textIn(entry, 'kind'),
      summary: textIn(entry, 'what'),
      photo_ids: JSON.stringify(itemsOf(entry?.photos).map(({ id }) => id)),
      logged_at: ctx.now,
      logged_by: await nameOf(ctx.db, by),
    })
    .execute()
}
