import { diffSection, readPath, sameValue, writePath } from '#policy'
import type { Section, SectionValues } from '#policy'
import { normaliseClashes } from './clashes'
import { overlaps, shadowOf } from './pending'
import type { OpenClash, SectionRecord } from './records'

/** What the server holds for a section, from an acknowledged save or a refresh. */
export interface ServerSection {
  readonly version: number
  readonly values: SectionValues
  readonly clashes: readonly OpenClash[]
}

/**
 * Puts local work on top of what the server holds. Under an unsent edit `base` keeps the answer the edit
 * started from, so that the server, not this phone, finds out whether somebody else changed it meanwhile.
 */
export function rebase(section: Section, record: SectionRecord, server: ServerSection): SectionRecord {
  const clashes = normaliseClashes(server.clashes, record.values, server.values)
  const shadow = shadowOf(record)
  const edited = diffSection(section, shadow, record.values)
    .map(({ path }) => path)
    .filter((path) => !clashes.open.some((clash) => clash.isMine && overlaps(clash.path, path)))
  const disputed = clashes.open.filter(({ isMine }) => isMine).map(({ path }) => path)
  return {
    ...record,
    version: server.version,
    base: overlay(server.values, edited, shadow),
    values: overlay(overlay(server.values, edited, record.values), disputed, record.values),
    inFlight: null,
    clashes: clashes.open,
    settled: [...record.settled, ...clashes.agreed],
  }
}

/** Answers that changed under the person's eyes; masked forms of an answer do not count. */
export function isShownDifferently(section: Section, before: SectionValues, after: SectionValues): boolean {
  return diffSection(section, withoutSecrets(section, before), withoutSecrets(section, after)).length > 0
}

/** Copies the given paths; a cell whose row is not there brings the whole row. */
function overlay(onto: SectionValues, paths: readonly string[], source: SectionValues): SectionValues {
  return paths.reduce((result, path) => {
    const [field, item, column] = path.split('/')
    const row = `${field}/${item}`
    const at = column !== undefined && readPath(result, row) === null ? row : path
    const value = readPath(source, at)
    return sameValue(value, readPath(result, at)) ? result : writePath(result, at, value)
  }, onto)
}

function withoutSecrets(section: Section, values: SectionValues): SectionValues {
  return section.fields.reduce((result, field) => {
    if (field.sensitive) return writePath(result, field.id, null)
    if (field.type !== 'rows') return result
    const secrets = field.columns.filter((column) => column.sensitive).map(({ id }) => id)
    const rows = readPath(result, field.id)
    if (secrets.length === 0 || !Array.isArray(rows)) return result
    return rows.reduce<SectionValues>(
      (next, row: { readonly id: string }) =>
        secrets.reduce((one, id) => writePath(one, `${field.id}/${row.id}/${id}`, null), next),
      result,
    )
  }, values)
}
