import type { ResponseOf, Routes } from '#contract'
import { momentText } from '#policy'

type Line = ResponseOf<Routes['desk']['application']>['timeline'][number]

/** What happened, newest first. */
export function History({ lines }: { lines: readonly Line[] }) {
  return (
    <ol className="history">
      {[...lines].reverse().map((line) => (
        <li key={`${line.at} ${line.what}`}>
          <p>
            {line.what}
            <span className="quiet">{line.by}</span>
          </p>
          <time dateTime={line.at}>{momentText(line.at)}</time>
          {line.note !== undefined && <p className="quiet">{line.note}</p>}
        </li>
      ))}
    </ol>
  )
}
