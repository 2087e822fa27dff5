import { itemsOf, readPath, sameValue } from '#policy'
import { pendingChanges } from '../../../../src/miniapp/sync'
import { Clockwork } from './clockwork'
import { Referee } from './referee'
import type { Typed } from './referee'
import type { Backend, Ground, Step } from './schedules'
import { answerKey, Witness } from './witness'
import { Phone } from './world'

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
  private readonly typed = new Map<string, Typed>()
  /** Photos the server has every reason to keep. */
  private readonly pictures = new Set<string>()
  private readonly witness: Witness
  private readonly phones: readonly Phone[]
  private readonly second = new Map<Phone, { id: string; section: string; path: string; text: string }>()
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
    this.phones = ['leader', 'contact', 'leader-tablet'].map(phoneOf)
  }

  async play(steps: readonly Step[]): Promise<string[]> {
    const [first, second, third] = this.phones
    if (first === undefined || second === undefined) throw new Error('two phones at least')
    this.id = await this.ground.begin(first, second)
    await third?.sync.pull(this.id)
    const referee = new Referee(
      this.ground.form,
      this.phones,
      this.witness,
      this.typed,
      this.pictures,
      this.id,
    )
    for (const step of steps) {
      const phone = this.phones[step.on]
      if (phone !== undefined) await this.act(step, phone)
      await this.settle()
      referee.checkStep()
    }
    await this.heal()
    referee.checkEnd()
    this.checkSecond()
    return [...this.faults, ...referee.faults, ...this.witness.faults]
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
        const { section, field, bytes, isPicture } = this.ground.photos
        if (itemsOf(this.valuesOn(phone, section)[field]).length >= 2) return
        const photo = phone.picture(bytes((this.serial += 1)))
        if (isPicture(this.serial)) this.pictures.add(photo.id)
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
      case 'beginAgain':
        return this.beginAgain(phone)
      case 'adopt':
        return this.adopt(phone)
      case 'room':
        phone.isFull = step.is === 'full'
        return
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

  /** A second draft of the same person: the server points to the first; what is typed there counts as well. */
  private beginAgain(phone: Phone): void {
    const [place] = this.ground.texts
    if (place === undefined || !this.ground.hasOneDraft || this.second.has(phone) || phone.isFull) return
    const { form, formVersion, subject, role } = this.filingOn(phone).meta
    const id = phone.sync.start({ form, formVersion, subject, role })
    const text = `再填${(this.serial += 1)}`
    const [section, path] = place
    // A draft begun from nothing: an empty place is what its person saw.
    this.seen.add(`${phone.who} ${answerKey(section, path, null)}`)
    phone.sync.edit(id, section, path, text)
    phone.sync.flush()
    this.second.set(phone, { id, section, path, text })
  }

  private adopt(phone: Phone): void {
    const second = this.second.get(phone)
    if (second !== undefined) void phone.sync.adopt(second.id).catch(() => undefined)
  }

  /** What was typed into a second draft is still there, or went over to the first. */
  private checkSecond(): void {
    for (const [phone, { id, section, path, text }] of this.second) {
      const there = phone.sync.store.getState().filings[id]?.sections[section]?.values[path] === text
      const here = readPath(this.valuesOn(phone, section), path) === text
      const isKnown = this.witness.confirmed.has(answerKey(section, path, text))
      if (!there && !here && !isKnown) this.faults.push(`I1: ${text} of a second draft is nowhere`)
    }
  }

  private resolve(phone: Phone, choice: 'mine' | 'theirs'): void {
    this.look(phone)
    for (const [section, { clashes }] of Object.entries(this.filingOn(phone).sections)) {
      const [clash] = clashes
      if (clash === undefined) continue
      this.seen.add(`${phone.who} ${answerKey(section, clash.path, clash.theirs)}`)
      for (const { path } of clash.covers) this.see(phone, section, path)
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
    // The screen says that what is typed on a full phone is not safe.
    const wasWarned = phone.sync.store.getState().isStorageFull
    phone.setSlow(false)
    phone.restart()
    const now = Date.parse(this.clock.now())
    for (const [place, { at }] of this.typed) {
      const [who, section = '', path = ''] = place.split(' ')
      if (who !== phone.who) continue
      const [was, is] = [before.sections[section]?.values ?? {}, this.valuesOn(phone, section)]
      const isKept = sameValue(readPath(was, path), readPath(is, path))
      if (!isKept && !wasWarned && now - at >= durableWithin) this.faults.push(`I1: a kill lost ${place}`)
      if (!isKept) this.typed.delete(place)
    }
  }

  /** A later choice at a place, or at the row around it, replaces the earlier one. */
  private forget(phone: Phone, section: string, path: string): void {
    const start = `${phone.who} ${section} ${path}`
    for (const place of this.typed.keys())
      if (place === start || place.startsWith(`${start}/`)) this.typed.delete(place)
  }

  /** The network is good again; everything must drain within ten minutes of back-off. */
  private async heal(): Promise<void> {
    for (const phone of this.phones) {
      phone.fates.length = 0
      phone.isFull = false
      phone.setSlow(false)
      phone.setOnline(true)
    }
    await this.settle()
    await this.clock.advance(600_000, this.settle)
    for (let round = 0; round < 3; round += 1) {
      for (const phone of this.phones) await phone.sync.pull(this.id)
      await this.settle()
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
