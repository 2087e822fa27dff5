import * as v from 'valibot'
import { route } from '../route'
import { daySchema, instantSchema } from '../schemas/common'

/** Whether the server answers, and what time it has; the one public route a phone asks from its first page on. */
export const healthRoute = route({
  method: 'GET',
  path: '/api/health',
  summary: '服务状态与服务器时间',
  access: { who: 'anyone' },
  limit: 'read',
  response: v.object({
    status: v.picklist(['ok', 'readOnly']),
    now: instantSchema,
    /** True only in demo mode; the clients then show that the date may be a rehearsal date. */
    demo: v.boolean(),
    calendarCoveredUntil: v.nullable(daySchema),
  }),
  errors: [],
})
