import { dayText, deadlineText, PARAMETERS } from '#policy'
import { Icon } from '../../components/icon'
import { weekdayText } from '../../components/format'
import { BasisNote } from '../../components/quote'
import { startDayWords } from './start-day'
import type { List } from './types'

/** Where the publicity stands: which working day, since when, until when. */
export function PublicityPanel({ publicity }: { publicity: NonNullable<List['publicity']> }) {
  const { startsOn, endsAt, progress, ended } = publicity
  return (
    <section className={ended ? 'card publicity ended' : 'card publicity'} aria-label="公示">
      <p className="progress">
        <Icon name={ended ? 'pass' : 'wait'} size={20} />
        {progress}
      </p>
      <p>
        {dayText(startsOn)}（{weekdayText(startsOn)}）起公示，{startDayWords(publicity)}；
        {deadlineText(endsAt)} 届满。
      </p>
      <BasisNote basis={PARAMETERS.publicityWorkingDays.cite} />
    </section>
  )
}
