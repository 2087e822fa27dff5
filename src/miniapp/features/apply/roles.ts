import type { MemberRole } from '#contract'

export const ROLE_WORDS: Readonly<Record<MemberRole, string>> = {
  leader: '领办人',
  contact: '单位联系人',
  certifier: '单位确认人',
}

/** The person still to be invited by somebody in this role. */
export const otherRole = (role: MemberRole): MemberRole => (role === 'leader' ? 'contact' : 'leader')
