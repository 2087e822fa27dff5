import type { ListEntryState, TitleState } from '#policy'

/** From the proposed list to the title, its projects and what is reported about them. */
export interface AwardTables {
  readonly lists: ListsTable
  readonly list_entries: ListEntriesTable
  readonly publicities: PublicitiesTable
  readonly objections: ObjectionsTable
  readonly workshops: WorkshopsTable
  readonly projects: ProjectsTable
  readonly progress_entries: ProgressEntriesTable
  readonly annual_reports: AnnualReportsTable
}

export interface ListsTable {
  id: string
  notice_id: string
  title: string
  state: 'draft' | 'published'
  state_version: number
  prepared_by: string
  published_by: string | null
  created_at: string
}

export interface ListEntriesTable {
  id: string
  list_id: string
  notice_id: string
  application_id: string
  kind: 'workshop' | 'project'
  state: ListEntryState
  state_version: number
  approved_fen: number | null
  basis: string
  /** 1 from the moment it was on a public list; what was public stays readable. */
  was_public: number
  proposed_by: string
  created_at: string
  updated_at: string
}

/** 公示. The end was computed from the calendar on the day it began and is never earlier than that (P27b). */
export interface PublicitiesTable {
  id: string
  list_id: string
  starts_on: string
  ends_on: string
  ends_at: string
  /** The last day the notice itself names, when it names one. */
  stated_ends_on: string | null
  /** JSON list of the counted days. */
  working_days: string
  contact: string
  published_at: string
}

export interface ObjectionsTable {
  id: string
  entry_id: string
  /** Sealed: who objected is known to the officers only. */
  objector: string
  facts: string
  received_at: string
  received_by: string
  is_open: number
  is_upheld: number | null
  conclusion: string | null
  disposed_at: string | null
  disposed_by: string | null
}

/** A titled workshop. `is_live` 1 while the title stands: the leader and the scope + occupation are then taken. */
export interface WorkshopsTable {
  id: string
  application_id: string
  entry_id: string
  programme_year: number
  title: string
  name: string
  unit_name: string
  leader_name: string
  leader_key: string
  scope_key: string
  occupation: string
  occupation_name: string
  /** 工种, empty when none was given. */
  work_type: string
  address: string
  plaque_no: string
  plaque_seq: number
  is_live: number
  title_state: TitleState
  awarded_on: string
  awarded_by: string
}

export interface ProjectsTable {
  id: string
  workshop_id: string
  application_id: string
  entry_id: string
  name: string
  programme_year: number
  starts_on: string
  ends_on: string
  approved_fen: number
  confirmed_on: string
}

/** A filed 进展记录, laid out for reading: derived from its frozen package. */
interface ProgressEntriesTable {
  filing_id: string
  project_id: string
  workshop_id: string
  happened_on: string
  kind: string
  summary: string
  /** JSON list of file ids. */
  photo_ids: string
  logged_at: string
  logged_by: string
}

/** 年度报告 owed by one workshop for one year. */
export interface AnnualReportsTable {
  workshop_id: string
  year: number
  filing_id: string | null
  opens_on: string
  due_at: string
  /** When its people were told that it is open; null until then. */
  announced_at: string | null
  filed_at: string | null
}
