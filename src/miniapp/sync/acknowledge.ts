import type { WireClash } from '#contract'
import { sameValue } from '#policy'
import type { Section, SectionValues } from '#policy'
import { addClashes } from './clashes'
import { rebase } from './rebase'
import type { ClashPlace, InFlight, OpenClash, SectionRecord } from './records'

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
  const again = answer.clashes.filter((clash) => isEcho(record, sent, clash))
  const told = new Set(sent.settles.map(({ id }) => id))
  const isToldAgain = ({ id, path }: ClashPlace) => !told.has(id) || again.some((one) => one.path === path)
  const settled = [...record.settled.filter(isToldAgain), ...again.map(({ id, path }) => ({ id, path }))]
  const met = answer.clashes.filter((clash) => !again.includes(clash)).map((clash) => asMet(sent, clash))
  const known = addClashes({ ...record, settled }, met)
  const { version, values } = answer
  return { ...rebase(section, known, { version, values, clashes: known.clashes }), ackedAt: answer.savedAt }
}

/** A clash opened by a confirmation: new, of this person, at a place that was only confirmed. */
function isEcho({ clashes }: SectionRecord, sent: InFlight, { id, isMine, path: at }: WireClash): boolean {
  const isKnown = [...sent.settles, ...clashes.flatMap(({ covers }) => covers)].some((one) => one.id === id)
  if (!isMine || isKnown) return false
  return sent.changes.some(({ path, from, to }) => path === at && sameValue(from, to))
}

/** The server masks what it answers; the person's own words are kept as typed. */
function asMet(sent: InFlight, clash: WireClash): OpenClash {
  const change = clash.isMine ? sent.changes.find(({ path }) => path === clash.path) : undefined
  return {
    ...clash,
    mine: change === undefined ? clash.mine : change.to,
    covers: [{ id: clash.id, path: clash.path }],
  }
}
