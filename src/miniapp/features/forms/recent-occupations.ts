import { storage } from '../../platform'

/** Under the name of a snapshot: logout forgets it with the others. */
const key = 'snapshot.occupations'
const KEPT = 5

/** The occupations chosen last on this phone, newest first. */
export function recentOccupations(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(storage.get(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, KEPT) : []
  } catch {
    return []
  }
}

/** Remembers one more; on a full phone the answers come first. */
export function rememberOccupation(value: string): void {
  const others = recentOccupations().filter((one) => one !== value)
  try {
    storage.set(key, JSON.stringify([value, ...others].slice(0, KEPT)))
  } catch {
    storage.remove(key)
  }
}
