import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { go, useNetwork } from '../../platform'
import type { FilingRecord } from '../../sync'
import type { Draft } from '../forms/draft'
import { togetherApi } from '../forms/together-api'
import { ProblemBanner } from './problem-banner'
import { useAct } from './use-act'

interface Props {
  draft: Draft
  filing: FilingRecord
}

/** The steps between the people of one filing. Only the server can do them; without a network that is said. */
export function Turn({ draft, filing: { meta } }: Props) {
  const { filingId } = draft
  const { problem, isBusy, run } = useAct(draft)
  const isOffline = useNetwork() === 'offline'
  const together = meta.view?.together
  if (together === undefined) return null
  const { can, handedOver } = together
  const side = meta.role === 'leader' ? 'leader' : 'unit'
  const isSaid = meta.role !== 'certifier' && handedOver.includes(side)
  if (!can.handOver && !can.sendBack && !can.takeBack && !isSaid) return null
  const request = { params: { filingId }, body: {} }
  const lead = meta.role === 'leader'
  return (
    <View className="card turn">
      <ProblemBanner problem={problem} />
      {isSaid && <View>{lead ? '您已告诉对方：您的部分填完了。' : '您已说明：单位的部分填完了。'}</View>}
      {isOffline && <View className="caption">现在没有网络，下面的操作要联网才能办。</View>}
      {can.handOver && (
        <Button
          kind="secondary"
          isBusy={isBusy}
          isDisabled={isOffline}
          onTap={() => void run(() => togetherApi.handOver(request))}
        >
          我这部分填完了
        </Button>
      )}
      {can.sendBack && (
        <Button kind="quiet" isDisabled={isOffline} onTap={() => void go('applyBack', { filingId })}>
          退回对方修改
        </Button>
      )}
      {can.takeBack && (
        <Button
          kind="secondary"
          isBusy={isBusy}
          isDisabled={isOffline}
          onTap={() => void run(() => togetherApi.takeBack(request))}
        >
          收回单位确认
        </Button>
      )}
    </View>
  )
}
