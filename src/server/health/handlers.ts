import { DELIVERED_CALENDAR } from '#policy'
import type { Handlers } from '../kernel'
import { openApiDocument } from './openapi'

const calendarCoveredUntil = `${Math.max(...DELIVERED_CALENDAR.map(({ year }) => year))}-12-31`

/** Handlers of the rows that tell about the service itself. */
export const healthHandlers: Pick<Handlers['public'], 'health' | 'openapi'> = {
  health: async ({ now, services }) => ({
    status: services.isWritable() ? 'ok' : 'readOnly',
    now,
    demo: services.isDemo,
    calendarCoveredUntil,
  }),
  openapi: async () => openApiDocument(),
}
