import type { ApiClient } from '#contract'
import type { ServerDouble } from './server-double'
import type { Phone } from './world'

type Sabotage = Phone['sabotage']
type Filings = ApiClient['filings']
type Files = ApiClient['files']

const withFilings =
  (change: (real: Filings) => Partial<Filings>): Sabotage =>
  (ports) => ({
    ...ports,
    api: { ...ports.api, filings: { ...ports.api.filings, ...change(ports.api.filings) } },
  })
const withFiles =
  (change: (real: Files) => Partial<Files>): Sabotage =>
  (ports) => ({ ...ports, api: { ...ports.api, files: { ...ports.api.files, ...change(ports.api.files) } } })

/** Every other call of its kind, so that a fault shows only now and then. */
function everyOther(): () => boolean {
  let calls = 0
  return () => (calls += 1) % 2 === 0
}

/** Faults of the phone, planted at its ports. */
export const PORT_FAULTS: Readonly<Record<string, Sabotage>> = {
  'sections are never written to the phone': (ports) => ({
    ...ports,
    storage: {
      ...ports.storage,
      set: (key, value) => void (key.includes('/s/') || ports.storage.set(key, value)),
    },
  }),
  'a save is believed that was never sent': withFilings(() => ({
    saveSection: async ({ body }) => ({
      version: body.baseVersion + 1,
      values: {},
      clashes: [],
      savedAt: '2026-03-02T02:00:00.000Z',
    }),
  })),
  'a save claims to have seen what the server holds': withFilings((real) => ({
    saveSection: async (request) => {
      const { sections } = await real.get({ params: { filingId: request.params.filingId } })
      const held = sections.find(({ id }) => id === request.params.sectionId)?.values ?? {}
      const changes = request.body.changes.map((change) => ({ ...change, from: held[change.path] ?? null }))
      return real.saveSection({ ...request, body: { ...request.body, changes } })
    },
  })),
  'clashes are not shown': withFilings((real) => ({
    saveSection: async (request) => ({ ...(await real.saveSection(request)), clashes: [] }),
    get: async (request) => ({ ...(await real.get(request)), clashes: [] }),
  })),
  'what is typed is written twenty seconds late': (ports) => {
    const { storage, timers } = ports
    const late = new Map<string, string>()
    return {
      ...ports,
      storage: {
        get: (key) => late.get(key) ?? storage.get(key),
        set: (key, value) => {
          if (!key.includes('/s/')) return storage.set(key, value)
          late.set(key, value)
          timers.after(20_000, () => {
            if (late.get(key) === value) storage.set(key, value)
          })
        },
        remove: (key) => {
          late.delete(key)
          storage.remove(key)
        },
        keys: () => [...new Set([...storage.keys(), ...late.keys()])],
      },
    }
  },
  'no answer counts as a save': withFilings((real) => ({
    saveSection: (request) =>
      real.saveSection(request).catch(() => ({
        version: request.body.baseVersion + 1,
        values: {},
        clashes: [],
        savedAt: '2026-03-02T02:00:00.000Z',
      })),
  })),
  'what the other person wrote is never taken in': withFilings((real) => {
    const first = new Map<string, Promise<Awaited<ReturnType<Filings['get']>>>>()
    return {
      get: (request) => {
        const { filingId } = request.params
        const answer = first.get(filingId) ?? real.get(request)
        first.set(filingId, answer)
        return answer
      },
    }
  }),
  'a photo is read from its beginning for every chunk': (ports) => ({
    ...ports,
    photos: { ...ports.photos, read: (id, _offset, length) => ports.photos.read(id, 0, length) },
  }),
  'an announced photo counts as stored': withFiles((real) => ({
    begin: async (request) => ({
      ...(await real.begin(request)),
      state: 'stored',
      sha256: request.body.sha256,
    }),
  })),
}

/** Faults of the server, planted before each request or at its restart. */
export const SERVER_FAULTS: Readonly<Record<string, (server: ServerDouble, isRestart: boolean) => void>> = {
  'a restart loses a section': (server, isRestart) => {
    if (isRestart)
      for (const filing of server.filings.values()) filing.sections['person'] = { version: 0, values: {} }
  },
  'a submitted filing takes a second submission': (server) => {
    for (const filing of server.filings.values()) filing.state = 'draft'
  },
  'the last writer wins': (server) => {
    server.trusts = true
  },
  'an acknowledged save is sometimes not kept': (server) => {
    server.forgets ??= everyOther()
  },
  'clashes are forgotten': (server) => {
    for (const filing of server.filings.values()) filing.clashes = []
  },
}
