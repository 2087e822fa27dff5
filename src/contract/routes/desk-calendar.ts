import * as v from 'valibot'
import { route } from '../route'
import { daySchema, instantSchema, text, versionSchema, yearSchema } from '../schemas/common'

/** One version of one year's holidays, as the desk reads it. */
const yearTableSchema = v.object({
  year: v.number(),
  version: versionSchema,
  /** Older versions stay listed; they count no more. */
  inForce: v.boolean(),
  notices: v.array(v.object({ title: v.string(), documentNo: v.nullable(v.string()), address: v.string() })),
  restDays: v.number(),
  workedWeekends: v.array(daySchema),
  importedBy: v.string(),
  importedAt: v.nullable(instantSchema),
})

const calendarSchema = v.object({
  /** The last day a working day can be counted to. */
  coveredUntil: v.nullable(daySchema),
  years: v.array(yearTableSchema),
})

const IMPORTED_FILE_MAX = 60_000

/** 工作日历: the State Council's notices, year by year; a changed notice is imported as the next version. */
export const deskCalendarRoutes = {
  calendar: route({
    method: 'GET',
    path: '/api/desk/calendar',
    summary: '工作日历',
    access: { who: 'desk', as: ['officer', 'signer'] },
    limit: 'read',
    response: calendarSchema,
    errors: [],
  }),
  importYear: route({
    method: 'POST',
    path: '/api/desk/calendar/years',
    summary: '导入放假安排',
    access: { who: 'desk', as: ['officer'] },
    limit: 'write',
    body: v.strictObject({
      title: text(100),
      documentNo: v.optional(text(60)),
      /** The JSON file as it is; what is wrong with it is answered with a sentence. */
      file: v.pipe(v.string(), v.maxLength(IMPORTED_FILE_MAX)),
    }),
    response: v.object({
      year: yearSchema,
      version: versionSchema,
      /** Running publicities whose end moved. */
      moved: v.array(v.object({ title: v.string(), endsAt: instantSchema })),
      /** Running publicities that could end earlier; they end when they were to end. */
      couldEndEarlier: v.array(v.object({ title: v.string(), endsAt: instantSchema })),
    }),
    errors: ['CALENDAR_INVALID'],
  }),
} as const
