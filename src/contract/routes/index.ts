import { deskRoutes } from './desk'
import { deskCalendarRoutes } from './desk-calendar'
import { deskExtensionRoutes } from './desk-extensions'
import { deskRescueRoutes } from './desk-rescue'
import { deskSettingRoutes } from './desk-settings'
import { PHONE_ROUTES } from './phone'

/** The whole API. The server registers every row; the client, the OpenAPI document and the access test come from it. */
export const ROUTES = {
  ...PHONE_ROUTES,
  desk: {
    ...deskRoutes,
    ...deskSettingRoutes,
    ...deskCalendarRoutes,
    ...deskExtensionRoutes,
    ...deskRescueRoutes,
  },
} as const

export type Routes = typeof ROUTES
