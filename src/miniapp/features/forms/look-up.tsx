import { fieldAt, type CatalogueField } from '#policy'
import { EmptyState } from '../../components/empty-state'
import { Page } from '../../components/page'
import type { Catalogue } from './catalogue'
import { CatalogueLookUp } from './catalogue-look-up'
import { sectionIn, type Draft } from './draft'
import { NetworkNotice } from './network-notice'
import { recentOccupations, rememberOccupation } from './recent-occupations'

interface Props {
  draft: Draft
  sectionId: string
  /** The question that asks for an entry of a table. */
  path: string
  catalogues: Readonly<Record<CatalogueField['type'], Catalogue>>
  /** Back to the question. */
  onLeave: () => void
}

/** Looks one answer up in a big table, writes it where it was asked for, and goes back there. */
export function LookUp({ draft, sectionId, path, catalogues, onLeave }: Props) {
  const section = sectionIn(draft, sectionId)
  const field = fieldAt(section, path)
  if (field?.type !== 'occupation' && field?.type !== 'industry')
    return (
      <Page title="查找">
        <EmptyState title="没有找到这个问题。" next="请回到上一页，再点一次“选择”。" />
      </Page>
    )
  const choose = (value: string) => {
    draft.sync.edit(draft.filingId, section.id, path, value)
    draft.sync.flush()
    if (field.type === 'occupation') rememberOccupation(value)
    onLeave()
  }
  return (
    <Page title={`选择${field.label}`} notice={<NetworkNotice />}>
      <CatalogueLookUp
        field={field}
        id="look-up"
        catalogue={catalogues[field.type]}
        recent={field.type === 'occupation' ? recentOccupations() : []}
        onChoose={choose}
      />
    </Page>
  )
}
