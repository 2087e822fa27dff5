import { View } from '@tarojs/components'
import { Banner } from '../../components/banner'
import { RadioList } from '../../components/choice-list'
import { Field } from '../../components/field'
import { Quote } from '../../components/quote'
import { keyOf, type Offer } from './ways'

interface Props {
  offers: readonly Offer[]
  chosen: Offer | undefined
  isMissing: boolean
  onChoose: (key: string) => void
}

/** What is applied for: the project of a titled workshop, or a workshop together with its project. */
export function WayChoice({ offers, chosen, isMissing, onChoose }: Props) {
  const open = offers.filter(({ isOpen }) => isOpen)
  // Both parts together are no news to somebody who may file a project.
  const shut = offers.filter((one) => !one.isOpen && (open.length === 0 || one.workshopId !== null))
  return (
    <>
      {open.length > 1 && (
        <Field
          id="way"
          label="这次申报什么"
          why="已授牌的工作室只需申报项目。"
          error={isMissing ? '请选择这次申报什么。' : undefined}
        >
          <RadioList
            label="这次申报什么"
            value={chosen && keyOf(chosen)}
            choices={open.map((one) => ({ value: keyOf(one), label: one.title, hint: one.note }))}
            isInvalid={isMissing}
            onChange={onChoose}
          />
        </Field>
      )}
      {open.length === 1 && chosen && (
        <Banner tone="plain" title={chosen.title}>
          {chosen.note}
        </Banner>
      )}
      {chosen?.quote && <Quote source={chosen.quote.place} text={chosen.quote.text} />}
      {shut.map((one) => (
        <View key={keyOf(one)}>
          <Banner tone="wait" title={`现在不能${one.title}`}>
            {one.note}
          </Banner>
          {one.quote && <Quote source={one.quote.place} text={one.quote.text} />}
        </View>
      ))}
    </>
  )
}
