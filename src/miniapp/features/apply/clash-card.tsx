import { fieldAt, momentText, sameValue, type Section } from '#policy'
import { Image, Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import type { OpenClash } from '../../sync'
import { usePicture } from '../photos/use-picture'
import { differenceIn } from './clash-parts'
import { clashLabel, clashText } from './clash-text'
import './apply.css'

interface Props {
  section: Section
  clash: OpenClash
  /** What stands typed on this phone at the place, where the clash is between two other answers. */
  typed?: unknown
  /** How many more wait at this place. */
  more?: number
  /** Photos of this phone, to be shown from here. */
  keptAs?: (fileId: string) => string | undefined
  onChoose: (choice: 'mine' | 'theirs') => void
}

/** Both answers to one question, by whom and when; one tap keeps one of them, the other stays in the history. */
export function ClashCard({ section, clash, typed, more = 0, keptAs = () => undefined, onChoose }: Props) {
  const { path, mine, mineBy, isMine, theirs, theirsBy, theirsAt } = clash
  const label = clashLabel(section, path)
  const waiting = isMine ? '您填的' : `${nameOf(mineBy)}填的`
  const isOwnStanding = typed !== undefined && !isMine && !sameValue(typed, theirs)
  const stands = isOwnStanding ? typed : theirs
  const standing = isOwnStanding ? '您填的' : `${nameOf(theirsBy)}填的`
  const shared = { section, path, keptAs }
  return (
    <View className="card versions">
      <View className="heading">{label}</View>
      <View>
        <View className="version-who">{waiting}</View>
        <Version {...shared} value={mine} other={stands} />
      </View>
      <Button kind="secondary" label={`${label}：用${waiting}`} onTap={() => onChoose('mine')}>
        {`用${waiting}`}
      </Button>
      <View>
        <View className="version-who">
          {isOwnStanding ? standing : `${standing}，${momentText(theirsAt)}`}
        </View>
        <Version {...shared} value={stands} other={mine} />
      </View>
      <Button kind="secondary" label={`${label}：用${standing}`} onTap={() => onChoose('theirs')}>
        {`用${standing}`}
      </Button>
      {more > 0 && <View className="caption">{`这一处还有 ${more} 个不同的填写，选完这个再选。`}</View>}
    </View>
  )
}

interface VersionProps {
  section: Section
  path: string
  keptAs: (fileId: string) => string | undefined
  value: unknown
  other: unknown
}

/** One answer: a photo as a picture, a row column by column, a long text with what differs marked. */
function Version({ section, path, keptAs, value, other }: VersionProps) {
  const fileId = photoIn(section, path, value)
  if (fileId !== undefined) return <Picture id={fileId} keptAs={keptAs(fileId)} />
  const text = clashText(section, path, value)
  const parts = differenceIn(text, clashText(section, path, other))
  if (parts === undefined) return <View className="version-what">{text}</View>
  return (
    <View className="version-what">
      <Text>{parts.start}</Text>
      <Text className="version-differs">{parts.differs === '' ? '（此处没有）' : parts.differs}</Text>
      <Text>{parts.end}</Text>
    </View>
  )
}

function Picture({ id, keptAs }: { id: string; keptAs: string | undefined }) {
  const url = usePicture(id, keptAs)
  return url === undefined ? (
    <View className="version-what">1 张照片</View>
  ) : (
    <Image className="version-picture" src={url} mode="aspectFit" ariaLabel="照片" />
  )
}

function photoIn(section: Section, path: string, value: unknown): string | undefined {
  if (fieldAt(section, path)?.type !== 'photos' || typeof value !== 'object' || value === null)
    return undefined
  const { id } = value as { readonly id?: unknown }
  return typeof id === 'string' ? id : undefined
}

const nameOf = (name: string): string => (name === '' ? '对方' : name)
