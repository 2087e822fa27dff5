import {
  BUREAU_FACTS,
  LEFT_TO_A_PERSON,
  QUESTIONS,
  RULE_PACKS,
  clause,
  dayText,
  maySubmit,
  type AssessedFinding,
  type Assessment,
  type FactGroup,
  type FactId,
  type Outcome,
} from '#policy'

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  met: '符合',
  unmet: '不符合',
  unknown: '不清楚',
  discretion: '由人认定',
}
const GROUP_WORDS: Readonly<Record<FactGroup, string>> = {
  master: '技能大师条件',
  unit: '所在单位条件',
  project: '项目申报条件',
}

/** An assessment for a person to check by hand: group by group, each finding beside the words it rests on. */
export function findingsText({ pack, asOf, outcome, groups, findings }: Assessment): string {
  const { title, note } = RULE_PACKS[pack]
  const parts = (Object.entries(groups) as [FactGroup, Outcome][]).map(([group, result]) => [
    `【${GROUP_WORDS[group]}】${OUTCOME_WORDS[result]}`,
    ...findings.filter((finding) => finding.group === group).map(findingText),
  ])
  return [
    `核对日：${dayText(asOf)}；版本：${title}`,
    note,
    ...parts.map((lines) => `\n${lines.join('\n')}`),
    `\n合计：${OUTCOME_WORDS[outcome]}。${maySubmit(outcome) ? '可以提交。' : '还不能提交。'}`,
  ].join('\n')
}

function findingText(finding: AssessedFinding): string {
  const { place } = clause(finding.clause)
  const lines = [
    `- ${finding.title}：${OUTCOME_WORDS[finding.outcome]}`,
    `  原文 ${finding.clause}「${finding.quote}」（${place}）`,
    `  理由：${finding.reason}`,
    ...wordsLeft(finding),
    ...(finding.missing ?? []).map((id) => `  还缺：${factText(id as FactId)}`),
    ...(finding.remedy === undefined ? [] : [`  怎么办：${finding.remedy}`]),
  ]
  return lines.join('\n')
}

/** The words of the quote that a person has to weigh. */
function wordsLeft({ ruleId, outcome }: AssessedFinding): readonly string[] {
  if (outcome !== 'discretion') return []
  const words = LEFT_TO_A_PERSON.flatMap((row) => (row.rule === ruleId ? (row.words ?? []) : []))
  return words.length === 0 ? [] : [`  由人认定的词：${[...new Set(words)].join('、')}`]
}

/** What is missing, as the question that asks for it, or who supplies it. */
function factText(id: FactId): string {
  const question = QUESTIONS.get(id)
  if (question !== undefined) return question.text
  return BUREAU_FACTS.includes(id) ? `与名录或目录核对的结果（${id}）` : `日期（${id}）`
}
