import { CORE_ROUTES } from './core'
import { historyRoutes } from './history'
import { publicRoutes } from './public'
import { settingRoutes } from './settings'
import { togetherRoutes } from './together'
import { workshopRoutes } from './workshops'

/** What the phone asks for: everything but the desk. */
export const PHONE_ROUTES = {
  ...CORE_ROUTES,
  public: { ...publicRoutes, ...settingRoutes },
  together: togetherRoutes,
  history: historyRoutes,
  workshops: workshopRoutes,
} as const
