import { useEffect, useState } from 'react'
import { files, serverPicture } from '../../platform'
import { useSession } from '../session/session'

type Size = 'thumbnail' | 'whole'

const pathOf = (id: string, size: Size) => `/api/files/${id}${size === 'thumbnail' ? '/thumbnail' : ''}`

/** An address to show a photo by: from this phone where its bytes lie under `keptAs`, else from the server. */
export function usePicture(id: string, keptAs?: string, size: Size = 'thumbnail'): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    let isWanted = true
    const show = (address: string | undefined) => {
      if (isWanted) setUrl(address)
    }
    pictureUrl(id, keptAs, size).then(show, () => show(undefined))
    return () => {
      isWanted = false
    }
  }, [id, keptAs, size])
  return url
}

export const pictureUrl = (id: string, keptAs: string | undefined, size: Size): Promise<string> =>
  keptAs === undefined
    ? serverPicture(pathOf(id, size), useSession.getState().session?.token ?? null)
    : files.url(keptAs)
