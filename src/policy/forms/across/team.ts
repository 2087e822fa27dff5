import { PARAMETERS } from '../../parameters'
import { rowsOf } from '../paths'
import { countedMembers, identityOf } from '../team'
import type { FilingValues, Row, SectionValues } from '../values'
import { problemAt, type Placed } from './remark'

/** P16: who is listed twice, and whether enough members count. */
export function teamRemarks({ leader = {}, team = {} }: FilingValues): readonly Placed[] {
  const members = rowsOf(team.members)
  const identities = members.map(identityOf)
  const at = (row: Row, message: string) => problemAt('team', `members/${row.id}/idNumber`, message)
  const perRow = members.flatMap((row, index) => {
    const identity = identities[index]
    if (identity === undefined) return []
    if (identity === identityOf(leader)) return [at(row, '领办人不计入团队成员，请删除这一行。')]
    const first = identities.indexOf(identity)
    return first < index ? [at(row, `与第 ${first + 1} 行是同一人，请删除其中一行。`)] : []
  })
  return [...perRow, ...teamSizeRemark(members, leader)]
}

/** P16a: told only once there are rows enough, since too few rows are told by the list itself. */
function teamSizeRemark(members: readonly Row[], leader: SectionValues): readonly Placed[] {
  const min = PARAMETERS.teamMembersMin.value
  const counted = countedMembers(members, leader).length
  if (members.length < min || counted >= min) return []
  const message = `除领办人外，正式员工应有 ${min} 名以上，现在计入 ${counted} 名。劳务派遣、实习人员不计入，请再添加 ${min - counted} 名正式员工。`
  return [problemAt('team', 'members', message)]
}
