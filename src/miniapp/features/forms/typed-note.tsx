import { readPath, type CellField } from '#policy'
import { View } from '@tarojs/components'
import { useStore } from 'zustand'
import { recordOf } from './draft'
import { readBackOf } from './read-back'
import { useSection } from './section-context'
import './forms.css'

interface Props {
  field: CellField
  path: string
}

/** What was typed, in groups for reading; brought up to date when a field is left, never while typing. */
export function TypedNote({ field, path }: Props) {
  const { draft, section, session } = useSection()
  const words = useStore(session.store, () =>
    readBackOf(field, readPath(recordOf(draft, section.id).values, path)),
  )
  return <View className="typed-note">{words}</View>
}
