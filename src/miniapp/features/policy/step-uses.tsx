import type { Step } from '#policy'
import { View } from '@tarojs/components'
import { Card } from '../../components/section'
import './policy.css'

/** Which steps of a procedure a sentence governs, in the words everybody sees, and what each step needs. */
export function StepUses({ steps }: { steps: readonly Step[] }) {
  const lifecycles = [...new Set(steps.map(({ lifecycle }) => lifecycle))]
  return lifecycles.map((lifecycle) => (
    <Card key={lifecycle.thing}>
      <View className="use">
        <View className="use-title">{lifecycle.thing}</View>
        {steps
          .filter((step) => step.lifecycle === lifecycle)
          .map(({ row }) => (
            <View key={`${row.from} ${row.event}`}>
              <View>{`${lifecycle.publicName[row.from] ?? ''} → ${lifecycle.publicName[row.to] ?? ''}`}</View>
              <View className="use-label">{`条件：${row.requires}`}</View>
            </View>
          ))}
      </View>
    </Card>
  ))
}
