import { publicRoutes, settingRoutes } from '#contract'
import { apiOf } from '../session/session'

/** What anybody may read, signed in or not. */
export const { public: publicApi } = apiOf({ public: { ...publicRoutes, ...settingRoutes } })
