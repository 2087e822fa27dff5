import type { WireClash } from '#contract'
import { sameValue } from '#policy'
import type { Section, SectionValues } from '#policy'
import { rebase } from './rebase'
import type { InFlight, OpenClash, SectionRecord } from './records'

export interface Acknowledgement {
  readonly version: number
  readonly values: SectionValues
  readonly clashes: readonly WireClash[]
  readonly savedAt: string
}

/** The save in flight has arrived: what the server holds becomes the base, later edits stay on top. */
export function acknowledge(section: Section, record: SectionRecord, answer: Acknowledgement): SectionRecord {
  const sent = record.inFlight
  if (sent === null) return record
  const met = answer.clashes.map((clash) => ({ clash, change: changeAt(sent, clash.path) }))
  // A confirmed choice that met yet another answer is told again; it was no new answer of this person.
  const again = met.filter(({ change }) => change && sameValue(change.from, change.to))
  const opened = met
    .filter((one) => !again.includes(one))
    .map(({ clash, change }): OpenClash => ({
      ...clash,
      mine: change === undefined ? clash.mine : change.to,
      covers: [clash.path],
    }))
  const told = sent.settles.filter((path) => !again.some(({ clash }) => clash.path === path))
  const settled = record.settled.filter((path) => !told.includes(path))
  const { version, values } = answer
  const rebased = rebase(
    section,
    { ...record, settled },
    { version, values, clashes: [...record.clashes, ...opened] },
  )
  return { ...rebased, ackedAt: answer.savedAt }
}

function changeAt(sent: InFlight, path: string) {
  return sent.changes.find((change) => change.path === path)
}
