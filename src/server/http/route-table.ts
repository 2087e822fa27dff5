import { ROUTES, type RouteRow } from '#contract'
import type * as v from 'valibot'
import type { Guards, Handlers } from '../kernel'
import type { LooseHandler, RegisteredRow } from './execute'

type LooseTable = Readonly<Record<string, Readonly<Record<string, RouteRow>>>>
type LooseHandlers = Readonly<Record<string, Readonly<Record<string, LooseHandler>> | undefined>>

/** Every row with its handler. Throws, and so keeps the server from starting, when a row is not complete. */
export function readTable(handlers: Handlers, guards: Guards, table: LooseTable = ROUTES): RegisteredRow[] {
  const rows = Object.entries(table).flatMap(([group, names]) =>
    Object.entries(names).map(([name, row]) => ({
      id: `${group}.${name}`,
      row,
      handler: (handlers as unknown as LooseHandlers)[group]?.[name],
    })),
  )
  return rows.map(({ id, row, handler }) => {
    const missing = missingOf(row, guards)
    if (missing !== undefined) throw new Error(`route ${id} has no ${missing}`)
    if (handler === undefined) throw new Error(`route ${id} has no handler`)
    return { id, row, handler }
  })
}

function missingOf(row: RouteRow, guards: Guards): string | undefined {
  const { access } = row as { access?: RouteRow['access'] }
  if (access === undefined) return 'access rule'
  if ('as' in access && access.as.length === 0) return 'role that may call it'
  const names = [...row.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
  const described = namesOf(row.params)
  const undescribed = names.find((name) => !described.includes(name))
  if (undescribed !== undefined) return `schema for :${undescribed}`
  if (access.who !== 'member') return undefined
  if (!names.includes(access.param)) return `parameter ${access.param}`
  return (guards as Partial<Guards>)[access.of] === undefined ? `guard for ${access.of}` : undefined
}

function namesOf(schema: v.GenericSchema | undefined): string[] {
  return schema !== undefined && 'entries' in schema ? Object.keys(schema.entries as object) : []
}
