import type { Handlers } from '../kernel'
import { presentProject, presentWorkshop } from '../presenters/workshop'
import { projectById, workshopById } from '../records/workshops'

/** A titled workshop and its projects. */
export const workshopHandlers: Handlers['workshops'] = {
  get: async (ctx, { params }) => presentWorkshop(ctx, await workshopById(ctx.db, params.workshopId)),
  project: async (ctx, { params }) => presentProject(ctx, await projectById(ctx.db, params.projectId)),
}
