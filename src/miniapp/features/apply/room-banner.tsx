import { useEffect, useState } from 'react'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { keepDurably, roomUsed } from '../../platform'
import type { Draft } from '../forms/draft'

const scarceFrom = 0.8

/** Before the phone is full: what can go, and what to do so that nothing is lost. */
export function RoomBanner({ draft: { sync } }: { draft: Draft }) {
  const [used, setUsed] = useState(0)
  useEffect(() => {
    keepDurably()
    const look = async () => {
      if ((await roomUsed()) < scarceFrom) return
      // What the server lists as submitted is fetched again when it is wanted.
      sync.makeRoom()
      setUsed(await roomUsed())
    }
    void look()
  }, [sync])
  if (used < scarceFrom) return null
  return (
    <Banner tone="wait" title={`本机留给草稿的空间已用 ${Math.floor(used * 100)}%`}>
      请先联网，把填好的内容和照片传到服务器；传完的照片会自动腾出空间。已填的内容不会丢。
      <Button kind="secondary" onTap={() => void sync.resume()}>
        现在上传
      </Button>
    </Banner>
  )
}
