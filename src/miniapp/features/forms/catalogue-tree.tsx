import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { a11y } from '../../components/a11y'
import { Button } from '../../components/button'
import { ChoiceRow } from '../../components/choice-row'
import { LinkRow } from '../../components/section'
import { useGradually } from '../../components/use-gradually'
import { showField } from '../../platform'
import type { Branch, Catalogue } from './catalogue'

interface Props {
  id: string
  under: NonNullable<Catalogue['under']>
  onChoose: (value: string) => void
}

/** A table level by level: one tap goes down, one goes back up; the lowest level is chosen from. */
export function CatalogueTree({ id, under, onChoose }: Props) {
  const [way, setWay] = useState<readonly Branch[]>([])
  const below = under(way.at(-1)?.code)
  return (
    <Level
      key={way.at(-1)?.code ?? ''}
      id={`${id}-level`}
      way={way}
      below={below}
      onGo={setWay}
      onChoose={onChoose}
    />
  )
}

interface LevelProps {
  id: string
  way: readonly Branch[]
  below: readonly Branch[]
  onGo: (way: readonly Branch[]) => void
  onChoose: (value: string) => void
}

/** A new level begins at its top: a browser is told so, on weapp the panel follows the short list drawn first. */
function Level({ id, way, below, onGo, onChoose }: LevelProps) {
  const here = way.at(-1)
  const shown = useGradually(below.length, 4)
  const isInside = here !== undefined
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5' && isInside) showField(id)
  }, [id, isInside])
  return (
    <View id={id} className="choices">
      {here && (
        <>
          <View className="caption" {...a11y({ live: 'polite' })}>
            {`现在在：${way.map(({ choice }) => choice.label).join(' › ')}，下一级 ${below.length} 项`}
          </View>
          <Button kind="quiet" onTap={() => onGo(way.slice(0, -1))}>
            回上一级
          </Button>
          {way.length > 1 && (
            <Button kind="secondary" onTap={() => onChoose(here.choice.value)}>
              {`就选“${here.choice.label}”`}
            </Button>
          )}
        </>
      )}
      {below
        .slice(0, shown)
        .map((branch) =>
          branch.hasMore ? (
            <LinkRow
              key={branch.code}
              title={branch.choice.label}
              note={branch.choice.hint}
              onTap={() => onGo([...way, branch])}
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
    </View>
  )
}
