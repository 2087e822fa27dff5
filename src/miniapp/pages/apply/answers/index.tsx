import { answersFor } from '#policy'
import { Button } from '../../../components/button'
import { Page } from '../../../components/page'
import { AnswerList, Section } from '../../../components/section'
import { useGradually } from '../../../components/use-gradually'
import { Documents } from '../../../features/apply/documents'
import { answersIn, type Draft } from '../../../features/forms/draft'
import { DraftGate } from '../../../features/forms/draft-gate'
import { NetworkNotice } from '../../../features/forms/network-notice'
import { useFiling, useFreshFiling } from '../../../features/forms/use-draft'
import { go, replace, useRouteParams } from '../../../platform'

/** Everything answered, section by section, each answer one tap from being changed and back. */
export default function ApplyAnswersPage() {
  const { filingId } = useRouteParams('applyAnswers')
  return (
    <DraftGate filingId={filingId} title="核对填写内容">
      {(draft) => <Answers draft={draft} />}
    </DraftGate>
  )
}

function Answers({ draft }: { draft: Draft }) {
  useFreshFiling(draft)
  const filing = useFiling(draft)
  const shown = useGradually(draft.form.sections.length, 2)
  if (filing === undefined) return null
  const { filingId } = draft
  return (
    <Page
      title="核对填写内容"
      notice={<NetworkNotice />}
      action={<Button onTap={() => void replace('applySubmit', { filingId })}>核对好了，去提交</Button>}
    >
      {answersFor(draft.form, answersIn(filing))
        .filter(({ section }) => section.owner !== 'officer')
        .slice(0, shown)
        .map(({ section, rows }) => (
          <Section key={section.id} title={section.title}>
            <AnswerList
              answers={rows.map(({ path, label, text, source }) => ({
                id: path,
                label,
                value: text,
                source,
              }))}
              {...(filing.sections[section.id]?.editable === false
                ? {}
                : {
                    onChange: (path: string) =>
                      void go('applySection', { filingId, sectionId: section.id, fieldId: path }),
                  })}
            />
          </Section>
        ))}
      <Documents filingId={filingId} note="需要签字盖章时，可以先打印。打印的是已经传到服务器的内容。" />
    </Page>
  )
}
