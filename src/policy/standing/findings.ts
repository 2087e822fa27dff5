import { signalOf, type StandingSignal } from './signal'

interface Held {
  readonly held?: readonly string[]
}

/** P54: raised only when the unit is known neither to be registered nor to operate in the district (P3a negated). */
export function districtSignal({
  isRegistered,
  operates,
  held,
}: Held & {
  readonly isRegistered?: boolean | undefined
  readonly operates?: boolean | undefined
}): StandingSignal {
  if (isRegistered === true || operates === true)
    return signalOf('R6', 'clear', '单位在区内注册或经营。', held)
  if (isRegistered === false && operates === false)
    return signalOf('R6', 'raised', '单位既不在区内注册，也不在区内经营。', held)
  return signalOf('R6', 'unknown', '单位是否在区内注册、经营还没有查清。', held)
}

/** P55: a finding of an audit or of the finance office; spending off the plan by itself is only a flag. */
export function fundsSignal({
  findingNo,
  hasOffPlanSpending,
  held,
}: Held & {
  readonly findingNo?: string | undefined
  readonly hasOffPlanSpending?: boolean | undefined
}): StandingSignal {
  if (isGiven(findingNo))
    return signalOf('R7', 'raised', `审计或财务检查结论：${findingNo}。`, [
      ...(held ?? []),
      '审计或财务检查结论',
    ])
  return hasOffPlanSpending === true
    ? signalOf('R7', 'watch', '有支出与计划不符，请核对；这本身不是挪用、滥用的结论。', held)
    : signalOf('R7', 'clear', '没有审计或财务检查结论。', held)
}

/** P56: an official document only. */
export function violationSignal({
  documentNo,
  hasAllegation,
  held,
}: Held & {
  readonly documentNo?: string | undefined
  readonly hasAllegation?: boolean | undefined
}): StandingSignal {
  if (isGiven(documentNo))
    return signalOf('R8', 'raised', `有关机关的文书：${documentNo}。`, [...(held ?? []), '有关机关的文书'])
  return hasAllegation === true
    ? signalOf('R8', 'watch', '有反映，但没有有关机关的文书，不能认定。', held)
    : signalOf('R8', 'clear', '没有有关机关的文书。', held)
}

/** P57: an assessment a person made; the text names no line, so what falls below it is that person's word. */
export function assessmentSignal({
  isBelowLine,
  held,
}: Held & {
  readonly isBelowLine?: boolean | undefined
}): StandingSignal {
  if (isBelowLine === undefined) return signalOf('R9', 'unknown', '没有考核记录。', held)
  return isBelowLine
    ? signalOf('R9', 'raised', '考核认为成效不明显。', [...(held ?? []), '考核记录'])
    : signalOf('R9', 'clear', '考核没有提出问题。', held)
}

/** P58: apprentices and trainees of the report against the workshop's own plan. */
export function guidanceSignal({
  planned,
  done,
  held,
}: Held & {
  readonly planned?: number | undefined
  readonly done?: number | undefined
}): StandingSignal {
  if (planned === undefined || done === undefined)
    return signalOf('R10', 'unknown', '计划人数或完成人数没有填报。', held)
  const figures = `计划带徒和培训 ${planned} 人，完成 ${done} 人。`
  return done < planned
    ? signalOf('R10', 'raised', figures, [...(held ?? []), '年度报告中的带徒和培训人数'])
    : signalOf('R10', 'clear', figures, held)
}

/** P59: nothing without the article it rests on, number and words. */
export function otherRuleSignal({
  article,
  articleText,
  held,
}: Held & {
  readonly article?: string | undefined
  readonly articleText?: string | undefined
}): StandingSignal {
  if (!isGiven(article) && !isGiven(articleText))
    return signalOf('R11', 'clear', '没有提出所依据的条文。', held)
  if (!isGiven(article) || !isGiven(articleText))
    return signalOf('R11', 'unknown', '须写明所依据的条文及其内容。', held)
  return signalOf('R11', 'raised', `依据${article}：${articleText}`, [...(held ?? []), '所依据的条文'])
}

function isGiven(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== ''
}
