import type { Receipt } from '#contract'
import { momentText } from '#policy'
import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Page } from '../../components/page'
import { Section } from '../../components/section'
import { go, replace } from '../../platform'
import { submissionStatus } from '../../sync'
import type { Draft } from '../forms/draft'
import { NetworkNotice } from '../forms/network-notice'
import { useFiling, useFreshFiling } from '../forms/use-draft'
import { Documents } from './documents'
import { FilingTimeline } from './filing-timeline'
import { wordsFor } from './form-words'

/** The receipts there are; after a return, those of the submits before it. */
export function Receipts({ draft }: { draft: Draft }) {
  useFreshFiling(draft)
  const filing = useFiling(draft)
  if (filing === undefined) return null
  const { filingId, form, sync } = draft
  const standing = submissionStatus(sync.store.getState(), filing)
  // What was returned keeps the receipts of its submits; the newest first.
  const listed = [...(filing.meta.view?.receipts ?? [])].reverse()
  const receipts = standing.receipt === undefined ? listed : [standing.receipt]
  const isReturned = standing.receipt === undefined
  const isOut = standing.phrase === '已撤回'
  if (receipts.length === 0)
    return (
      <Page title="提交回执" notice={<NetworkNotice />}>
        <EmptyState
          title="还没有回执"
          next="提交成功后，回执会显示在这里。"
          action={<Button onTap={() => void replace('applyTasks', { filingId })}>回到这份材料</Button>}
        />
      </Page>
    )
  const action = isReturned ? (
    <Button onTap={() => void replace('applyTasks', { filingId })}>
      {isOut ? '回到这份材料' : '去修改'}
    </Button>
  ) : (
    <Button onTap={() => void go('home')}>回首页</Button>
  )
  return (
    <Page title="提交回执" notice={<NetworkNotice />} action={action}>
      {isOut ? (
        <Banner tone="wait" title="提交后已撤回">
          下面是撤回前的回执。恢复提交后，回执编号继续有效。
        </Banner>
      ) : isReturned ? (
        <Banner tone="wait" title="提交后被退回，还没有再次提交">
          下面是以前提交的回执。改好并再次提交后，会有新的回执。
        </Banner>
      ) : (
        <Banner tone="pass" title="已提交">
          {filing.meta.view?.title ?? form.title}
        </Banner>
      )}
      {receipts.map((receipt) => (
        <ReceiptCard key={receipt.packageNo} receipt={receipt} filingId={filingId} />
      ))}
      {!isReturned && (
        <Section title="接下来">
          <View className="card afterwards">
            {wordsFor(form.id).afterwards.map((sentence) => (
              <View key={sentence}>{sentence}</View>
            ))}
          </View>
        </Section>
      )}
      <FilingTimeline view={filing.meta.view} />
    </Page>
  )
}

function ReceiptCard({ receipt, filingId }: { receipt: Receipt; filingId: string }) {
  return (
    <>
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
    </>
  )
}
