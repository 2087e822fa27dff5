import { useEffect, useState } from 'react'
import { files, serverPicture } from '../../platform'
import { useSession } from '../session/session'

type Size = 'thumbnail' | 'whole'

const pathOf = (id: string, size: Size) => `/api/files/${id}${size === 'thumbnail' ? '/thumbnail' : ''}`

/** An address to show a photo by: from this phone while it is here, else from the server. */
export function usePicture(id: string, isHere: boolean, size: Size = 'thumbnail'): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    let isWanted = true
    const show = (address: string | undefined) => {
      if (isWanted) setUrl(address)
    }
    pictureUrl(id, isHere, size).then(show, () => show(undefined))
    return () => {
      isWanted = false
    }
  }, [id, isHere, size])
  return url
}

export const pictureUrl = (id: string, isHere: boolean, size: Size): Promise<string> =>
  isHere ? files.url(id) : serverPicture(pathOf(id, size), useSession.getState().session?.token ?? null)
