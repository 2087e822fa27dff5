import { readPath, sameValue, writePath } from '#policy'
import type { FieldValue, SectionValues } from '#policy'
import { shadowOf } from './pending'
import type { ClashPlace, OpenClash, SectionRecord } from './records'

/**
 * Reads each clash against both sides as they now are. Where one side removed a row that the other edited, the
 * whole row is the question. Where both sides meanwhile agree, nothing is left to ask: the server is told.
 */
export function normaliseClashes(
  clashes: readonly OpenClash[],
  local: SectionValues,
  server: SectionValues,
): { readonly open: readonly OpenClash[]; readonly agreed: readonly ClashPlace[] } {
  const questions = new Map<string, OpenClash>()
  for (const clash of clashes) {
    const path = clash.isMine ? questionPath(clash.path, local, server) : clash.path
    const question = clash.isMine ? `mine ${path}` : clash.id
    const known = questions.get(question)
    const others = clash.covers.filter(({ id }) => !known?.covers.some((one) => one.id === id))
    const covers = [...(known?.covers ?? []), ...others]
    const mine = path === clash.path ? clash.mine : readPath(local, path)
    const theirs = readPath(server, path)
    questions.set(
      question,
      known === undefined ? { ...clash, path, covers, mine, theirs } : { ...known, covers },
    )
  }
  const all = [...questions.values()]
  const waiting = ({ isMine, path, mine }: OpenClash) => (isMine ? readPath(local, path) : mine)
  const isAgreed = (clash: OpenClash) => sameValue(waiting(clash), clash.theirs)
  return {
    open: all.filter((clash) => !isAgreed(clash)),
    agreed: all.filter(isAgreed).flatMap(({ covers }) => covers),
  }
}

function questionPath(path: string, local: SectionValues, server: SectionValues): string {
  const row = rowOf(path)
  if (row === undefined) return path
  return readPath(local, row) === null || readPath(server, row) === null ? row : path
}

/** The row a cell stands in. */
function rowOf(path: string): string | undefined {
  const [field, item, column] = path.split('/')
  return column === undefined ? undefined : `${field}/${item}`
}

/** Takes over what the server lists as open: clashes of another device appear, those decided there go. */
export function adoptClashes(
  record: SectionRecord,
  listed: readonly OpenClash[],
  fromHere: ReadonlySet<string> = new Set(),
): SectionRecord {
  const isListed = ({ id }: ClashPlace) => listed.some((one) => one.id === id)
  const standing = record.clashes.map((clash) => ({ ...clash, covers: clash.covers.filter(isListed) }))
  const decided = record.clashes.filter((_, at) => standing[at]?.covers.length === 0)
  const left = decided.filter(({ isMine }) => isMine).reduce(leave, record)
  return addClashes(
    { ...left, clashes: standing.filter(({ covers }) => covers.length > 0) },
    listed,
    fromHere,
  )
}

/** What was typed since on top of one's own answer is an edit of that answer, not of the one that stands now. */
function leave(record: SectionRecord, { path, mine }: OpenClash): SectionRecord {
  return sameValue(readPath(record.values, path), mine)
    ? { ...record, values: restored(record.values, record.base, path) }
    : { ...record, base: placed(record.base, path, mine) }
}

/** Clashes met on another device or by the other person join those known here, unless just decided here. */
function addClashes(
  record: SectionRecord,
  listed: readonly OpenClash[],
  fromHere: ReadonlySet<string>,
): SectionRecord {
  const known = new Set(
    [...record.settled, ...record.clashes.flatMap(({ covers }) => covers)].map(({ id }) => id),
  )
  const isNew = ({ id }: OpenClash) => !known.has(id)
  const shadow = shadowOf(record)
  const isUntouched = (path: string) => sameValue(readPath(record.values, path), readPath(shadow, path))
  // What this person wrote on another phone is not what stands typed here: it is one answer more to choose from.
  const added = listed
    .filter(isNew)
    .map((one) => ({ ...one, isMine: one.isMine && (fromHere.has(one.id) || isUntouched(one.path)) }))
  const own = added.filter(({ isMine, path }) => isMine && isUntouched(path))
  return {
    ...record,
    clashes: [...record.clashes, ...added],
    values: own.reduce((values, { path, mine }) => placed(values, path, mine), record.values),
  }
}

/** The answer of `base` at a path. */
function restored(values: SectionValues, base: SectionValues, path: string): SectionValues {
  return writePath(values, path, readPath(base, path))
}

/** An answer at a path; a cell whose row is gone brings its row back. */
function placed(values: SectionValues, path: string, answer: unknown): SectionValues {
  const row = rowOf(path)
  if (row === undefined || readPath(values, row) !== null) return writePath(values, path, answer)
  const [, id = '', column = ''] = path.split('/')
  return writePath(values, row, { id, [column]: answer as FieldValue })
}

/** Of several clashes at one place the one that is to be decided now: the person's own first. */
function firstAt(clashes: readonly OpenClash[], path: string): OpenClash | undefined {
  const here = clashes.filter((one) => one.path === path)
  return here.find(({ isMine }) => isMine) ?? here[0]
}

/**
 * The person's choice: it is the server's task to close the clash when the next save tells it. Between two other
 * people's answers, what this person has typed or chosen here is the one that stands.
 */
export function decide(record: SectionRecord, path: string, choice: 'mine' | 'theirs'): SectionRecord {
  const clash = firstAt(record.clashes, path)
  if (clash === undefined) return record
  const own = choice === 'mine' ? record.values : restored(record.values, record.base, path)
  const other = choice === 'mine' ? placed(record.values, path, clash.mine) : record.values
  return {
    ...record,
    clashes: record.clashes.filter((one) => one !== clash),
    settled: [...record.settled, ...clash.covers],
    values: clash.isMine ? own : other,
  }
}

/** What is to be decided now, one at each place, and how many more wait there. */
export function nextClashes(
  clashes: readonly OpenClash[],
): readonly { readonly clash: OpenClash; readonly more: number }[] {
  return [...new Set(clashes.map(({ path }) => path))].flatMap((path) => {
    const clash = firstAt(clashes, path)
    const more = clashes.filter((one) => one.path === path).length - 1
    return clash === undefined ? [] : { clash, more }
  })
}
