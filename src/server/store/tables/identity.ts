/** Who may sign in and how. Phone numbers and openids are sealed; they are found by keyed hash. */
export interface IdentityTables {
  accounts: AccountsTable
  identities: IdentitiesTable
  desk_users: DeskUsersTable
  sessions: SessionsTable
  one_time_codes: OneTimeCodesTable
  login_failures: LoginFailuresTable
}

interface AccountsTable {
  id: string
  kind: 'person' | 'desk'
  name: string | null
  created_at: string
  /** Set when the account may no longer sign in; its sessions are then dead at once. */
  disabled_at: string | null
}

/** One way of being known. The same subject at another provider is another identity. */
interface IdentitiesTable {
  provider: 'phone' | 'wechat'
  subject_lookup: string
  subject_sealed: string
  account_id: string
  created_at: string
}

interface DeskUsersTable {
  account_id: string
  username: string
  password_hash: string
  totp_sealed: string
  /** The newest time step whose code was accepted; an equal or older one is a replay. */
  totp_last_step: number
  /** JSON list of desk roles. */
  roles: string
}

interface SessionsTable {
  id: string
  token_sha256: string
  account_id: string
  client: 'weapp' | 'h5' | 'desk'
  /** 1 once the second factor was given, or where none is needed. */
  verified: 0 | 1
  created_at: string
  idle_until: string
  expires_at: string
}

interface OneTimeCodesTable {
  id: string
  subject_lookup: string
  code_lookup: string
  guesses: number
  created_at: string
  expires_at: string
  /** Set when used, replaced or guessed too often. */
  void_at: string | null
}

interface LoginFailuresTable {
  id: string
  /** Keyed hash of what failed: an account, a source, or an account from a source. */
  subject_lookup: string
  at: string
}
