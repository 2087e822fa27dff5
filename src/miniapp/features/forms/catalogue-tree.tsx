import { View } from '@tarojs/components'
import { useState } from 'react'
import { a11y } from '../../components/a11y'
import { Button } from '../../components/button'
import { ChoiceRow } from '../../components/choice-row'
import { LinkRow } from '../../components/section'
import type { Branch, Catalogue } from './section-context'

interface Props {
  under: NonNullable<Catalogue['under']>
  onChoose: (value: string) => void
}

/** A table level by level: one tap goes down, one goes back up; the lowest level is chosen from. */
export function CatalogueTree({ under, onChoose }: Props) {
  const [way, setWay] = useState<readonly Branch[]>([])
  const here = way.at(-1)
  const below = under(here?.code)
  return (
    <>
      {here && (
        <>
          <View className="caption" {...a11y({ live: 'polite' })}>
            {`现在在：${way.map(({ choice }) => choice.label).join(' › ')}，下一级 ${below.length} 项`}
          </View>
          <Button kind="quiet" onTap={() => setWay(way.slice(0, -1))}>
            回上一级
          </Button>
          {way.length > 1 && (
            <Button kind="secondary" onTap={() => onChoose(here.choice.value)}>
              {`就选“${here.choice.label}”`}
            </Button>
          )}
        </>
      )}
      {below.map((branch) =>
        branch.hasMore ? (
          <LinkRow
            key={branch.code}
            title={branch.choice.label}
            note={branch.choice.hint}
            onTap={() => setWay([...way, branch])}
          />
        ) : (
          <ChoiceRow
            key={branch.code}
            role="radio"
            choice={branch.choice}
            isChosen={false}
            onTap={() => onChoose(branch.choice.value)}
          />
        ),
      )}
    </>
  )
}
