import type { FilingTables } from './tables/filings'
import type { IdentityTables } from './tables/identity'
import type { OperationTables } from './tables/operation'
import type { AwardTables } from './tables/award'
import type { CalendarTables } from './tables/calendar'
import type { SettingTables } from './tables/settings'
import type { TogetherTables } from './tables/together'

/** Every table, by area. Portable subset: text, integer, JSON as text; instants and days as ISO text; booleans 0/1. */
export interface Database
  extends
    IdentityTables,
    OperationTables,
    FilingTables,
    AwardTables,
    SettingTables,
    CalendarTables,
    TogetherTables {}
