import { coveredUntil, DELIVERED_CALENDAR } from '#policy'
import type { Handlers } from '../kernel'
import { calendarNow } from '../records/calendar'
import { openApiDocument } from './openapi'

/** Handlers of the rows that tell about the service itself. */
export const healthHandlers: Pick<Handlers['public'], 'health' | 'openapi'> = {
  health: async ({ db, now, services }) => ({
    status: services.isWritable() ? 'ok' : 'readOnly',
    now,
    demo: services.isDemo,
    // The state is told also when the database does not answer.
    calendarCoveredUntil: coveredUntil(await calendarNow(db).catch(() => DELIVERED_CALENDAR)),
  }),
  openapi: async () => openApiDocument(),
}
