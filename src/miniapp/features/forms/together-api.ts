import { togetherRoutes } from '#contract'
import { apiOf } from '../session/session'

/** What two or three people do for one filing besides filling it in. */
export const { together: togetherApi } = apiOf({ together: togetherRoutes })
