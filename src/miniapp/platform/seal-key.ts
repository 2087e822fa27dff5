import { storage, type Storage } from './storage'

/** Where the sealer's key lies; apart from the sealer, whose cipher the first page does not need. */
export const sealKeyName = 'seal.key'

/** On logout: without the key, what was sealed stays shut for ever. */
export const destroySealKey = (store: Storage = storage): void => store.remove(sealKeyName)
