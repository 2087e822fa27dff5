import * as fc from 'fast-check'
import { itemsOf, readPath, sameValue } from '#policy'
import type { Form } from '#policy'
import { pendingChanges, photoStatus, sectionStatus } from '../../../../src/miniapp/sync'
import { Clockwork } from './clockwork'
import { answerKey, Witness } from './witness'
import { Phone } from './world'
import type { Fate, Wire } from './world'

/** What the campaign runs against: a server that can be restarted, and a form with these places in it. */
export interface Backend {
  readonly wire: Wire
  readonly restart: () => Promise<void>
  readonly close: () => Promise<void>
}
export interface Ground {
  readonly form: Form
  readonly startsAt?: string
  readonly open: (clock: Clockwork) => Promise<Backend>
  /** Starts the filing on the first phone and lets the second join; gives its id. */
  readonly begin: (first: Phone, second: Phone) => Promise<string>
  /** Text fields as `section path`. */
  readonly texts: readonly (readonly [section: string, path: string])[]
  readonly rows?: { readonly section: string; readonly field: string; readonly column: string }
  readonly photos: {
    readonly section: string
    readonly field: string
    readonly bytes: (n: number) => Uint8Array
  }
}

type Act =
  | { readonly do: 'type'; readonly place: number; readonly text: string }
  | { readonly do: 'addRow' | 'editRow' | 'removeRow'; readonly row: number; readonly text: string }
  | { readonly do: 'photo' | 'dropPhoto' | 'submit' | 'pull' | 'flush' | 'kill' | 'late' }
  | { readonly do: 'resolve'; readonly choice: 'mine' | 'theirs' }
  | { readonly do: 'network'; readonly is: 'offline' | 'online' | 'slow' | 'quick' }
  | { readonly do: 'fate'; readonly fate: Fate }
  | { readonly do: 'wait'; readonly millis: number }
  | { readonly do: 'restartServer' }
export type Step = Act & { readonly on: 0 | 1 }

const word = fc.constantFrom('甲', '乙', '丙', '丁', '')
const acts: readonly { readonly weight: number; readonly arbitrary: fc.Arbitrary<Act> }[] = [
  { weight: 10, arbitrary: fc.record({ do: fc.constant('type' as const), place: fc.nat(2), text: word }) },
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constantFrom('addRow' as const, 'editRow' as const, 'removeRow' as const),
      row: fc.nat(1),
      text: word,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'photo' as const,
        'dropPhoto' as const,
        'flush' as const,
        'kill' as const,
        'late' as const,
      ),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('pull' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('submit' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('resolve' as const),
      choice: fc.constantFrom('mine' as const, 'theirs' as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('network' as const),
      is: fc.constantFrom('offline' as const, 'online' as const, 'slow' as const, 'quick' as const),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('fate' as const),
      fate: fc.constantFrom<Fate>('requestLost', 'replyLost', 'twice', 'portal'),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      millis: fc.constantFrom(100, 400, 1_500, 20_000),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restartServer' as const) }) },
]

/** Any schedule of two phones, a network and a server. */
export const schedules: fc.Arbitrary<readonly Step[]> = fc.array(
  fc
    .tuple(fc.oneof(...acts), fc.constantFrom(0 as const, 1 as const))
    .map(([act, on]): Step => ({ ...act, on })),
  { minLength: 5, maxLength: 45 },
)

const durableWithin = 300

/** Plays one schedule, heals the network, lets everything drain and gives what was violated. */
export async function play(
  ground: Ground,
  steps: readonly Step[],
  sabotage?: Phone['sabotage'],
): Promise<string[]> {
  const clock = new Clockwork(ground.startsAt)
  const backend = await ground.open(clock)
  try {
    return await new Run(ground, clock, backend, sabotage).play(steps)
  } finally {
    await backend.close()
  }
}

class Run {
  private readonly faults: string[] = []
  private readonly seen = new Set<string>()
  /** The last answer a person typed at a place, and when. */
  private readonly typed = new Map<string, { readonly at: number; readonly answer: unknown }>()
  private readonly witness: Witness
  private readonly phones: readonly [Phone, Phone]
  private serial = 0
  private id = ''

  constructor(
    private readonly ground: Ground,
    private readonly clock: Clockwork,
    private readonly backend: Backend,
    sabotage: Phone['sabotage'] | undefined,
  ) {
    const hasSeen = (who: string, section: string, path: string, value: unknown) =>
      this.id === '' || this.seen.has(`${who} ${answerKey(section, path, value)}`)
    this.witness = new Witness(backend.wire, hasSeen)
    const phoneOf = (who: string) => new Phone(who, clock, this.witness.wire, ground.form, sabotage)
    this.phones = [phoneOf('leader'), phoneOf('contact')]
  }

  async play(steps: readonly Step[]): Promise<string[]> {
    const [first, second] = this.phones
    this.id = await this.ground.begin(first, second)
    for (const step of steps) {
      await this.act(step, this.phones[step.on])
      await this.settle()
      this.checkWords()
      this.checkTyping()
    }
    await this.heal()
    this.checkEnd()
    return [...this.faults, ...this.witness.faults]
  }

  private readonly settle = async (): Promise<void> => {
    for (const phone of this.phones) await phone.settle()
  }

  private async act(step: Step, phone: Phone): Promise<void> {
    switch (step.do) {
      case 'type': {
        const [section, path] = this.ground.texts[step.place % this.ground.texts.length] ?? ['', '']
        return this.type(phone, section, path, step.text === '' ? null : `${step.text}${(this.serial += 1)}`)
      }
      case 'addRow':
      case 'editRow':
      case 'removeRow':
        return this.touchRow(phone, step)
      case 'photo': {
        const { section, field, bytes } = this.ground.photos
        if (itemsOf(this.valuesOn(phone, section)[field]).length >= 3) return
        const photo = phone.picture(bytes((this.serial += 1)))
        this.see(phone, section, `${field}/${photo.id}`)
        phone.sync.addPhoto(this.id, section, field, photo)
        return this.look(phone)
      }
      case 'dropPhoto': {
        const [photo] = Object.values(this.filingOn(phone).photos)
        const { section, field } = this.ground.photos
        return photo && phone.sync.removePhoto(this.id, section, field, photo.id)
      }
      case 'submit':
        return phone.sync.submit(this.id)
      case 'pull':
        return void phone.sync.pull(this.id).catch(() => undefined)
      case 'flush':
        return phone.sync.flush()
      case 'kill':
        return this.kill(phone)
      case 'late':
        return phone.deliverLate()
      case 'resolve':
        return this.resolve(phone, step.choice)
      case 'network':
        if (step.is === 'slow' || step.is === 'quick') return phone.setSlow(step.is === 'slow')
        return phone.setOnline(step.is === 'online')
      case 'fate':
        return void phone.fates.push(step.fate)
      case 'wait':
        return this.clock.advance(step.millis, this.settle)
      case 'restartServer':
        return this.backend.restart()
    }
  }

  private type(
    phone: Phone,
    section: string,
    path: string,
    to: string | Record<string, unknown> | null,
  ): void {
    this.look(phone)
    this.see(phone, section, path)
    phone.sync.edit(this.id, section, path, to)
    this.look(phone)
    this.forget(phone, section, path)
    const [field, row] = path.split('/')
    const rowPlace = `${phone.who} ${section} ${field}/${row}`
    const at = Date.parse(this.clock.now())
    const answer = readPath(this.valuesOn(phone, section), `${field}/${row}`)
    if (this.typed.has(rowPlace)) this.typed.set(rowPlace, { at, answer })
    else if (this.isEdit(phone, section, path))
      this.typed.set(`${phone.who} ${section} ${path}`, { at, answer: to })
  }

  /** Typing what stood there anyway is no edit. */
  private isEdit(phone: Phone, sectionId: string, path: string): boolean {
    const section = this.ground.form.sections.find(({ id }) => id === sectionId)
    const record = this.filingOn(phone).sections[sectionId]
    if (section === undefined || record === undefined) return false
    return [...pendingChanges(section, record), ...record.clashes].some((one) => one.path === path)
  }

  private touchRow(
    phone: Phone,
    step: { do: 'addRow' | 'editRow' | 'removeRow'; row: number; text: string },
  ): void {
    if (this.ground.rows === undefined) return
    const { section, field, column } = this.ground.rows
    const rows = itemsOf(this.valuesOn(phone, section)[field])
    const text = `${step.text}${(this.serial += 1)}`
    if (step.do === 'addRow') {
      const id = phone.newId()
      return this.type(phone, section, `${field}/${id}`, { id, [column]: text })
    }
    const row = rows[step.row]
    if (row === undefined) return
    if (step.do === 'removeRow') return this.type(phone, section, `${field}/${row.id}`, null)
    this.type(phone, section, `${field}/${row.id}/${column}`, text)
  }

  private resolve(phone: Phone, choice: 'mine' | 'theirs'): void {
    this.look(phone)
    for (const [section, { clashes }] of Object.entries(this.filingOn(phone).sections)) {
      const [clash] = clashes
      if (clash === undefined) continue
      this.seen.add(`${phone.who} ${answerKey(section, clash.path, clash.theirs)}`)
      for (const path of clash.covers) this.see(phone, section, path)
      phone.sync.resolve(this.id, section, clash.path, choice)
      this.forget(phone, section, clash.path)
    }
    this.look(phone)
  }

  /** What is on screen counts as seen: every answer, every row and every cell. */
  private look(phone: Phone): void {
    for (const { id: section, fields } of this.ground.form.sections)
      for (const field of fields) {
        this.see(phone, section, field.id)
        for (const item of itemsOf(this.valuesOn(phone, section)[field.id])) {
          this.see(phone, section, `${field.id}/${item.id}`)
          for (const column of Object.keys(item)) this.see(phone, section, `${field.id}/${item.id}/${column}`)
        }
      }
  }

  private see(phone: Phone, section: string, path: string): void {
    const answer = readPath(this.valuesOn(phone, section), path)
    this.seen.add(`${phone.who} ${answerKey(section, path, answer)}`)
  }

  private kill(phone: Phone): void {
    const before = this.filingOn(phone)
    phone.setSlow(false)
    phone.restart()
    const now = Date.parse(this.clock.now())
    for (const [place, { at }] of this.typed) {
      const [who, section = '', path = ''] = place.split(' ')
      if (who !== phone.who) continue
      const [was, is] = [before.sections[section]?.values ?? {}, this.valuesOn(phone, section)]
      const isKept = sameValue(readPath(was, path), readPath(is, path))
      if (!isKept && now - at >= durableWithin) this.faults.push(`I1: a kill lost ${place}`)
      if (!isKept) this.typed.delete(place)
    }
  }

  /** I5: 已到服务器 is never said of an answer the server has not confirmed. */
  private checkWords(): void {
    for (const phone of this.phones) {
      const state = phone.sync.store.getState()
      const filing = this.filingOn(phone)
      for (const section of this.ground.form.sections) {
        const record = filing.sections[section.id]
        if (!record || sectionStatus(state, filing, section, record).word !== '已到服务器') continue
        for (const place of this.typed.keys()) {
          const [who, ofSection, path = ''] = place.split(' ')
          if (who !== phone.who || ofSection !== section.id) continue
          const answer = readPath(record.values, path)
          if (answer === null || this.isConfirmed(section.id, path, answer)) continue
          this.faults.push(`I5: ${who} reads 已到服务器 over ${path}`)
        }
      }
      for (const { id, state: at } of Object.values(filing.photos))
        if (at !== 'stored' && photoStatus(state, filing, id).word === '已到服务器')
          this.faults.push(`I5: photo ${id} is said to be stored`)
    }
  }

  /** I1: what was typed stays on screen until the server has it; only then may another answer take its place. */
  private checkTyping(): void {
    for (const [place, { answer }] of this.typed) {
      const [who, section = '', path = ''] = place.split(' ')
      const phone = this.phones.find((one) => one.who === who)
      if (phone === undefined || answer === null) continue
      if (sameValue(readPath(this.valuesOn(phone, section), path), answer)) continue
      if (!this.isConfirmed(section, path, answer)) this.faults.push(`I1: ${place} vanished from the screen`)
    }
  }

  /** A later choice at a place, or at the row around it, replaces the earlier one. */
  private forget(phone: Phone, section: string, path: string): void {
    const start = `${phone.who} ${section} ${path}`
    for (const place of this.typed.keys())
      if (place === start || place.startsWith(`${start}/`)) this.typed.delete(place)
  }

  private isConfirmed(section: string, path: string, answer: unknown): boolean {
    if (this.witness.confirmed.has(answerKey(section, path, answer))) return true
    const [field, row, column] = path.split('/')
    if (typeof answer === 'object' && answer !== null && row !== undefined && column === undefined)
      return Object.entries(answer).every(
        ([name, cell]) => name === 'id' || this.isConfirmed(section, `${field}/${row}/${name}`, cell),
      )
    return column !== undefined && this.witness.wasRowSent(section, `${field}/${row}`, column, answer)
  }

  /** The network is good again; everything must drain within ten minutes of back-off. */
  private async heal(): Promise<void> {
    for (const phone of this.phones) {
      phone.fates.length = 0
      phone.setSlow(false)
      phone.setOnline(true)
    }
    await this.settle()
    await this.clock.advance(600_000, this.settle)
    for (const phone of this.phones) await phone.sync.pull(this.id)
    await this.settle()
    for (const phone of this.phones) await phone.sync.pull(this.id)
    await this.settle()
  }

  private checkEnd(): void {
    const [first, second] = this.phones
    if (this.witness.receipts.size > 1) this.faults.push('I3: more than one submission')
    for (const section of this.ground.form.sections) {
      const [a, b] = [first, second].map((phone) => this.filingOn(phone).sections[section.id])
      if (!a || !b) continue
      const isLocked = !a.editable
      const held = this.witness.held[section.id]
      if (!isLocked && held !== undefined && !sameValue(held, a.base))
        this.faults.push(`I1: the server lost ${JSON.stringify(held)}, it holds ${JSON.stringify(a.base)}`)
      for (const [phone, record] of [
        [first, a],
        [second, b],
      ] as const) {
        const word = sectionStatus(phone.sync.store.getState(), this.filingOn(phone), section, record).word
        if (record.inFlight !== null) this.faults.push(`drain: ${phone.who} ${section.id} is still in flight`)
        if (!isLocked && word !== '已到服务器' && word !== '有冲突')
          this.faults.push(`drain: ${phone.who} ${section.id} is ${word}`)
      }
      if (
        !isLocked &&
        !sameValue(
          a.clashes
            .map(({ covers }) => covers)
            .flat()
            .sort(),
          b.clashes
            .map(({ covers }) => covers)
            .flat()
            .sort(),
        )
      )
        this.faults.push(`I2: the phones disagree on what is in conflict in ${section.id}`)
      if (!isLocked && a.clashes.length === 0 && b.clashes.length === 0 && !sameValue(a.values, b.values))
        this.faults.push(`converge: ${section.id} ${JSON.stringify([a.values, b.values])}`)
    }
    for (const phone of this.phones) {
      this.checkPhotos(phone)
      this.checkClashes(phone)
    }
  }

  /** I2: both people see every answer that waits for a choice. */
  private checkClashes(phone: Phone): void {
    for (const place of this.witness.open) {
      const [section = '', path = ''] = place.split(' ')
      const shown = this.filingOn(phone).sections[section]?.clashes.flatMap(({ covers }) => covers) ?? []
      if (!shown.includes(path)) this.faults.push(`I2: ${phone.who} is not shown the clash at ${place}`)
    }
  }

  /** I4: stored with the client's hash, or reported. */
  private checkPhotos(phone: Phone): void {
    const { photos, meta } = this.filingOn(phone)
    for (const { id, sha256, state, refusal } of Object.values(photos)) {
      const listed = meta.view?.files.find((file) => file.id === id)
      const isReported = state === 'refused' && refusal !== null
      if (!isReported && listed?.sha256 !== sha256)
        this.faults.push(`I4: photo ${id} is ${state}, listed ${listed?.sha256}`)
    }
  }

  private filingOn(phone: Phone) {
    const filing = phone.sync.store.getState().filings[this.id]
    if (filing === undefined) throw new Error(`${phone.who} lost the filing`)
    return filing
  }

  private valuesOn(phone: Phone, section: string) {
    return this.filingOn(phone).sections[section]?.values ?? {}
  }
}
