import {
  fieldAt,
  isMasked,
  maskValue,
  type CellField,
  type Field,
  type Section,
  type SectionValues,
} from '#policy'
import type { Vault } from '../services'

type Turn = (text: string, field: Field | CellField) => unknown

/** Answers as they are stored: every sensitive one sealed by itself. */
export function sealSection(vault: Vault, section: Section, values: SectionValues): SectionValues {
  return turnSection(section, values, vault.seal)
}

/** The stored answers in plain; throws when one was tampered with. */
export function openSection(vault: Vault, section: Section, values: SectionValues): SectionValues {
  return turnSection(section, values, vault.open)
}

/** What stands at one path, a whole row included, as it is stored. */
export function sealAt(vault: Vault, section: Section, path: string, value: unknown): unknown {
  return turnAt(section, path, value, vault.seal)
}

/** The plain form of what `sealAt` gave. */
export function openAt(vault: Vault, section: Section, path: string, value: unknown): unknown {
  return turnAt(section, path, value, vault.open)
}

/** What stands at one path as it may leave the server. */
export function maskAt(section: Section, path: string, value: unknown): unknown {
  return turnAt(section, path, value, (text, field) => maskValue(field, text))
}

/** Whether a mask stands where a real value belongs. */
export function holdsMask(section: Section, path: string, value: unknown): boolean {
  let isFound = false
  turnAt(section, path, value, (text, field) => {
    isFound ||= isMasked(field, text)
    return text
  })
  return isFound
}

function turnSection(section: Section, values: SectionValues, turn: Turn): SectionValues {
  const turned = Object.entries(values).map(([id, value]) => [id, turnAt(section, id, value, turn)])
  return Object.fromEntries(turned) as SectionValues
}

function turnAt(section: Section, path: string, value: unknown, turn: Turn): unknown {
  if (typeof value === 'string') {
    const field = fieldAt(section, path)
    return field?.sensitive === true ? turn(value, field) : value
  }
  if (Array.isArray(value)) return value.map((item) => turnItem(section, path, item, turn))
  return turnItem(section, path, value, turn)
}

function turnItem(section: Section, path: string, item: unknown, turn: Turn): unknown {
  if (typeof item !== 'object' || item === null) return item
  const [fieldId = ''] = path.split('/')
  const cells = Object.entries(item).map(([column, cell]: [string, unknown]) => [
    column,
    column === 'id' ? cell : turnAt(section, `${fieldId}/row/${column}`, cell, turn),
  ])
  return Object.fromEntries(cells)
}
