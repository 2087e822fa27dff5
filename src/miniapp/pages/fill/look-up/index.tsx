import { DraftGate } from '../../../features/forms/draft-gate'
import { LookUp } from '../../../features/forms/look-up'
import { useRouteParams } from '../../../platform'
import { catalogues } from './catalogues'

/** The big tables of occupations and industries, apart from the pages that ask for an entry. */
export default function LookUpPage() {
  const { filingId, sectionId, path } = useRouteParams('lookUp')
  return (
    <DraftGate filingId={filingId} title="查找">
      {(draft) => (
        <LookUp draft={draft} sectionId={sectionId ?? ''} path={path ?? ''} catalogues={catalogues} />
      )}
    </DraftGate>
  )
}
