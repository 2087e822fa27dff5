import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Page } from '../../components/page'
import { back, go, today } from '../../platform'
import { submissionStatus } from '../../sync'
import { Submitting } from '../apply/submitting'
import { carryIn, type Draft } from '../forms/draft'
import { NetworkNotice } from '../forms/network-notice'
import { SectionPage } from '../forms/section-page'
import { useFiling } from '../forms/use-draft'
import { useServerTime } from '../session/server-time'
import { useSession } from '../session/session'

/** The entry being written; once handed in, where it is. */
export function EntryForm({ draft }: { draft: Draft }) {
  const { sync, filingId } = draft
  const isSignedIn = useSession(({ session }) => session !== undefined)
  const isDayKnown = useServerTime(({ isAsked }) => isAsked)
  const isOpen = useStore(sync.store, ({ filings }) => {
    const { submission } = filings[filingId]?.meta ?? {}
    return submission === null || submission?.state === 'sentBack'
  })
  useEffect(() => {
    if (isOpen && isDayKnown) carryIn(draft, { entry: { happenedOn: today() } })
  }, [draft, isOpen, isDayKnown])
  if (!isOpen) return <HandedIn draft={draft} />
  const submit = () => {
    sync.submit(filingId)
    void back()
  }
  return (
    <SectionPage draft={draft} sectionId="entry" doneWord="提交进展" onDone={submit}>
      <Refused draft={draft} />
      <View className="caption">提交后记入项目，不能再改。没有网络也能提交，联网后自动送到。</View>
      {!isSignedIn && (
        <Banner tone="wait" title="还没有登录，内容只在这部手机上">
          <Button kind="secondary" onTap={() => void go('login')}>
            登录
          </Button>
        </Banner>
      )}
    </SectionPage>
  )
}

/** The server did not take it: in its own words, above the answers to mend. */
function Refused({ draft }: { draft: Draft }) {
  const refusal = useStore(draft.sync.store, ({ filings }) => {
    const meta = filings[draft.filingId]?.meta
    return meta?.submission?.refusal ?? meta?.refusal
  })
  if (!refusal) return null
  return (
    <Banner tone="stop" title={refusal.message}>
      {refusal.next}
    </Banner>
  )
}

function HandedIn({ draft }: { draft: Draft }) {
  const filing = useFiling(draft)
  const isOnline = useStore(draft.sync.store, (all) => all.isOnline)
  if (filing === undefined) return null
  return (
    <Page
      title="记一条进展"
      notice={<NetworkNotice />}
      action={<Button onTap={() => void back()}>回到项目</Button>}
    >
      <Submitting draft={draft} filing={filing} status={submissionStatus({ isOnline }, filing)} />
    </Page>
  )
}
