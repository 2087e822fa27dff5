import { authRoutes } from './auth'
import { deskRoutes } from './desk'
import { fileRoutes } from './files'
import { filingRoutes } from './filings'
import { meRoutes } from './me'
import { publicRoutes } from './public'
import { workshopRoutes } from './workshops'

/** The whole API. The server registers every row; the client, the OpenAPI document and the access test come from it. */
export const ROUTES = {
  public: publicRoutes,
  auth: authRoutes,
  me: meRoutes,
  filings: filingRoutes,
  files: fileRoutes,
  workshops: workshopRoutes,
  desk: deskRoutes,
} as const

export type Routes = typeof ROUTES
