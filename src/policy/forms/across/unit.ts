import { TALENT_SYSTEMS } from '../catalogue/combined-application/talent-systems'
import { rowsOf } from '../paths'
import { isBlank, textOf } from '../same-value'
import type { FilingValues, SectionValues } from '../values'
import { problemAt, type Placed } from './remark'

/** P12b: 高技能人才 are among 技能人才, these among 职工; the echelon of the occupation is among 技能人才. */
export function headcountRemarks({ unit = {} }: FilingValues): readonly Placed[] {
  const { staff, skilledStaff, highlySkilledStaff } = unit
  const isMore = (a: unknown, b: unknown) =>
    Number.isSafeInteger(a) && Number.isSafeInteger(b) && Number(a) > Number(b)
  const compared: readonly Placed[] = [
    ...(isMore(skilledStaff, staff)
      ? [problemAt('unit', 'skilledStaff', '「技能人才数」不能多于「职工总数」。请改其中一处。')]
      : []),
    ...(isMore(highlySkilledStaff, skilledStaff)
      ? [problemAt('unit', 'highlySkilledStaff', '「高技能人才数」不能多于「技能人才数」。请改其中一处。')]
      : []),
  ]
  const skilledRows = rowsOf(unit.echelon).filter(({ level }) => level !== 'none')
  const sum = skilledRows.reduce((total, { people }) => total + Number(people ?? 0), 0)
  const message = `技能人才梯队合计 ${sum} 人，不能多于「技能人才数」。请改其中一处。`
  return [
    ...compared,
    ...repeatedLevels(unit),
    ...(isMore(sum, skilledStaff) ? [problemAt('unit', 'echelon', message)] : []),
  ]
}

function repeatedLevels({ echelon }: SectionValues): readonly Placed[] {
  const rows = rowsOf(echelon)
  return rows.flatMap(({ id, level }, index) => {
    const first = rows.findIndex((row) => row.level === level)
    if (isBlank(level) || first === index) return []
    const message = `与等级 ${first + 1} 选的是同一等级，请合并成一项。`
    return [problemAt('unit', `echelon/${id}/level`, message)]
  })
}

/** P13b: what is named agrees with what was said about the five systems. */
export function talentSystemRemarks({ unit = {} }: FilingValues): readonly Placed[] {
  const named = new Set(rowsOf(unit.systems).map(({ kind }) => textOf(kind)))
  if (named.size === 0) return []
  const missing = TALENT_SYSTEMS.filter(({ value }) => !named.has(value)).map(({ label }) => label)
  const at = (message: string) => [problemAt('unit', 'systems', message)]
  if (unit.talentSystem === 'all' && missing.length > 0)
    return at(`选了「五项都有」，还没有写：${missing.join('、')}。请补上，或改选「有一部分」。`)
  if (unit.talentSystem === 'some' && missing.length === 0) return at('五项制度都写了，请改选「五项都有」。')
  return []
}
