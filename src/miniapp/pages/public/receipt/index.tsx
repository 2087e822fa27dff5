import { momentText } from '#policy'
import { View } from '@tarojs/components'
import { Page } from '../../../components/page'
import { Card } from '../../../components/section'
import { StatusChip } from '../../../components/status-chip'
import { RemoteView } from '../../../features/remote/remote-view'
import { useRemote } from '../../../features/remote/use-remote'
import { publicApi } from '../../../features/public/public-api'
import { useRouteParams } from '../../../platform'

/** Where the code on a printed receipt leads: whether the server gave this receipt, and when. */
export default function PublicReceiptPage() {
  const { no = '', sha = '' } = useRouteParams('receiptCheck')
  const remote = useRemote(`receipt.${no}.${sha}`, () =>
    publicApi.receipt({ params: { receiptNo: no, hash: sha } }),
  )
  return (
    <Page title="查验回执">
      <RemoteView remote={remote}>
        {({ receiptNo, packageNo, submittedAt }) => (
          <>
            <StatusChip tone="pass" word="回执属实" />
            <Card>
              <View>{`回执编号：${receiptNo}`}</View>
              <View>{`第 ${packageNo} 次提交`}</View>
              <View>{`收到时间：${momentText(submittedAt)}`}</View>
              <View>请核对纸上的内容和这里是否相同。回执只说明材料已经收到。</View>
            </Card>
          </>
        )}
      </RemoteView>
    </Page>
  )
}
