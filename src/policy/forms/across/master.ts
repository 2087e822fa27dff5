import { tidy } from '../../numbers/result'
import { rowsOf } from '../paths'
import { isBlank, textOf } from '../same-value'
import { DERIVATIONS, LEVELS } from '../derivations'
import { identityOf } from '../team'
import type { FilingValues, Row, SectionValues } from '../values'
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

/** P6c: one certificate is entered once, and nobody is born with one. */
export function certificateRemarks({ certificate = {}, leader = {} }: FilingValues): readonly Placed[] {
  const papers = rowsOf(certificate.papers)
  const numbers = papers.map(({ number }) => tidy(textOf(number)))
  return papers.flatMap((paper, index) => {
    const number = numbers[index] ?? ''
    const first = numbers.indexOf(number)
    const isAgain = !isBlank(number) && !number.includes('*') && first !== index
    const at = (column: string, message: string) =>
      problemAt('certificate', `papers/${paper.id}/${column}`, message)
    return [
      ...(isAgain ? [at('number', `与证书 ${first + 1} 的编号相同，是同一本证书，请删除其中一项。`)] : []),
      ...(isBeforeBirth(paper.issuedOn, leader)
        ? [at('issuedOn', '「发证日期」早于领办人的出生日期，请对照证书和证件改其中一处。')]
        : []),
    ]
  })
}

/** Whether a day lies before the leader was born; not known while the number is missing, masked or no such number. */
function isBeforeBirth(day: unknown, leader: SectionValues): boolean {
  const born = DERIVATIONS.birthOfIdNumber.of(identityOf(leader), leader)
  return isDayValue(day) && isDayValue(born) && day < born
}

/** P9c: the time of an apprenticeship runs forward; a level that went down is worth a second look. */
export function apprenticeRemarks({ mentoring = {}, leader = {} }: FilingValues): readonly Placed[] {
  return rowsOf(mentoring.apprentices).flatMap((row) => {
    const at = (column: string) => `apprentices/${row.id}/${column}`
    const problem = (column: string, message: string) => [problemAt('mentoring', at(column), message)]
    const isReversed = isDayValue(row.startsOn) && isDayValue(row.endsOn) && row.endsOn < row.startsOn
    return [
      ...(isReversed ? problem('endsOn', '「带徒结束」不能早于「带徒开始」，请改其中一个日期。') : []),
      ...(isBeforeBirth(row.startsOn, leader)
        ? problem('startsOn', '「带徒开始」早于领办人的出生日期，请改正。')
        : []),
      ...(hasFallen(row)
        ? [warningAt('mentoring', at('levelNow'), '现在的等级低于拜师时的等级，请再核对一遍，无误可以继续。')]
        : []),
    ]
  })
}

function hasFallen({ levelThen, levelNow }: Row): boolean {
  const [then, now] = [levelThen, levelNow].map((level) => LEVELS.indexOf(textOf(level)))
  return then !== undefined && now !== undefined && now >= 0 && now < then
}
