import { FileMissingError, type Files } from './kept-files'

const databaseName = 'daxing-photos'
const storeName = 'photos'

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(storeName)
  return settled(request)
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'))
  })
}

async function reading<T>(work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await openDatabase()
  try {
    return await settled(work(database.transaction(storeName).objectStore(storeName)))
  } finally {
    database.close()
  }
}

/** Resolves at the transaction's end, flushed to disk, not at the request's success. */
async function writing(work: (store: IDBObjectStore) => void): Promise<void> {
  const database = await openDatabase()
  try {
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(storeName, 'readwrite', { durability: 'strict' })
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'))
      work(transaction.objectStore(storeName))
    })
  } finally {
    database.close()
  }
}

async function blobOf(id: string): Promise<Blob> {
  const blob: unknown = await reading((store) => store.get(id))
  if (!(blob instanceof Blob)) throw new FileMissingError()
  return blob
}

/** localStorage is too small for photos. */
export const browserFiles: Files = {
  keep: async (id, source) => {
    if (!('blob' in source)) throw new TypeError('a browser keeps pictures by blob')
    await writing((store) => store.put(source.blob, id))
  },
  size: async (id) => (await blobOf(id)).size,
  read: async (id, offset, length) => (await blobOf(id)).slice(offset, offset + length).arrayBuffer(),
  url: async (id) => URL.createObjectURL(await blobOf(id)),
  remove: (id) => writing((store) => store.delete(id)),
  list: async () => (await reading((store) => store.getAllKeys())).map(String),
}
