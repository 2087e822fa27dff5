import type { Listed } from './forms/check-value'
import { isListedIndustry } from './industries/catalogue'
import { isListedOccupation } from './occupations/catalogue'

/** The big tables, apart from `#policy` so that a program loads them only where a person chooses from them. */
export * from './industries/catalogue'
export * from './industries/search'
export * from './occupations/catalogue'
export * from './occupations/search'
export * from './occupations/work-types'

/** What the tables say, for `problemsIn`: a code that is not there, or under another name, is no answer. */
export const LISTED: Listed = { occupation: isListedOccupation, industry: isListedIndustry }
