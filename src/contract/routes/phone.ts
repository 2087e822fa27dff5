import { authRoutes } from './auth'
import { fileRoutes } from './files'
import { filingRoutes } from './filings'
import { meRoutes } from './me'
import { publicRoutes } from './public'
import { settingRoutes } from './settings'
import { togetherRoutes } from './together'
import { workshopRoutes } from './workshops'

/** What the phone asks for: everything but the desk. */
export const PHONE_ROUTES = {
  public: { ...publicRoutes, ...settingRoutes },
  auth: authRoutes,
  me: meRoutes,
  filings: filingRoutes,
  together: togetherRoutes,
  files: fileRoutes,
  workshops: workshopRoutes,
} as const
