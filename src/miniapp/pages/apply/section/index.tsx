import { DraftGate } from '../../../features/forms/draft-gate'
import { sayDone } from '../../../features/forms/say-done'
import { SectionPage } from '../../../features/forms/section-page'
import { back, replace, useRouteParams } from '../../../platform'

/** One section of a filing; done or later, back goes where the person came from. */
export default function ApplySectionPage() {
  const { filingId, sectionId, fieldId } = useRouteParams('applySection')
  return (
    <DraftGate filingId={filingId} title="填写">
      {(draft) => (
        <SectionPage
          draft={draft}
          sectionId={sectionId ?? ''}
          fieldId={fieldId}
          doneWord="这一部分填完了"
          onDone={() => void sayDone(draft, sectionId ?? '').then(() => back())}
          onCheck={() =>
            void replace('applyAnswers', { filingId: filingId ?? '', sectionId: sectionId ?? '' })
          }
          onLater={() => void back()}
        />
      )}
    </DraftGate>
  )
}
