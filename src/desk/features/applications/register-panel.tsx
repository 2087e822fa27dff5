import { clause, type ClauseId } from '#policy'
import { Icon } from '../../components/icon'
import { Quote } from '../../components/quote'
import type { Application } from './types'

const tones = { met: 'pass', unmet: 'stop', unknown: 'question', discretion: 'scale' } as const

/** What titles and open applications say to this one today: who else holds or nearly holds its places. */
export function RegisterPanel({ register }: Pick<Application, 'register'>) {
  if (register.length === 0) return null
  return (
    <section className="card" aria-labelledby="register">
      <h2 id="register">与名录核对</h2>
      {register.map(({ clause: id, outcome, text }) => (
        <div key={id} className={`findings findings-${outcome}`}>
          <p>
            <Icon name={tones[outcome]} /> {text}
          </p>
          <Quote clause={id} quote={clause(id as ClauseId).quote} />
        </div>
      ))}
    </section>
  )
}
