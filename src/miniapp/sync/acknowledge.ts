import type { WireClash } from '#contract'
import { readPath, sameValue } from '#policy'
import type { Section, SectionValues } from '#policy'
import { adoptClashes } from './clashes'
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
  const met = answer.clashes
    .filter((clash) => !again.includes(clash))
    .map((clash) => asMet(sent, answer.values, clash))
  const sentHere = met.filter(
    ({ isMine, path: at }) => isMine && sent.changes.some(({ path }) => path === at),
  )
  const known = adoptClashes({ ...record, settled }, met, new Set(sentHere.map(({ id }) => id)))
  const { version, values } = answer
  return { ...rebase(section, known, { version, values, clashes: known.clashes }), ackedAt: answer.savedAt }
}

/** A clash opened by a confirmation: new, of this person, at a place that was only confirmed. */
function isEcho({ clashes }: SectionRecord, sent: InFlight, { id, isMine, path: at }: WireClash): boolean {
  const isKnown = [...sent.settles, ...clashes.flatMap(({ covers }) => covers)].some((one) => one.id === id)
  if (!isMine || isKnown) return false
  return sent.changes.some(({ path, from, to }) => path === at && sameValue(from, to))
}

/**
 * The server masks what it answers; the person's own words are kept as typed. Where the save was taken, a clash of this
 * person is about what was written on another phone.
 */
function asMet(sent: InFlight, held: SectionValues, clash: WireClash): OpenClash {
  const change = clash.isMine ? sent.changes.find(({ path }) => path === clash.path) : undefined
  const covers = [{ id: clash.id, path: clash.path }]
  if (change === undefined) return { ...clash, covers }
  const isTaken = sameValue(readPath(held, clash.path), change.to)
  return isTaken ? { ...clash, isMine: false, covers } : { ...clash, mine: change.to, covers }
}
