/** What the bureau answered where the text leaves something open. */
export interface SettingTables {
  readonly setting_changes: SettingChangesTable
}

/**
 * Every change that was ever proposed, in order. A decided row never changes again; what is in force is the last
 * approved row of its setting, or the program's default.
 */
export interface SettingChangesTable {
  seq: number
  id: string
  setting: string
  /** JSON. */
  value: string
  reason: string
  proposed_by: string
  proposed_at: string
  state: 'open' | 'approved' | 'rejected'
  decided_by: string | null
  /** An approved change is in force from here. */
  decided_at: string | null
  note: string | null
}
