import { momentText } from '#policy'
import { View } from '@tarojs/components'
import { Banner } from '../../../components/banner'
import { Button } from '../../../components/button'
import { EmptyState } from '../../../components/empty-state'
import { Page } from '../../../components/page'
import { Section } from '../../../components/section'
import { Documents } from '../../../features/apply/documents'
import { FilingTimeline } from '../../../features/apply/filing-timeline'
import { wordsFor } from '../../../features/apply/form-words'
import '../../../features/apply/apply.css'
import type { Draft } from '../../../features/forms/draft'
import { DraftGate } from '../../../features/forms/draft-gate'
import { NetworkNotice } from '../../../features/forms/network-notice'
import { useFiling, useFreshFiling } from '../../../features/forms/use-draft'
import { go, replace, useRouteParams } from '../../../platform'
import { submissionStatus } from '../../../sync'

/** The proof of a submission, and what happens next. */
export default function ApplyReceiptPage() {
  const { filingId } = useRouteParams('applyReceipt')
  return (
    <DraftGate filingId={filingId} title="提交回执">
      {(draft) => <ReceiptOf draft={draft} />}
    </DraftGate>
  )
}

function ReceiptOf({ draft }: { draft: Draft }) {
  useFreshFiling(draft)
  const filing = useFiling(draft)
  if (filing === undefined) return null
  const { filingId, form, sync } = draft
  const { receipt } = submissionStatus(sync.store.getState(), filing)
  if (receipt === undefined)
    return (
      <Page title="提交回执" notice={<NetworkNotice />}>
        <EmptyState
          title="还没有回执"
          next="提交成功后，回执会显示在这里。"
          action={<Button onTap={() => void replace('applyTasks', { filingId })}>回到这份材料</Button>}
        />
      </Page>
    )
  return (
    <Page
      title="提交回执"
      notice={<NetworkNotice />}
      action={<Button onTap={() => void go('home')}>回首页</Button>}
    >
      <Banner tone="pass" title="已提交">
        {filing.meta.view?.title ?? form.title}
      </Banner>
      <View className="card receipt">
        <View className="caption">回执号</View>
        <View className="receipt-no">{receipt.receiptNo}</View>
        <View className="caption">服务器收到的时间</View>
        <View>{momentText(receipt.submittedAt)}</View>
        {receipt.certifiedBy !== undefined && (
          <>
            <View className="caption">代表单位确认</View>
            <View>{receipt.certifiedBy}</View>
          </>
        )}
        <View className="caption">材料校验码（内容一字未改的凭证）</View>
        <View className="hash">{receipt.packageSha256.replace(/(.{8})(?=.)/g, '$1 ')}</View>
      </View>
      <Documents
        filingId={filingId}
        packageNo={receipt.packageNo}
        note="存证包里有提交时的材料和照片，含个人信息，请妥善保管。"
      />
      <Section title="接下来">
        <View className="card afterwards">
          {wordsFor(form.id).afterwards.map((sentence) => (
            <View key={sentence}>{sentence}</View>
          ))}
        </View>
      </Section>
      <FilingTimeline view={filing.meta.view} />
    </Page>
  )
}
