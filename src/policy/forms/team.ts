import { tidy } from '../numbers/result'
import type { Row, SectionValues } from './values'

/** Who a member or leader is; undefined while the number is missing or masked. */
export function identityOf(person: SectionValues): string | undefined {
  const { idNumber } = person
  if (typeof idNumber !== 'string' || idNumber === '' || idNumber.includes('*')) return undefined
  return tidy(idNumber)
}

/** P16a–c: formal employees of an accepted kind, each person once, the leader not counted. */
export function countedMembers(members: readonly Row[], leader: SectionValues): readonly Row[] {
  const seen = new Set([identityOf(leader)])
  return members.filter((member) => {
    const identity = identityOf(member)
    const isNew = identity === undefined || !seen.has(identity)
    seen.add(identity)
    return (
      isNew && member.employment === 'formal' && (member.type === 'skilled' || member.type === 'professional')
    )
  })
}
