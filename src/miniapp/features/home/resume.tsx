import { useState } from 'react'
import { LinkRow } from '../../components/section'
import { go, useShown } from '../../platform'
import { lastPlace } from '../session/last-place'
import { useDraftState } from '../session/use-sync-state'

/** One tap back to the screen of the form on which the person stopped. */
export function Resume() {
  const [place, setPlace] = useState(lastPlace)
  useShown(() => setPlace(lastPlace()))
  const isOpen = useDraftState(
    ({ filings }) =>
      place !== undefined && filings[place.filingId]?.sections[place.sectionId]?.editable === true,
  )
  if (place === undefined || !isOpen) return null
  const { title, ...to } = place
  return (
    <LinkRow
      title={`继续填写：${title}`}
      note="回到上次停下的地方"
      onTap={() => void go('applySection', to)}
    />
  )
}
