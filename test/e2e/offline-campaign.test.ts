/** Issue 4: the whole application filled in without network, on two phones whose pages are killed all the time. */
import PizZip from 'pizzip'
import type { Browser, Page } from 'playwright-core'
import {
  askedColumns,
  askedFields,
  type FileRef,
  fillableSections,
  type FilingValues,
  itemsOf,
  rowsOf,
} from '#policy'
import { fullAnswers } from '../builders/full-answers'
import { launchChromium } from '../support/chromium'
import { describeInChromium } from '../support/describe-where'
import { given, randomFrom } from '../support/random'
import { allOnServer, invitationCode, join, submitAsContact } from './support/applicants'
import { form, sectionsOf, values as sample } from './support/case'
import { filingOf } from './support/look-up'
import { openPhone, type Phone } from './support/phone'
import { type Program, startProgram } from './support/program'
import { fillRestlessly, type Kill, type Outcome } from './support/restless'
import { press, reads, untilTrue } from './support/screen'
import { signIn } from './support/sign-in'
import { tellStory } from './support/story'
import { workIn } from './support/work'

const TODAY = '2026-11-02'
const SEED = given('SEED', 20261122)
const KILLS = given('KILLS', 20)

jest.setTimeout(600_000)

const values = fullAnswers(form, sample, TODAY)

/** When and how the pages of one person end, the same at every run of a seed. */
function killsOf(seed: number, sectionIds: readonly string[], count: number): readonly Kill[] {
  const random = randomFrom(seed)
  const whole = workIn(form, values, sectionIds)
  const ways = ['crash', 'crash', 'crash', 'close', 'leave'] as const
  return Array.from({ length: count }, () => ({
    afterWork: Math.floor((0.02 + 0.9 * random()) * whole),
    delayMillis: Math.floor(random() * 1_200),
    how: ways[Math.floor(random() * ways.length)] ?? 'crash',
  }))
}

describeInChromium('the whole application without network', () => {
  const step = tellStory()
  let browser: Browser
  let program: Program
  let leader: Phone
  let contact: Phone
  let filingId = ''
  let tasksAt = ''
  const people = () => [
    { phone: leader, sectionIds: sectionsOf('leader'), seed: SEED },
    { phone: contact, sectionIds: sectionsOf('unit'), seed: SEED + 1 },
  ]

  beforeAll(async () => {
    ;[browser, program] = await Promise.all([launchChromium(), startProgram(TODAY)])
    leader = await openPhone(browser, program.origin)
    contact = await openPhone(browser, program.origin)
    for (const { context } of [leader, contact]) context.setDefaultTimeout(40_000)
  }, 90_000)
  afterAll(async () => {
    await browser.close()
    await program.stop()
  })

  it('the form asks every kind of question, and the case answers all of them', () => {
    const asked = fillableSections(form).flatMap((section) =>
      askedFields(form, values, section).map((field) => ({ field, answer: values[section.id]?.[field.id] })),
    )
    const kinds = asked.flatMap(({ field }) =>
      field.type === 'rows' ? ['rows', ...field.columns.map(({ type }) => type)] : [field.type],
    )
    expect(asked.length).toBeGreaterThan(80)
    expect(asked.filter(({ answer }) => answer === undefined || answer === null)).toEqual([])
    for (const kind of ['rows', 'photos', 'occupation', 'industry', 'money', 'date', 'longText', 'idNumber'])
      expect(kinds).toContain(kind)
    expect(rowsOf(values['team']?.['members']).length).toBeGreaterThanOrEqual(3)
  })

  it(
    'both have opened it once; then the network is gone, and the server too',
    step(async () => {
      await signIn(leader, program, '13800000001')
      await leader.open('applyStart', {})
      await press(leader.page(), /^领办人/, 'radio')
      await press(leader.page(), '开始填写')
      await leader.page().waitForURL(/apply\/tasks/)
      tasksAt = leader.page().url()
      filingId = new URL(tasksAt).searchParams.get('filingId') ?? ''
      const code = await invitationCode(leader.page())
      await signIn(contact, program, '13800000002')
      await contact.open('me')
      await join(contact.page(), code)
      for (const phone of [leader, contact]) {
        await keptForOffline(phone.page())
        await phone.goOffline(true)
      }
      await program.halt()
    }),
  )

  it(
    `${KILLS} kills (SEED=${SEED}): what had stood for a second is there each time, all else is typed again`,
    step(async () => {
      const outcomes = await Promise.all(
        people().map(({ phone, sectionIds, seed }): Promise<Outcome> => {
          const kills = killsOf(seed, sectionIds, KILLS / 2)
          return fillRestlessly({ phone, form, values, filingId, kills }, sectionIds)
        }),
      )
      const lost = outcomes.map((outcome) => outcome.lost)
      process.stderr.write(`offline campaign: SEED=${SEED}, ${lost.join(' + ')} characters typed again\n`)
      expect(outcomes.flatMap(({ tooMuch }) => tooMuch)).toEqual([])
      expect(outcomes.reduce((sum, { kills }) => sum + kills, 0)).toBe(KILLS)
    }),
  )

  it(
    'without network everything counts as filled in, and nothing as delivered',
    step(async () => {
      for (const { phone, owner } of [
        { phone: leader, owner: '领办人' },
        { phone: contact, owner: '单位' },
      ]) {
        await phone.page().goto(tasksAt)
        await reads(phone.page(), new RegExp(`^由${owner}填写（已完成 (\\d+)/\\1）$`))
        await reads(phone.page(), '仅在本机')
      }
    }),
  )

  it(
    'back on the network both phones deliver by themselves, and the unit submits',
    step(async () => {
      const hashes = new Map<string, string>()
      for (const phone of [leader, contact])
        for (const [id, sha256] of await photosOn(phone.page())) hashes.set(id, sha256)
      await program.restartOn(TODAY)
      for (const phone of [leader, contact]) await phone.goOffline(false)
      for (const phone of [leader, contact]) {
        await phone.page().goto(tasksAt)
        await allOnServer(phone.page())
      }
      const page = contact.page()
      await page.reload()
      await allOnServer(page)
      await photosArrived(page, filingId, photosIn(values).length)
      await submitAsContact(page)

      const frozen = await frozenPackage(page, filingId)
      expect(typed(frozen.sections)).toEqual(typed(values))
      const { files, receipts } = await filingOf(page, filingId)
      expect(receipts).toHaveLength(1)
      const named = photosIn(frozen.sections)
      expect(named).toHaveLength(photosIn(values).length)
      // Each photo named in the package is on the server with the hash of the bytes that lay on the phone.
      for (const { id, sha256 } of named) {
        expect(sha256).toBe(hashes.get(id))
        expect(files.find((file) => file.id === id)?.sha256).toBe(sha256)
      }
    }),
  )
})

/** Waits until the browser has the whole program. */
const keptForOffline = (page: Page) =>
  untilTrue(
    page,
    async () => {
      await navigator.serviceWorker.ready
      const [name] = await caches.keys()
      const kept = name === undefined ? [] : await (await caches.open(name)).keys()
      return kept.length > 10 && navigator.serviceWorker.controller !== null
    },
    undefined,
  )

/** Waits until every photo that the answers on the server name is there too: the other person's phone sends its own. */
const photosArrived = (page: Page, id: string, count: number) =>
  untilTrue(
    page,
    async ({ at, wanted }) => {
      const { files } = (await (await fetch(at)).json()) as { files: readonly unknown[] }
      return files.length >= wanted
    },
    { at: `/api/filings/${id}`, wanted: count },
  )

/** The photos kept on the phone, and the hash of their bytes. */
const photosOn = (page: Page): Promise<readonly (readonly [string, string])[]> =>
  page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error('IndexedDB'))
      })
    const database = await settled(indexedDB.open('daxing-photos', 1))
    const read = () => database.transaction('photos').objectStore('photos')
    const ids = (await settled(read().getAllKeys())).map(String)
    const found: [string, string][] = []
    for (const id of ids) {
      const blob = (await settled(read().get(id))) as Blob
      const hash = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer())
      const hex = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
      found.push([id, hex])
    }
    database.close()
    return found
  })

/** What was frozen at the submit, as the contact downloads it. */
async function frozenPackage(page: Page, id: string): Promise<{ readonly sections: FilingValues }> {
  const answer = await page.request.get(`/api/filings/${id}/receipts/1/proof`)
  const frozen = new PizZip(await answer.body()).file('frozen.json')?.asText()
  return JSON.parse(frozen ?? '{}') as { readonly sections: FilingValues }
}

/** What a person typed or chose, in one shape for both sides: rows without their ids, photos by number. */
function typed(filled: FilingValues) {
  return fillableSections(form).map((section) => ({
    section: section.id,
    answers: askedFields(form, values, section).map((field) => {
      const answer = filled[section.id]?.[field.id]
      if (field.type === 'photos') return [field.id, itemsOf(answer).length]
      if (field.type !== 'rows') return [field.id, answer]
      const cells = rowsOf(answer).map((row) => askedColumns(field).map(({ id }) => row[id] ?? null))
      return [field.id, cells]
    }),
  }))
}

/** Every photo a filing names. */
const photosIn = (filled: FilingValues): readonly FileRef[] =>
  fillableSections(form).flatMap((section) =>
    askedFields(form, values, section)
      .filter(({ type }) => type === 'photos')
      .flatMap(({ id }) => itemsOf(filled[section.id]?.[id]) as readonly FileRef[]),
  )
