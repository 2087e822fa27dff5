import type { MemberRole } from '#contract'

export const ROLES: readonly MemberRole[] = ['leader', 'contact', 'certifier']

export const ROLE_WORDS: Readonly<Record<MemberRole, string>> = {
  leader: '领办人',
  contact: '单位联系人',
  certifier: '单位确认人',
}

/** What somebody in this role will be able to do; the certifier is ours and may be left out. */
export const ROLE_CAN: Readonly<Record<MemberRole, string>> = {
  leader: '填写和修改全部内容，给各部分留言；提交由单位办理。',
  contact: '填写和修改全部内容，退回需要修改的部分，代表单位提交。',
  certifier: '看全部内容，代表单位确认或退回修改；不填写，也不提交。可以不设。',
}
