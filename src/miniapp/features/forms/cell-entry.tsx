import type { CellField } from '#policy'
import { View } from '@tarojs/components'
import { Field } from '../../components/field'
import { CatalogueControl } from './catalogue-control'
import { ChoiceControl, DateControl, YesNoControl } from './choice-control'
import { fieldDomId, useRemark } from './section-context'
import { SensitiveControl } from './sensitive-control'
import { TextControl } from './text-control'
import './forms.css'

interface Props {
  field: CellField
  path: string
}

/** One cell of a row; its basis is that of the list it stands in. */
export function CellEntry({ field, path }: Props) {
  const error = useRemark(path)
  const warning = useRemark(path, 'warnings')
  return (
    <Field
      id={fieldDomId(path)}
      label={field.label}
      why={field.why}
      hint={field.hint}
      error={error}
      isOptional={!field.required}
    >
      {warning && <View className="field-warning">{warning}</View>}
      <CellControl field={field} path={path} />
    </Field>
  )
}

/** The place for one answer, by the type of its question. */
export function CellControl({ field, path }: Props) {
  switch (field.type) {
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
