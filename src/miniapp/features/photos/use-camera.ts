import { useCallback, useEffect, useState } from 'react'
import {
  choosePictures,
  openViewfinder,
  type OpenedViewfinder,
  type Picture,
  type PictureSource,
  type Viewfinder,
} from '../../platform'
import { prepared } from './keep-photo'

type Stage =
  | { readonly at: 'opening' }
  | { readonly at: 'looking'; readonly viewfinder: Viewfinder }
  /** No camera: `refused` by the person or WeChat, there is `none`, or it has `ended` by itself. */
  | { readonly at: 'blind'; readonly why: 'refused' | 'none' | 'ended' }
  | { readonly at: 'shown'; readonly picture: Picture }

/** The way of one shot: looking, taken, looked at, used or taken again. */
export function useCamera() {
  const [stage, setStage] = useState<Stage>({ at: 'opening' })
  const [isBusy, setBusy] = useState(false)
  const [sentence, setSentence] = useState<string>()

  const open = useCallback(() => {
    let opened: OpenedViewfinder | undefined
    let isWanted = true
    const close = () => {
      isWanted = false
      if (typeof opened === 'object') opened.close()
    }
    setStage({ at: 'opening' })
    void openViewfinder()
      .catch(() => 'none' as const)
      .then((found) => {
        opened = found
        if (!isWanted) return close()
        setStage(
          typeof found === 'object' ? { at: 'looking', viewfinder: found } : { at: 'blind', why: found },
        )
      })
    return close
  }, [])
  const [round, setRound] = useState(0)
  useEffect(open, [open, round])

  /** Works on what was taken or chosen; what goes wrong is said, and the camera stays open. */
  const take = async (find: () => Promise<PictureSource | undefined>) => {
    setSentence(undefined)
    setBusy(true)
    try {
      const source = await find()
      const outcome = source && (await prepared(source))
      if (outcome?.kind === 'refused') setSentence(outcome.sentence)
      else if (outcome !== undefined) setStage({ at: 'shown', picture: outcome.picture })
    } catch {
      setSentence('没有拍成。请再按一次快门，或从相册选。')
    }
    setBusy(false)
  }
  return {
    stage,
    isBusy,
    sentence,
    say: setSentence,
    shoot: (viewfinder: Viewfinder) => void take(viewfinder.shoot),
    fail: useCallback((why: 'refused' | 'ended') => setStage({ at: 'blind', why }), []),
    choose: (from: 'camera' | 'album') =>
      void take(async () => {
        const choice = await choosePictures(from, 1)
        if (choice.kind === 'refused') setSentence(choice.sentence)
        return choice.kind === 'chosen' ? choice.sources[0] : undefined
      }),
    again: () => setRound((count) => count + 1),
  }
}
