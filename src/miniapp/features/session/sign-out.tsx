import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Banner } from '../../components/banner'
import { go } from '../../platform'
import { openSync } from './live-sync'
import { signOut } from './open-sync'
import { useUnsent, useUnsentFiling } from './unsent'

/** Leaving takes everything off this phone; what the server does not have yet is named first. */
export function SignOut() {
  const [isAsked, setAsked] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const unsent = useUnsent()
  const filingId = useUnsentFiling()
  const leave = () => {
    setBusy(true)
    void openSync()
      .then(signOut)
      .finally(() => setBusy(false))
  }
  if (!isAsked)
    return (
      <Button kind="quiet" onTap={() => setAsked(true)}>
        退出登录
      </Button>
    )
  return (
    <View>
      <Banner
        tone={unsent === 0 ? 'plain' : 'stop'}
        title={unsent === 0 ? '退出后清除本机内容' : `有 ${unsent} 项内容还没有到服务器`}
      >
        {unsent === 0
          ? '已到服务器的内容不受影响，下次登录还能看到。'
          : '现在退出会丢失这些内容。请先联网等它们上传完，或者在申报页导出未上传内容。'}
        {filingId !== undefined && (
          <Button kind="secondary" onTap={() => void go('applyTasks', { filingId })}>
            去导出
          </Button>
        )}
      </Banner>
      <Button kind="secondary" isBusy={isBusy} onTap={leave}>
        {unsent === 0 ? '退出登录' : '仍然退出'}
      </Button>
      <Button kind="quiet" onTap={() => setAsked(false)}>
        先不退出
      </Button>
    </View>
  )
}
