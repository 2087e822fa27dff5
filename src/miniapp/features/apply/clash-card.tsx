import { momentText, type Section } from '#policy'
import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import type { OpenClash } from '../../sync'
import { clashLabel, clashText } from './clash-text'
import './apply.css'

interface Props {
  section: Section
  clash: OpenClash
  onChoose: (choice: 'mine' | 'theirs') => void
}

/** Both answers to one question, by whom and when; one tap keeps one of them. */
export function ClashCard({ section, clash, onChoose }: Props) {
  const { path, mine, mineBy, isMine, theirs, theirsBy, theirsAt } = clash
  const label = clashLabel(section, path)
  const waiting = isMine ? '您填的' : `${nameOf(mineBy)}填的`
  const standing = `${nameOf(theirsBy)}填的`
  return (
    <View className="card versions">
      <View className="heading">{label}</View>
      <View>
        <View className="version-who">{waiting}</View>
        <View className="version-what">{clashText(section, path, mine)}</View>
      </View>
      <Button kind="secondary" label={`${label}：用${waiting}`} onTap={() => onChoose('mine')}>
        {`用${waiting}`}
      </Button>
      <View>
        <View className="version-who">{`${standing}，${momentText(theirsAt)}`}</View>
        <View className="version-what">{clashText(section, path, theirs)}</View>
      </View>
      <Button kind="secondary" label={`${label}：用${standing}`} onTap={() => onChoose('theirs')}>
        {`用${standing}`}
      </Button>
    </View>
  )
}

const nameOf = (name: string): string => (name === '' ? '对方' : name)
