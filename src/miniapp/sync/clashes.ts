import { readPath, sameValue, writePath } from '#policy'
import type { FieldValue, SectionValues } from '#policy'
import { overlaps } from './pending'
import type { OpenClash, SectionRecord } from './records'

/**
 * Reads each clash against both sides as they now are. Where one side removed a row that the other edited, the
 * whole row is the question. Where both sides meanwhile agree, nothing is left to ask: the server is told.
 */
export function normaliseClashes(
  clashes: readonly OpenClash[],
  local: SectionValues,
  server: SectionValues,
): { readonly open: readonly OpenClash[]; readonly agreed: readonly string[] } {
  const byPath = new Map<string, OpenClash>()
  for (const clash of clashes) {
    const path = questionPath(clash.path, local, server)
    const known = byPath.get(path)
    const covers = [...new Set([...(known?.covers ?? []), ...clash.covers])]
    const mine = path === clash.path ? clash.mine : readPath(local, path)
    byPath.set(path, { ...clash, path, covers, mine, theirs: readPath(server, path) })
  }
  const all = [...byPath.values()]
  const isAgreed = ({ path, theirs }: OpenClash) => sameValue(readPath(local, path), theirs)
  return {
    open: all.filter((clash) => !isAgreed(clash)),
    agreed: all.filter(isAgreed).flatMap(({ covers }) => covers),
  }
}

function questionPath(path: string, local: SectionValues, server: SectionValues): string {
  const [field, item, column] = path.split('/')
  const row = `${field}/${item}`
  if (column === undefined) return path
  return readPath(local, row) === null || readPath(server, row) === null ? row : path
}

/** Takes over what the server lists as open: clashes of another device appear, those decided there go. */
export function adoptClashes(record: SectionRecord, listed: readonly OpenClash[]): SectionRecord {
  const isListed = (clash: OpenClash) => listed.some(({ path }) => clash.covers.includes(path))
  const decided = record.clashes.filter((clash) => !isListed(clash))
  const isNew = ({ path }: OpenClash) =>
    !record.settled.includes(path) && !record.clashes.some(({ covers }) => covers.includes(path))
  const added = listed.filter(isNew)
  const left = decided.reduce(withTheirs, record.values)
  return {
    ...record,
    clashes: [...record.clashes.filter(isListed), ...added],
    values: added.reduce((values, clash) => withMine(record, values, clash), left),
  }

  function withTheirs(values: SectionValues, { path, mine }: OpenClash): SectionValues {
    return sameValue(readPath(values, path), mine) ? restored(values, record.base, path) : values
  }
}

/** The answer of `base` at a path; a cell whose row is gone there takes its row along. */
export function restored(values: SectionValues, base: SectionValues, path: string): SectionValues {
  return writePath(values, path, readPath(base, path))
}

/** Shows the person's own answer where the clash was met on another device; a local edit stays as it is. */
function withMine(record: SectionRecord, values: SectionValues, { path, mine }: OpenClash): SectionValues {
  if (!sameValue(readPath(record.values, path), readPath(record.base, path))) return values
  const [field, item, column] = path.split('/')
  const row = `${field}/${item}`
  if (column === undefined || readPath(values, row) !== null) return writePath(values, path, mine)
  return writePath(values, row, { id: item, [column]: mine as FieldValue })
}

/** The clash at a path, or the one that contains it. */
export function clashAt(record: SectionRecord, path: string): OpenClash | undefined {
  return record.clashes.find((clash) => overlaps(clash.path, path))
}

/** The person's choice: it is the server's task to close the clash when the next save tells it. */
export function decide(record: SectionRecord, path: string, choice: 'mine' | 'theirs'): SectionRecord {
  const clash = record.clashes.find((one) => one.path === path)
  if (clash === undefined) return record
  return {
    ...record,
    clashes: record.clashes.filter((one) => one !== clash),
    settled: [...new Set([...record.settled, ...clash.covers])],
    values: choice === 'mine' ? record.values : restored(record.values, record.base, path),
  }
}
