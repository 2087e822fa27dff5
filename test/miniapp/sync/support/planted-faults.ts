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
  'clashes are forgotten': (server) => {
    for (const filing of server.filings.values()) filing.clashes = []
  },
}
