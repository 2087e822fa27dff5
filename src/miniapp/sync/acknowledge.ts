import type { WireClash } from '#contract'
import { sameValue } from '#policy'
import type { Section, SectionValues } from '#policy'
import { addClashes } from './clashes'
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
  // A confirmed choice that met yet another answer is told again; it was no new answer of this person.
  const again = answer.clashes.map(({ path }) => path).filter((path) => isConfirmation(sent, path))
  const settled = record.settled.filter((path) => !sent.settles.includes(path) || again.includes(path))
  const met = answer.clashes.filter(({ path }) => !again.includes(path)).map((clash) => asMet(sent, clash))
  const known = addClashes({ ...record, settled }, met)
  const { version, values } = answer
  return { ...rebase(section, known, { version, values, clashes: known.clashes }), ackedAt: answer.savedAt }
}

function isConfirmation(sent: InFlight, at: string): boolean {
  return sent.changes.some(({ path, from, to }) => path === at && sameValue(from, to))
}

/** The server masks what it answers; the person's own words are kept as typed. */
function asMet(sent: InFlight, clash: WireClash): OpenClash {
  const change = clash.isMine ? sent.changes.find(({ path }) => path === clash.path) : undefined
  return { ...clash, mine: change === undefined ? clash.mine : change.to, covers: [clash.path] }
}
