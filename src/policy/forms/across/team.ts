import { PARAMETERS } from '../../parameters'
import { rowsOf } from '../paths'
import { countedMembers, identityOf } from '../team'
import type { FilingValues, Row, SectionValues } from '../values'
import { textOf } from '../same-value'
import { problemAt, warningAt, type Placed } from './remark'

/** P16: who is listed twice, and whether enough members count. */
export function teamRemarks({ leader = {}, team = {} }: FilingValues): readonly Placed[] {
  const members = rowsOf(team.members)
  const identities = members.map(identityOf)
  const at = (row: Row, message: string) => problemAt('team', `members/${row.id}/idNumber`, message)
  const perRow = members.flatMap((row, index) => {
    const identity = identities[index]
    if (identity === undefined) return []
    if (identity === identityOf(leader)) return [at(row, '这是领办人本人，不计入团队成员，请删除这一项。')]
    const first = identities.indexOf(identity)
    return first < index
      ? [at(row, `与团队成员 ${first + 1} 的证件号码相同，是同一人，请删除其中一项。`)]
      : []
  })
  return [...perRow, ...uncounted(members), ...teamSizeRemark(members, leader)]
}

/** P16b: who is not counted may stay on the list, and we say so. */
function uncounted(members: readonly Row[]): readonly Placed[] {
  const words: Readonly<Record<string, string>> = { dispatch: '劳务派遣人员', intern: '实习或其他人员' }
  return members.flatMap(({ id, employment }) => {
    const who = words[textOf(employment)]
    if (who === undefined) return []
    const message = `${who}不计入团队人数，可以保留，另外还要有 ${PARAMETERS.teamMembersMin.value} 名以上正式员工。`
    return [warningAt('team', `members/${id}/employment`, message)]
  })
}

/** P16a: told only once there are rows enough, since too few rows are told by the list itself. */
function teamSizeRemark(members: readonly Row[], leader: SectionValues): readonly Placed[] {
  const min = PARAMETERS.teamMembersMin.value
  const counted = countedMembers(members, leader).length
  if (members.length < min || counted >= min) return []
  const message = `除领办人外，正式员工应有 ${min} 名以上，现在计入 ${counted} 名。劳务派遣、实习人员不计入，请再添加 ${min - counted} 名正式员工。`
  return [problemAt('team', 'members', message)]
}
