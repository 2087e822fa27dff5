import type { MemberRole } from '#contract'
import { sectionOf } from '#policy'
import type { Kysely } from 'kysely'
import { isCertified } from '../records/certification'
import type { Filing } from '../records/filing'
import { membersOf, ROLE_NAMES } from '../records/members'
import { handedOver, openMarks } from '../records/together'
import type { Database } from '../store/database'

/** Whose turn it is in a filing that may be edited, in one sentence for this reader. */
export async function waitsFor(
  db: Kysely<Database>,
  filing: Filing,
  role: MemberRole | undefined,
): Promise<string> {
  const isReturned = filing.row.state === 'returned'
  const verb = isReturned ? '重新提交' : '提交'
  const who = (one: MemberRole) => (one === role ? '您' : ROLE_NAMES[one])
  if (filing.row.certified_at !== null) return `单位已确认，等${who('contact')}${verb}`
  if (!isCertified(filing.row.form)) return usual(role, isReturned)

  const { id } = filing.row
  const members = await membersOf(db, 'filing', id)
  const has = (one: MemberRole) => members.some((member) => member.role === one)
  const marks = await openMarks(db, id)
  if (marks.length > 0) {
    const owners = new Set(marks.map(({ section }) => sectionOf(filing.form, section)?.owner))
    const isMixed = owners.has('leader') && owners.has('unit')
    // Where the contact is at it as well, the sentence names both.
    const by = isMixed ? '领办人和单位联系人' : owners.has('leader') ? who('leader') : who('contact')
    return `等${by}修改退回的 ${marks.length} 个部分`
  }
  const sides = await handedOver(db, id)
  if (has('certifier') && sides.includes('leader') && sides.includes('unit'))
    return `等${who('certifier')}核对并确认`
  if (has('certifier') && sides.includes('unit')) return `等${who('leader')}填完，再由单位确认人确认`
  if (sides.includes('leader') && has('contact'))
    return has('certifier')
      ? `领办人已填完，等${who('contact')}填完单位部分`
      : `领办人已填完，等${who('contact')}核对并${verb}`
  return role === 'certifier' ? '等领办人和单位联系人填写，填好后请您确认' : usual(role, isReturned)
}

function usual(role: MemberRole | undefined, isReturned: boolean): string {
  if (isReturned) return role === 'leader' ? '等您更正，由单位联系人重新提交' : '等您更正并重新提交'
  return role === 'leader' ? '等您填写，由单位联系人提交' : '等您填写并提交'
}
