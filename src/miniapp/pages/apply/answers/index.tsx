import { Button } from '../../../components/button'
import { Page } from '../../../components/page'
import { AnswerSections } from '../../../features/apply/answer-sections'
import { Documents } from '../../../features/apply/documents'
import { LeftOut } from '../../../features/apply/left-out'
import { answersIn, type Draft } from '../../../features/forms/draft'
import { DraftGate } from '../../../features/forms/draft-gate'
import { NetworkNotice } from '../../../features/forms/network-notice'
import { useFiling, useFreshFiling } from '../../../features/forms/use-draft'
import { replace, useRouteParams } from '../../../platform'

/** Everything answered, section by section, each answer one tap from being changed and back. */
export default function ApplyAnswersPage() {
  const { filingId, sectionId } = useRouteParams('applyAnswers')
  return (
    <DraftGate filingId={filingId} title="核对填写内容">
      {(draft) => <Answers draft={draft} sectionId={sectionId} />}
    </DraftGate>
  )
}

function Answers({ draft, sectionId }: { draft: Draft; sectionId: string | undefined }) {
  useFreshFiling(draft)
  const filing = useFiling(draft)
  if (filing === undefined) return null
  const { filingId } = draft
  return (
    <Page
      title="核对填写内容"
      notice={<NetworkNotice />}
      action={<Button onTap={() => void replace('applySubmit', { filingId })}>核对好了，去提交</Button>}
    >
      <LeftOut draft={draft} values={answersIn(filing)} />
      <AnswerSections draft={draft} filing={filing} sectionId={sectionId} />
      <Documents filingId={filingId} note="需要签字盖章时，可以先打印。打印的是已经传到服务器的内容。" />
    </Page>
  )
}
