import type { registerEntrySchema } from '#contract'
import { publicName } from '#policy'
import type { InferOutput } from 'valibot'
import type { ReadContext } from '../kernel'
import { settingsNow } from '../records/settings'
import type { WorkshopRow } from '../records/workshops'
import { projectStatus, workshopStatus } from './status'

/** A title as anybody may read it. */
export async function presentRegisterEntry(
  ctx: ReadContext,
  workshop: WorkshopRow,
): Promise<InferOutput<typeof registerEntrySchema>> {
  const projects = await ctx.db
    .selectFrom('projects')
    .select(['name', 'starts_on', 'ends_on'])
    .where('workshop_id', '=', workshop.id)
    .orderBy('starts_on')
    .execute()
  return {
    id: workshop.id,
    plaqueNo: workshop.plaque_no,
    workshopName: workshop.name,
    unitName: workshop.unit_name,
    leaderName: publicName(workshop.leader_name, await settingsNow(ctx.db)),
    occupation: workshop.occupation_name,
    awardedOn: workshop.awarded_on,
    status: workshopStatus(workshop),
    projects: projects.map((project) => ({
      name: project.name,
      status: projectStatus(project, ctx.now),
    })),
  }
}
