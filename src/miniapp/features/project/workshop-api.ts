import { workshopRoutes } from '#contract'
import { apiOf } from '../session/session'

/** Workshops and their projects. */
export const { workshops: workshopApi } = apiOf({ workshops: workshopRoutes })
