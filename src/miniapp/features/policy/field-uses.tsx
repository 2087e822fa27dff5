import type { Asked } from '#policy'
import { View } from '@tarojs/components'
import { Card } from '../../components/section'
import './policy.css'

/** Where the forms ask for what a sentence needs: form, section, questions. */
export function FieldUses({ fields }: { fields: readonly Asked[] }) {
  const forms = [...new Set(fields.map(({ form }) => form))]
  return forms.map((form) => {
    const asked = fields.filter((each) => each.form === form)
    const sections = [...new Set(asked.map(({ section }) => section))]
    return (
      <Card key={form.id}>
        <View className="use">
          <View className="use-title">{form.title}</View>
          {sections.map((section) => (
            <View key={section.id}>
              <View className="use-label">{section.title}</View>
              <View>{labelsIn(asked.filter((each) => each.section === section))}</View>
            </View>
          ))}
        </View>
      </Card>
    )
  })
}

/** A question of a list is said with the list it stands in. */
const labelsIn = (asked: readonly Asked[]): string =>
  asked.map(({ field, column }) => (column ? `${field.label}的${column.label}` : field.label)).join('、')
