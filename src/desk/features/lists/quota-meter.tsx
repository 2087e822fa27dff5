import type { Basis } from '#policy'
import { BasisNote } from '../../components/quote'

interface Props {
  readonly label: string
  readonly taken: number
  readonly quota: number
  readonly basis: Basis
}

/** How many places of a quota are taken, with the words that set it. */
export function QuotaMeter({ label, taken, quota, basis }: Props) {
  const isFull = taken >= quota
  return (
    <div className="quota">
      <p>
        {label}
        <strong className={isFull ? 'full' : undefined}>
          {taken}/{quota}
        </strong>
        {isFull && <span className="quiet">名额已满</span>}
      </p>
      <div className="places" aria-hidden="true">
        {Array.from({ length: quota }, (_, place) => (
          <i key={place} className={place < taken ? 'taken' : undefined} />
        ))}
      </div>
      <BasisNote basis={basis} />
    </div>
  )
}
