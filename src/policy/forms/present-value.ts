import { dayText, isDay } from '../calendar/day'
import { fenToYuanText } from '../funding/money'
import type { CellField, Field } from './definition'
import { itemsOf } from './paths'
import { isBlank, textOf } from './same-value'

const NOT_ANSWERED = '未填写'

/** One answer as text: 50,000.00 元, 2026年12月31日, the label of a choice. */
export function valueText(field: Field | CellField, value: unknown): string {
  if (isBlank(value)) return NOT_ANSWERED
  switch (field.type) {
    case 'money':
      return `${fenToYuanText(Number(value))} 元`
    case 'integer':
      return `${Number(value)} ${field.unit}`
    case 'date':
      return isDay(textOf(value)) ? dayText(textOf(value)) : textOf(value)
    case 'yesNo':
      return value === true ? '是' : '否'
    case 'choice':
    case 'choices':
      return [value]
        .flat()
        .map((each) => field.options.find((option) => option.value === each)?.label ?? each)
        .join('、')
    case 'photos':
      return `${itemsOf(value).length} 张`
    case 'rows':
      return `${itemsOf(value).length} 项`
    default:
      return textOf(value)
  }
}
