import { tidy } from '../../numbers/result'
import { rowsOf } from '../paths'
import { isBlank, textOf } from '../same-value'
import { LEVELS } from '../derivations'
import { identityOf } from '../team'
import type { FilingValues, Row } from '../values'
import { isDayValue, problemAt, warningAt, type Placed } from './remark'

/** How the number of each kind of document begins (GB 11643 and the permits of the same form). */
const BEGINS: Readonly<Record<string, RegExp>> = {
  residentId: /^[1-7]/,
  residencePermit: /^8[1-3]/,
  permanentResident: /^9/,
}

/** A number that begins like another document is worth a second look. */
export function idTypeRemarks({ leader = {} }: FilingValues): readonly Placed[] {
  const number = identityOf(leader)
  const begins = BEGINS[textOf(leader.idType)]
  if (number === undefined || begins === undefined || begins.test(number)) return []
  const message = '这个号码的开头与所选证件类型不符，请再核对一遍，无误可以继续。'
  return [warningAt('leader', 'idNumber', message)]
}

/** P6c: one certificate is entered once. */
export function certificateRemarks({ certificate = {} }: FilingValues): readonly Placed[] {
  const papers = rowsOf(certificate.papers)
  const numbers = papers.map(({ number }) => tidy(textOf(number)))
  return papers.flatMap((paper, index) => {
    const number = numbers[index] ?? ''
    const first = numbers.indexOf(number)
    if (isBlank(number) || number.includes('*') || first === index) return []
    const message = `与第 ${first + 1} 行是同一本证书，请删除其中一行。`
    return [problemAt('certificate', `papers/${paper.id}/number`, message)]
  })
}

/** P9c: the time of an apprenticeship runs forward; a level that went down is worth a second look. */
export function apprenticeRemarks({ mentoring = {} }: FilingValues): readonly Placed[] {
  return rowsOf(mentoring.apprentices).flatMap((row, index) => {
    const at = (column: string, message: string) =>
      [`apprentices/${row.id}/${column}`, `第 ${index + 1} 行：${message}`] as const
    const isReversed = isDayValue(row.startsOn) && isDayValue(row.endsOn) && row.endsOn < row.startsOn
    return [
      ...(isReversed ? [problemAt('mentoring', ...at('endsOn', '「带徒结束」不能早于「带徒开始」。'))] : []),
      ...(hasFallen(row)
        ? [warningAt('mentoring', ...at('levelNow', '现在的等级低于拜师时的等级，请再核对一遍。'))]
        : []),
    ]
  })
}

function hasFallen({ levelThen, levelNow }: Row): boolean {
  const [then, now] = [levelThen, levelNow].map((level) => LEVELS.indexOf(textOf(level)))
  return then !== undefined && now !== undefined && now >= 0 && now < then
}
