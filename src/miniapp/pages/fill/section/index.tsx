import { industryValue, occupationValue, searchIndustries, searchOccupations } from '#policy/catalogues'
import { DraftGate } from '../../../features/forms/draft-gate'
import type { Catalogues } from '../../../features/forms/section-context'
import { SectionPage } from '../../../features/forms/section-page'
import { back, useRouteParams } from '../../../platform'

const shown = 20

/** The big tables come along with this page only. */
const catalogues: Catalogues = {
  occupation: (query) =>
    searchOccupations(query, shown).map((each) => ({
      value: occupationValue(each),
      label: each.name,
      hint: each.code,
    })),
  industry: (query) =>
    searchIndustries(query, shown).map((each) => ({
      value: industryValue(each),
      label: each.name,
      hint: each.code,
    })),
}

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
          catalogues={catalogues}
          doneWord="这一部分填完了"
          onDone={() => void back()}
          onLater={() => void back()}
        />
      )}
    </DraftGate>
  )
}
