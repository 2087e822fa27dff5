import { chosenOption } from '#policy'
import { Banner } from '../../../components/banner'
import { Button } from '../../../components/button'
import { FindingLists } from '../../../components/finding-lists'
import { Page } from '../../../components/page'
import { AnswerList, Section } from '../../../components/section'
import { useGradually } from '../../../components/use-gradually'
import { clauseSource } from '../../../features/check/clause-source'
import { answeredOf, resultOf, useCheck } from '../../../features/check/store'
import { summaryOf } from '../../../features/check/summary'
import { go, replace } from '../../../platform'

/** The result in three lists, each line with its clause; the answers below, each one tap from being changed. */
export default function CheckResultPage() {
  const { facts, goTo, restart } = useCheck()
  const result = resultOf(facts)
  const summary = summaryOf(result)
  const answered = answeredOf(facts)
  const shown = useGradually(result.findings.length + answered.length, 8)
  const change = (fact: string) => {
    const question = answered.find((each) => each.fact === fact)
    if (!question) return
    goTo(question.fact)
    void replace('checkQuestion')
  }
  const again = () => {
    restart()
    void replace('checkQuestion')
  }
  return (
    <Page
      title="自测结果"
      action={<Button onTap={() => void go('applyStart', { fromCheck: '1' })}>带着回答去申报</Button>}
    >
      <Banner tone={summary.tone} title={summary.title}>
        {summary.body}
      </Banner>
      <FindingLists
        findings={result.findings.map(({ ruleId, clause, ...finding }) => ({
          ...finding,
          id: ruleId,
          source: clauseSource(clause),
        }))}
        shown={shown}
        onOpenClause={(finding) => openClause(result, finding.id)}
      />
      {shown > result.findings.length && (
        <Section title="您的回答">
          <AnswerList
            answers={answered.slice(0, shown - result.findings.length).map((question) => ({
              id: question.fact,
              label: question.text,
              value:
                question.options.find((option) => option.value === chosenOption(facts, question))?.label ??
                '',
            }))}
            onChange={change}
          />
          <Button kind="quiet" onTap={again}>
            清空回答，重新自测
          </Button>
        </Section>
      )}
    </Page>
  )
}

function openClause(result: ReturnType<typeof resultOf>, ruleId: string): void {
  const finding = result.findings.find((each) => each.ruleId === ruleId)
  if (finding) void go('policy', { clause: finding.clause })
}
