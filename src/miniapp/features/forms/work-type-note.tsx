import { occupationCode } from '#policy'
import { workTypesOf } from '#policy/catalogues'
import { View } from '@tarojs/components'
import { tappable } from '../../components/a11y'
import { useAnswer, useSection } from './section-context'
import './forms.css'

interface Props {
  /** Where the occupation is answered; its 工种 is the question beside it. */
  path: string
  occupation: string
}

/** The known 工种 of the chosen occupation, to take over with one tap; the list is not complete, any other may be typed. */
export function WorkTypeNote({ path, occupation }: Props) {
  const { section } = useSection()
  const known = workTypesOf(occupationCode(occupation) ?? '')
  const isAsked = section.fields.some(({ id, type }) => id === 'workType' && type === 'text')
  if (known.length === 0 || !isAsked || path.includes('/')) return null
  return <Suggestions known={known} />
}

function Suggestions({ known }: { known: readonly string[] }) {
  const { session } = useSection()
  const { value, write } = useAnswer('workType')
  const open = known.filter((each) => each !== value)
  const take = (workType: string) => {
    write(workType)
    session.leave('workType')
  }
  if (open.length === 0) return null
  return (
    <View className="work-types">
      <View className="caption">新公布的工种，点一个填到下面；也可以自己写：</View>
      {open.map((workType) => (
        <View
          key={workType}
          className="work-type"
          {...tappable({ label: `工种填${workType}`, onTap: () => take(workType) })}
        >
          {workType}
        </View>
      ))}
    </View>
  )
}
