import type { ApplicationState, FilingFormId, RulePackId } from '#policy'
import type { MemberRole } from '#contract'

/** 填报件: one filled instance of a form, from draft to receipt. */
export interface FilingTables {
  readonly call_notices: CallNoticesTable
  readonly filings: FilingsTable
  readonly filing_sections: FilingSectionsTable
  readonly section_changes: SectionChangesTable
  readonly clashes: ClashesTable
  readonly memberships: MembershipsTable
  readonly invitations: InvitationsTable
  readonly packages: PackagesTable
  readonly filing_events: FilingEventsTable
  readonly applications: ApplicationsTable
  readonly extensions: ExtensionsTable
  readonly draft_reminders: DraftRemindersTable
  readonly live_claims: LiveClaimsTable
  readonly corrections: CorrectionsTable
}

/** 评选通知. One per programme year (P32a); the workshop quota is 0 in years without a workshop round (P30a). */
export interface CallNoticesTable {
  id: string
  programme_year: number
  title: string
  body: string
  opens_at: string
  closes_at: string
  workshop_quota: number
  project_quota: number
  /** The versions of the combined form and of the project form this round was called with. */
  form_version: number
  project_form_version: number
  rule_pack: RulePackId
  created_by: string
  created_at: string
  /** When the signer closed the round: no list follows, and who is not on one was not selected. */
  decided_at: string | null
  decided_by: string | null
}

export type FilingState = ApplicationState | 'filed'

export interface FilingsTable {
  id: string
  form: FilingFormId
  form_version: number
  subject_kind: 'notice' | 'project' | 'workshopYear'
  /** The notice, the project or the workshop. */
  subject_id: string
  /** The titled workshop of a project application (P34c); null for every other filing. */
  workshop_id: string | null
  subject_year: number | null
  state: FilingState
  state_version: number
  title: string
  created_by: string
  created_at: string
  updated_at: string
  /** JSON of `correctionSchema` while the filing is returned. */
  correction: string | null
  /** The number on the receipt, kept through every resubmission. */
  receipt_no: string | null
  receipt_series: string | null
  receipt_seq: number | null
  /** When it was first filed: later versions do not move it (definitions.md 5.7). */
  submitted_at: string | null
  /** While the unit's certification stands: nothing may be edited. */
  certified_at: string | null
}

interface FilingSectionsTable {
  filing_id: string
  section: string
  version: number
  /** JSON of the section's answers; sensitive ones sealed one by one. */
  answers: string
  updated_at: string
  updated_by: string
}

/** Every edit that reached the server, the losers of a clash too. */
interface SectionChangesTable {
  id: string
  filing_id: string
  section: string
  version: number
  path: string
  from_value: string
  to_value: string
  outcome: 'applied' | 'clashed'
  by: string
  at: string
}

interface ClashesTable {
  id: string
  filing_id: string
  section: string
  path: string
  /** The section version in which the clash became visible. */
  version: number
  mine: string
  mine_by: string
  theirs: string
  theirs_by: string
  theirs_at: string
  opened_at: string
  closed_at: string | null
  closed_by: string | null
}

interface MembershipsTable {
  object_kind: 'filing' | 'workshop'
  object_id: string
  account_id: string
  role: MemberRole
  joined_at: string
}

interface InvitationsTable {
  id: string
  filing_id: string
  role: MemberRole
  code_hash: string
  created_by: string
  expires_at: string
  used_at: string | null
  used_by: string | null
}

/** What was submitted, as it was. `canonical` is sealed; `sha256` is of its plain text. */
export interface PackagesTable {
  id: string
  filing_id: string
  package_no: number
  canonical: string
  sha256: string
  /** JSON list of the files the package names. */
  manifest: string
  rule_pack: string
  /** JSON list of eligibility findings, as of the submit. */
  findings: string
  receipt_no: string
  nonce: string
  submitted_at: string
  submitted_by: string
  /** Who certified it for the unit, as it stands in the package. */
  certified_by: string | null
}

/** What happened to a filing, as its people may read it. */
interface FilingEventsTable {
  id: string
  filing_id: string
  at: string
  what: string
  by_role: string
  note: string | null
}

/**
 * What a submitted application competes by. `is_open` 1 until withdrawn, refused or decided. One with a `workshop_id`
 * puts forward a project of that titled workshop: it repeats the title's keys and takes no place of its own.
 */
export interface ApplicationsTable {
  filing_id: string
  notice_id: string
  workshop_id: string | null
  is_open: number
  leader_key: string
  scope_key: string
  occupation: string
  occupation_name: string
  /** 工种, empty when none was given. */
  work_type: string
  workshop_name: string
  unit_name: string
  leader_name: string
  project_name: string
  address: string
}

/** A later deadline for one application, given by an officer with a reason; the latest one counts. */
export interface ExtensionsTable {
  id: string
  notice_id: string
  filing_id: string
  /** As the draft named it when the time was given. */
  unit_name: string
  closes_at: string
  reason: string
  granted_by: string
  granted_at: string
}

/** What was asked when a package was returned; `filings.correction` holds the last one while it is open. */
export interface CorrectionsTable {
  id: string
  filing_id: string
  /** The package that was returned. */
  package_no: number
  /** JSON of `correctionSchema`. */
  correction: string
  returned_by: string
  returned_at: string
}

/** Who was reminded of which draft before which deadline: each once. */
interface DraftRemindersTable {
  account_id: string
  filing_id: string
  closes_at: string
  /** So many hours before the deadline. */
  hours: number
  sent_at: string
}

/** What only one live application of a round may hold: the account of its leader, a leader at a unit. */
export interface LiveClaimsTable {
  notice_id: string
  kind: 'leader' | 'pair'
  /** The leader's account; the leader's keyed number and the unit's code. */
  key: string
  filing_id: string
}
