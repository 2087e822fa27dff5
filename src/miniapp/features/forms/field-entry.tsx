import type { Field as FieldDefinition } from '#policy'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { tappable } from '../../components/a11y'
import { Field } from '../../components/field'
import { Quote } from '../../components/quote'
import { go } from '../../platform'
import { clauseSource } from '../check/clause-source'
import { quoteOf, reasonOf } from './basis'
import { CellControl } from './cell-entry'
import { PhotosControl } from '../photos/photos-control'
import { RowsControl } from './row-control'
import { fieldDomId, useRemark } from './section-context'
import { SuggestionNote } from './suggestion-note'
import './forms.css'

/** One question of a section: its name, why it is asked, on what it rests, and the place for the answer. */
export function FieldEntry({ field }: { field: FieldDefinition }) {
  const [isQuoted, setQuoted] = useState(false)
  const error = useRemark(field.id)
  const warning = useRemark(field.id, 'warnings')
  const quote = quoteOf(field.basis)
  return (
    <Field
      id={fieldDomId(field.id)}
      label={field.label}
      why={reasonOf(field)}
      hint={field.hint}
      error={error}
      isOptional={!field.required}
      aside={
        quote && (
          <View
            className="basis"
            {...tappable({
              label: `${field.label}的依据`,
              expanded: isQuoted,
              onTap: () => setQuoted(!isQuoted),
            })}
          >
            {isQuoted ? '收起' : '依据'}
          </View>
        )
      }
    >
      {quote && isQuoted && (
        <Quote
          source={clauseSource(quote.id)}
          text={quote.quote}
          onOpen={() => void go('policy', { clause: quote.id })}
        />
      )}
      {warning && <View className="field-warning">{warning}</View>}
      <SuggestionNote field={field} />
      <Control field={field} />
    </Field>
  )
}

function Control({ field }: { field: FieldDefinition }) {
  if (field.type === 'rows') return <RowsControl field={field} />
  if (field.type === 'photos') return <PhotosControl field={field} />
  return <CellControl field={field} path={field.id} />
}
