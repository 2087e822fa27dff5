import { readPath } from '#policy'
import { View } from '@tarojs/components'
import { Button } from '../../../components/button'
import { EmptyState } from '../../../components/empty-state'
import { Page } from '../../../components/page'
import { Section } from '../../../components/section'
import { ClashCard } from '../../../features/apply/clash-card'
import type { Draft } from '../../../features/forms/draft'
import { DraftGate } from '../../../features/forms/draft-gate'
import { NetworkNotice } from '../../../features/forms/network-notice'
import { useFiling, useFreshFiling } from '../../../features/forms/use-draft'
import { bytesOf, nextClashes, type PhotoRecord } from '../../../sync'
import { back, useRouteParams } from '../../../platform'

/** Two people gave one question different answers: both stand here until one is chosen. */
export default function ApplyConflictsPage() {
  const { filingId } = useRouteParams('applyConflicts')
  return (
    <DraftGate filingId={filingId} title="内容有冲突">
      {(draft) => <Conflicts draft={draft} />}
    </DraftGate>
  )
}

function Conflicts({ draft }: { draft: Draft }) {
  useFreshFiling(draft)
  const filing = useFiling(draft)
  if (filing === undefined) return null
  const disputed = draft.form.sections.filter(({ id }) => (filing.sections[id]?.clashes.length ?? 0) > 0)
  return (
    <Page title="选择保留哪一个" notice={<NetworkNotice />}>
      {disputed.length === 0 && (
        <EmptyState
          title="没有不一致的内容"
          next="可以继续填写，或者去核对和提交。"
          action={<Button onTap={() => void back()}>返回</Button>}
        />
      )}
      {disputed.length > 0 && (
        <View className="caption">没有选的那个不会丢，以后在这一部分的“修改记录”里还能找到。</View>
      )}
      {disputed.map((section) => (
        <Section key={section.id} title={section.title}>
          {nextClashes(filing.sections[section.id]?.clashes ?? []).map(({ clash, more }) => (
            <ClashCard
              key={clash.id}
              section={section}
              clash={clash}
              more={more}
              typed={readPath(filing.sections[section.id]?.values ?? {}, clash.path)}
              keptAs={(fileId) => keptAs(filing.photos[fileId])}
              onChoose={(choice) => draft.sync.resolve(draft.filingId, section.id, clash.path, choice)}
            />
          ))}
        </Section>
      ))}
    </Page>
  )
}

const keptAs = (photo: PhotoRecord | undefined): string | undefined => (photo && bytesOf(photo)) ?? undefined
