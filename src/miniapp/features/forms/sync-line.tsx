import { View } from '@tarojs/components'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { IconName } from '../../components/icon'
import { StatusChip, type Tone } from '../../components/status-chip'
import { sectionStatus, type Whereabouts } from '../../sync'
import { filingOf, recordOf } from './draft'
import { useSection } from './section-context'
import './forms.css'

const signs: Record<Whereabouts, { tone: Tone; icon: IconName }> = {
  仅在本机: { tone: 'wait', icon: 'phone' },
  上传中: { tone: 'wait', icon: 'up' },
  已到服务器: { tone: 'pass', icon: 'check' },
  有冲突: { tone: 'stop', icon: 'cross' },
}

/** Where the answers of this section are, with both times; brought up to date at rest, never while typing. */
export function SyncLine() {
  const { word, times } = useStandingAtRest()
  const { tone, icon } = signs[word]
  return (
    <View className="sync-line">
      {times !== '' && <StatusChip tone={tone} word={word} icon={icon} />}
      <View className="sync-times">{times === '' ? '边填边存，不用另外保存' : times}</View>
    </View>
  )
}

interface Standing {
  readonly word: Whereabouts
  readonly times: string
}

function useStandingAtRest(): Standing {
  const { draft, section, session } = useSection()
  const shown = useRef<Standing>()
  const subscribe = useCallback(
    (listener: () => void) => {
      const ends = [draft.sync.store.subscribe(listener), session.store.subscribe(listener)]
      return () => ends.forEach((end) => end())
    },
    [draft, session],
  )
  return useSyncExternalStore(subscribe, () => {
    if (shown.current !== undefined && session.isTyping()) return shown.current
    const { word, times } = sectionStatus(
      draft.sync.store.getState(),
      filingOf(draft),
      section,
      recordOf(draft, section.id),
    )
    if (shown.current?.word !== word || shown.current.times !== times) shown.current = { word, times }
    return shown.current
  })
}
