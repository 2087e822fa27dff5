import { storage } from '../../platform'
import { prefix } from '../../sync/prefix'
import { lastAccount } from '../session/session'

/** Words for the other people of a filing, typed and not yet sent. */
export interface KeptWords<T> {
  readonly read: () => T | undefined
  readonly keep: (words: T) => void
  readonly forget: () => void
}

/** Keeps them on this phone with every key, for the account that typed them; they go with the drafts at logout. */
export function keptWords<T>(name: string): KeptWords<T> {
  const key = `${prefix}words.${lastAccount() ?? ''}.${name}`
  return {
    read: () => {
      try {
        return (JSON.parse(storage.get(key) ?? 'null') as T | null) ?? undefined
      } catch {
        return undefined
      }
    },
    keep: (words) => {
      try {
        storage.set(key, JSON.stringify(words))
      } catch {
        // On a full phone they stay on screen; the answers come first.
      }
    },
    forget: () => storage.remove(key),
  }
}
