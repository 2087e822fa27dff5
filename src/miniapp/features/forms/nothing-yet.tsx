import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Page } from '../../components/page'
import { back, replace } from '../../platform'
import { answersIn, filingOf } from './draft'
import { NetworkNotice } from './network-notice'
import { useSection } from './section-context'
import { waitsFor } from './waits-for'

/** A section that cannot be asked before another answer is known. */
export function NothingYet() {
  const { draft, section } = useSection()
  const awaited = waitsFor(draft.form, answersIn(filingOf(draft)), section)
  const { filingId } = draft
  return (
    <Page title={section.title} notice={<NetworkNotice />}>
      <EmptyState
        title={awaited === undefined ? '这一部分没有要填的内容' : `请先填写「${awaited.label}」`}
        next={awaited === undefined ? '可以回去填写其他部分。' : '填好后，这里才知道要问什么。'}
        action={
          awaited === undefined ? (
            <Button onTap={() => void back()}>返回</Button>
          ) : (
            <Button
              onTap={() =>
                void replace('applySection', {
                  filingId,
                  sectionId: awaited.sectionId,
                  fieldId: awaited.fieldId,
                })
              }
            >
              去填写
            </Button>
          )
        }
      />
    </Page>
  )
}
