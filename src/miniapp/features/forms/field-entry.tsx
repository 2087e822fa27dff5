import type { CellField, Field as FieldDefinition } from '#policy'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { tappable } from '../../components/a11y'
import { Field } from '../../components/field'
import { Quote } from '../../components/quote'
import { go } from '../../platform'
import { clauseSource } from '../check/clause-source'
import { quoteOf, reasonOf } from './basis'
import { CatalogueControl } from './catalogue-control'
import { ChoiceControl, DateControl, YesNoControl } from './choice-control'
import { PhotosControl } from './photos-control'
import { RowsControl } from './row-control'
import { fieldDomId, useRemark } from './section-context'
import { SensitiveControl } from './sensitive-control'
import { SuggestionNote } from './suggestion-note'
import { TextControl } from './text-control'
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
      <Control field={field} path={field.id} />
    </Field>
  )
}

/** One cell of a row; its basis is that of the list it stands in. */
export function CellEntry({ field, path }: { field: CellField; path: string }) {
  const error = useRemark(path)
  return (
    <Field
      id={fieldDomId(path)}
      label={field.label}
      why={field.why}
      hint={field.hint}
      error={error}
      isOptional={!field.required}
    >
      <Control field={field} path={path} />
    </Field>
  )
}

function Control({ field, path }: { field: FieldDefinition; path: string }) {
  switch (field.type) {
    case 'rows':
      return <RowsControl field={field} />
    case 'photos':
      return <PhotosControl field={field} />
    case 'choice':
    case 'choices':
      return <ChoiceControl field={field} path={path} />
    case 'yesNo':
      return <YesNoControl field={field} path={path} />
    case 'date':
      return <DateControl field={field} path={path} />
    case 'occupation':
    case 'industry':
      return <CatalogueControl field={field} path={path} />
    case 'phone':
    case 'idNumber':
    case 'creditCode':
    case 'certificateNumber':
      if (field.sensitive === true) return <SensitiveControl field={field} path={path} />
      return <TextControl field={field} path={path} />
    default:
      return <TextControl field={field} path={path} />
  }
}
