import { isBlank, sameValue, valueText, type Field, type FieldValue } from '#policy'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useStore } from 'zustand'
import { tappable } from '../../components/a11y'
import { Button } from '../../components/button'
import { recordOf } from './draft'
import { useSection } from './section-context'
import './forms.css'

/** What earlier records already say for this question, with where it comes from; the person takes it or not. */
export function SuggestionNote({ field }: { field: Field }) {
  const { draft, section } = useSection()
  const suggestion = useStore(draft.sync.store, ({ filings }) =>
    filings[draft.filingId]?.meta.view?.suggestions.find(
      (one) => one.section === section.id && one.field === field.id && one.year === undefined,
    ),
  )
  return suggestion === undefined ? null : <Suggested field={field} suggestion={suggestion} />
}

interface Props {
  field: Field
  suggestion: { readonly value: unknown; readonly sources: readonly { filingId: string; label: string }[] }
}

function Suggested({ field, suggestion }: Props) {
  const {
    draft,
    section: { id: sectionId },
    session,
  } = useSection()
  // Drawn when a field is left, never while typing.
  useStore(session.store, ({ rests }) => rests)
  const value = recordOf(draft, sectionId).values[field.id]
  const [isOpen, setOpen] = useState(false)
  const { sources } = suggestion
  const words =
    sources.length > 1
      ? `由 ${sources.length} 条进展记录整理`
      : sources[0] === undefined
        ? '今年没有这一类的进展记录'
        : `取自${sources[0].label}`
  const take = () => {
    draft.sync.edit(draft.filingId, sectionId, field.id, suggestion.value as FieldValue)
    session.leave(field.id)
  }
  return (
    <View className="suggestion">
      <View
        className="suggestion-source"
        {...tappable({
          label: `${field.label}${words}，看来源`,
          expanded: isOpen,
          disabled: sources.length === 0,
          onTap: () => setOpen(!isOpen),
        })}
      >
        {sources.length === 0 ? words : `${words} · ${isOpen ? '收起' : '看来源'}`}
      </View>
      {isOpen && sources.map(({ filingId, label }) => <View key={filingId}>{label}</View>)}
      {!sameValue(value, suggestion.value) && (
        <>
          <View className="suggestion-value">{valueText(field, suggestion.value)}</View>
          <Button kind="secondary" onTap={take}>
            {isBlank(value) ? '采用这段' : '换成这段'}
          </Button>
        </>
      )}
    </View>
  )
}
