import { compareSection, type SectionValues } from '#policy'
import { View } from '@tarojs/components'
import { useStore } from 'zustand'
import { Section } from '../../components/section'
import { filingOf, recordOf } from './draft'
import { useSection } from './section-context'

/** A returned section: what was submitted and what stands there now, drawn anew whenever a field is left. */
export function BeforeNow() {
  const { draft, section, session } = useSection()
  useStore(session.store, ({ rests }) => rests)
  const { view } = filingOf(draft).meta
  const submitted = view?.state === 'returned' ? view.correction?.submitted[section.id] : undefined
  if (submitted === undefined) return null
  const { values } = recordOf(draft, section.id)
  const differences = compareSection(section, submitted as SectionValues, values)
  return (
    <Section title="提交时和现在">
      {differences.length === 0 ? (
        <View className="caption">和提交时一样，还没有改动。</View>
      ) : (
        differences.map(({ path, label, from, to }) => (
          <View key={path} className="card">
            <View className="caption">{label}</View>
            <View>{`提交时：${from ?? '没有填写'}`}</View>
            <View>{`现在：${to ?? '已删去'}`}</View>
          </View>
        ))
      )}
    </Section>
  )
}
