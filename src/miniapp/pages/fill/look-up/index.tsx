import { DraftGate } from '../../../features/forms/draft-gate'
import { LookUp } from '../../../features/forms/look-up'
import { back, replace, useRouteParams } from '../../../platform'
import { catalogues } from './catalogues'

/** The big tables of occupations and industries, apart from the pages that ask for an entry. */
export default function LookUpPage() {
  const { filingId, sectionId = '', path = '', reopen } = useRouteParams('lookUp')
  const leave = () =>
    reopen === '1' && filingId !== undefined
      ? replace('applySection', { filingId, sectionId, fieldId: path })
      : back()
  return (
    <DraftGate filingId={filingId} title="查找">
      {(draft) => (
        <LookUp
          draft={draft}
          sectionId={sectionId}
          path={path}
          catalogues={catalogues}
          onLeave={() => void leave()}
        />
      )}
    </DraftGate>
  )
}
