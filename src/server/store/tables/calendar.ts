/** The holidays of years, as officers imported them. */
export interface CalendarTables {
  readonly calendar_years: CalendarYearsTable
}

/** One version of one year; a row never changes. What the product is delivered with is not here. */
export interface CalendarYearsTable {
  year: number
  version: number
  title: string
  document_no: string | null
  /** JSON list of addresses. */
  notices: string
  /** JSON lists of days. */
  rest: string
  work: string
  imported_by: string
  imported_at: string
}
