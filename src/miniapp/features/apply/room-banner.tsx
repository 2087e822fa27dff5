import { useCallback, useEffect, useState } from 'react'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { keepDurably, roomUsed } from '../../platform'
import type { Draft } from '../forms/draft'

const scarceFrom = 0.8

/** Before the phone is full: what can go, and what to do so that nothing is lost. */
export function RoomBanner({ draft: { sync, filingId } }: { draft: Draft }) {
  const [used, setUsed] = useState(0)
  const look = useCallback(async () => {
    const now = await roomUsed()
    // What the server lists is fetched again when it is wanted.
    if (now >= scarceFrom) sync.makeRoom()
    setUsed(now < scarceFrom ? now : await roomUsed())
  }, [sync])
  useEffect(() => {
    keepDurably()
    void look()
  }, [look])
  if (used < scarceFrom) return null
  const upload = async () => {
    await sync.resume()
    await sync.pull(filingId).catch(() => undefined)
    await look()
  }
  return (
    <Banner tone="wait" title={`本机留给草稿的空间已用 ${Math.floor(used * 100)}%`}>
      请先联网，把填好的内容和照片传到服务器；传完的照片会自动腾出空间。已填的内容不会丢。
      <Button kind="secondary" onTap={() => void upload()}>
        现在上传
      </Button>
    </Banner>
  )
}
