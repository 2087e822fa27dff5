import { authRoutes } from './auth'
import { fileRoutes } from './files'
import { filingRoutes } from './filings'
import { healthRoute } from './health'
import { meRoutes } from './me'

/** What the phone needs from its first page on, sync included; its other pages bring their own groups along. */
export const CORE_ROUTES = {
  public: { health: healthRoute },
  auth: authRoutes,
  me: meRoutes,
  filings: filingRoutes,
  files: fileRoutes,
} as const
