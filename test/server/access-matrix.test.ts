/** Every row of the contract × every role × own, another's and a missing object; generated from the table. */
import { type Access, type Guarded, ROUTES, type RouteRow } from '#contract'
import { randomUUID } from 'node:crypto'
import { titledWorkshop } from '../support/awarding'
import { certifierOf } from '../support/certifying'
import type { PersonLogin } from '../support/server'
import {
  caseOf,
  openNotice,
  openProgramme,
  pair,
  type Pair,
  type Programme,
  startApplication,
  storedPhoto,
  submit,
} from '../support/programme'

type Role = 'anyone' | 'stranger' | 'leader' | 'contact' | 'certifier' | 'officer' | 'signer' | 'halfDesk'
type Which = 'own' | 'other' | 'missing'

const ROLES: readonly Role[] = [
  'anyone',
  'stranger',
  'leader',
  'contact',
  'certifier',
  'officer',
  'signer',
  'halfDesk',
]
const WHICH: readonly Which[] = ['own', 'other', 'missing']
const MISSING = 'missing-object-0000'

const rows = Object.entries(ROUTES).flatMap(([group, names]) =>
  Object.entries(names).map(([name, row]) => ({ id: `${group}.${name}`, row: row as RouteRow })),
)

let programme: Programme
let headers: Readonly<Record<Role, Readonly<Record<string, string>>>>
/** Two titled workshops and two applications are made over HTTP: on a busy machine longer than one test may take. */
const SET_UP_MS = 180_000
/** What each path parameter names, for the pair whose member asks and for another pair. */
let objects: Readonly<Record<string, Readonly<Record<Which, string>>>>

beforeAll(async () => {
  programme = await openProgramme()
  const { server } = programme
  const noticeId = await openNotice(programme, { closesAt: '2026-12-31T16:00:00.000Z' })
  const own = await worldOf(noticeId, 1)
  const other = await worldOf(noticeId, 2)
  const stranger = await pair(programme, 3)
  const half = await server.createDeskUser('banlu', ['officer', 'signer'])
  const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })
  const cookie = (value: string) => ({
    Cookie: value,
    Origin: server.origin,
    Referer: `${server.origin}/desk/`,
  })
  headers = {
    anyone: {},
    stranger: bearer(stranger.leader.token),
    leader: bearer(own.people.leader.token),
    contact: bearer(own.people.contact.token),
    certifier: bearer(own.certifier.token),
    officer: cookie(programme.officer.cookie),
    signer: cookie(programme.signer.cookie),
    halfDesk: bearer(
      (
        await server
          .client()
          .auth.deskPassword({ body: { username: half.username, password: half.password } })
      ).ticket,
    ),
  }
  objects = Object.fromEntries(
    Object.keys(own.ids).map((name) => [
      name,
      { own: own.ids[name] ?? '', other: other.ids[name] ?? '', missing: MISSING },
    ]),
  )
}, SET_UP_MS)
afterAll(() => programme.server.close())

/** A pair with one of everything. */
async function worldOf(
  noticeId: string,
  serial: number,
): Promise<{
  readonly people: Pair
  readonly certifier: PersonLogin
  readonly ids: Readonly<Record<string, string>>
}> {
  const people = await pair(programme, serial)
  const titled = await titledWorkshop(programme, noticeId, people, caseOf(serial))
  const filingId = await startApplication(programme, noticeId, people, caseOf(serial + 10))
  const file = await storedPhoto(programme, filingId, 'certificate.photos')
  await submit(people.contact.api, filingId)
  const certifier = await certifierOf(programme, people, filingId, serial)
  const { messages } = await people.leader.api.me.messages({})
  const { lists } = await programme.officer.api.desk.lists({})
  const { publicities } = await programme.server.client().public.publicities({})
  const ids = {
    filingId,
    fileId: file.id,
    workshopId: titled.workshopId,
    projectId: titled.projectId,
    messageId: messages[0]?.id ?? '',
    noticeId,
    publicityId: publicities[0]?.id ?? '',
    plaqueNo: titled.plaqueNo,
    listId: lists[0]?.id ?? '',
    entryId: lists[0]?.entries[0]?.id ?? '',
    objectionId: 'objection-of-nobody',
    proposalId: 'proposal-of-nobody',
    settingId: 'correctionWorkingDays',
    sectionId: 'leader',
    offset: '0',
    packageNo: '1',
    receiptNo: 'receipt-of-nobody',
    hash: '0'.repeat(64),
  }
  return { people, certifier, ids }
}

/** What the access rule says about a role, before any object is looked at. */
function mayTry(
  access: Access,
  role: Role,
): 'yes' | 'NOT_SIGNED_IN' | 'SECOND_FACTOR_NEEDED' | 'NOT_ALLOWED' {
  if (access.who === 'anyone') return 'yes'
  if (role === 'anyone') return 'NOT_SIGNED_IN'
  if (role === 'halfDesk') return 'SECOND_FACTOR_NEEDED'
  if (access.who === 'signedIn') return 'yes'
  const isDesk = role === 'officer' || role === 'signer'
  if (access.who === 'person') return isDesk ? 'NOT_ALLOWED' : 'yes'
  if (access.who === 'desk') return isDesk && access.as.includes(role) ? 'yes' : 'NOT_ALLOWED'
  return !isDesk || access.desk?.includes(role) === true ? 'yes' : 'NOT_ALLOWED'
}

/** The refusal the rule gives, or undefined where the call gets past the door. */
function expectedRefusal(access: Access, role: Role, which: Which): string | undefined {
  const door = mayTry(access, role)
  if (door !== 'yes') return door
  if (access.who !== 'member') return undefined
  if (which === 'missing') return 'NOT_FOUND'
  if (role === 'officer' || role === 'signer') return undefined
  if (which === 'other' || role === 'stranger') return 'NOT_FOUND'
  // A message has one owner, whatever their role.
  if (access.of === 'message') return role === 'leader' ? undefined : 'NOT_FOUND'
  // The workshop of the same people knows no certifier.
  if (role === 'certifier' && access.of !== 'filing' && access.of !== 'file' && access.of !== 'upload')
    return 'NOT_FOUND'
  return access.as.includes(role as 'leader' | 'contact' | 'certifier') ? undefined : 'NOT_ALLOWED'
}

const DOOR_CODES = ['NOT_SIGNED_IN', 'SECOND_FACTOR_NEEDED', 'NOT_ALLOWED']

function pathOf(row: RouteRow, which: Which): string {
  return row.path.replace(/:(\w+)/g, (_, name: string) => {
    const object = objects[name]
    if (object === undefined) throw new Error(`no fixture for :${name} of ${row.path}`)
    // Only what the rule guards is swapped; a section or an offset stays as it is.
    const isObject = !['sectionId', 'offset', 'settingId', 'packageNo'].includes(name)
    return isObject ? object[which] : object.own
  })
}

/** Well-formed bodies for the guarded writes, so that a call comes as far as its object; they change nothing of note. */
const BODIES: Readonly<Record<string, unknown>> = {
  'filings.saveSection': { baseVersion: 0, changes: [{ path: 'position', from: null, to: '矩阵' }] },
  'filings.moveForm': { formVersion: 1 },
  'filings.submit': { sections: {}, files: [], declared: true, nonce: 'nonce-0000' },
  'filings.withdraw': {},
  'filings.restore': { as: 'draft' },
  'filings.invite': { role: 'contact' },
  'together.handOver': {},
  'together.sendBack': { marks: [{ section: 'leader', note: '矩阵' }] },
  'together.sectionDone': {},
  'together.addNote': { id: 'note-of-the-matrix', text: '矩阵' },
  'together.readNotes': {},
  'together.beHere': { section: null },
  'together.certify': { name: '矩阵', sections: {}, files: [], declared: true },
  'together.takeBack': {},
  'together.decline': { reason: '矩阵', marks: [] },
  'together.changeRole': { role: 'certifier' },
  'together.removeMember': { role: 'leader' },
  'files.begin': {
    fileId: 'file-of-the-matrix',
    section: 'leader',
    path: 'x/y',
    sha256: 'a'.repeat(64),
    size: 1,
  },
  'me.readMessage': {},
}

/** What is sent to the rows that guard no object: of the wrong shape, so that nothing is changed. */
const MISSHAPEN = { notAField: true }

function bodyOf(id: string, row: RouteRow): string {
  if (row.body === 'bytes') return 'x'
  if (row.access.who !== 'member') return JSON.stringify(MISSHAPEN)
  if (!(id in BODIES)) throw new Error(`no body for the guarded write ${id}`)
  return JSON.stringify(BODIES[id])
}

async function call(
  id: string,
  row: RouteRow,
  role: Role,
  which: Which,
): Promise<{ status: number; code: string }> {
  const isBytes = row.body === 'bytes'
  const answer = await programme.server.request(row.method, pathOf(row, which), {
    headers: {
      ...headers[role],
      ...(row.method === 'GET' ? {} : { 'Idempotency-Key': randomUUID() }),
      ...(isBytes ? { 'Content-Type': 'application/octet-stream' } : {}),
    },
    ...(row.method === 'GET' ? {} : { body: bodyOf(id, row) }),
  })
  const text = await answer.text()
  const body = text.startsWith('{') ? (JSON.parse(text) as { error?: { code: string } }) : {}
  return { status: answer.status, code: body.error?.code ?? '' }
}

test('the table is whole: every row has a rule and every parameter a fixture', () => {
  expect(rows.length).toBeGreaterThan(40)
  for (const { row } of rows) {
    expect(row.access.who).toBeDefined()
    expect(() => pathOf(row, 'own')).not.toThrow()
  }
  const guarded = new Set(rows.flatMap(({ row }) => (row.access.who === 'member' ? [row.access.of] : [])))
  const known: readonly Guarded[] = ['filing', 'upload', 'file', 'workshop', 'project', 'message']
  expect([...guarded].every((one) => known.includes(one))).toBe(true)
})

test('a parameter without a fixture fails the matrix', () => {
  const row = { ...ROUTES.filings.get, path: '/api/things/:thingId' as const }
  expect(() => pathOf(row as unknown as RouteRow, 'own')).toThrow('no fixture for :thingId')
})

describe.each(rows)('$id', ({ id, row }) => {
  const cases = ROLES.flatMap((role) =>
    (row.path.includes(':') ? WHICH : (['own'] as const)).map((which) => ({ role, which })),
  )
  test.each(cases)('$role, $which object', async ({ role, which }) => {
    const expected = expectedRefusal(row.access, role, which)
    const { status, code } = await call(id, row, role, which)
    expect(status).toBeLessThan(500)
    if (expected === undefined) expect(DOOR_CODES).not.toContain(code)
    else expect(code).toBe(expected)
  })
})
