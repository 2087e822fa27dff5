import { readPath, sameValue, writePath } from '#policy'
import type { Form, SectionValues } from '#policy'
import { photoStatus, sectionStatus } from '../../../../src/miniapp/sync'
import type { SectionRecord } from '../../../../src/miniapp/sync'
import { overlaps } from '../../../../src/miniapp/sync/pending'
import { answerKey } from './witness'
import type { Witness } from './witness'
import type { Phone } from './world'

export interface Typed {
  readonly at: number
  readonly answer: unknown
}

/** Compares what the phones say with what the witness saw, after every step and at the end. */
export class Referee {
  readonly faults: string[] = []

  constructor(
    private readonly form: Form,
    private readonly phones: readonly Phone[],
    private readonly witness: Witness,
    private readonly typed: ReadonlyMap<string, Typed>,
    private readonly pictures: ReadonlySet<string>,
    private readonly id: string,
  ) {}

  checkStep(): void {
    this.checkWords()
    this.checkTyping()
  }

  /** I5: 已到服务器 is never said of an answer the server has not confirmed. */
  private checkWords(): void {
    for (const phone of this.phones) {
      const state = phone.sync.store.getState()
      const filing = this.filingOn(phone)
      for (const section of this.form.sections) {
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
      for (const { id, section, path, state: at } of Object.values(filing.photos)) {
        const record = filing.sections[section]
        const part = this.form.sections.find((one) => one.id === section)
        const isNamed = record !== undefined && readPath(record.values, path) !== null
        if (at !== 'stored' && part && isNamed)
          if (sectionStatus(state, filing, part, record).word === '已到服务器')
            this.faults.push(`I5: ${section} is said to be on the server, its photo ${id} is not`)
        if (at !== 'stored' && photoStatus(state, filing, id).word === '已到服务器')
          this.faults.push(`I5: photo ${id} is said to be stored`)
      }
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

  private isConfirmed(section: string, path: string, answer: unknown): boolean {
    if (this.witness.confirmed.has(answerKey(section, path, answer))) return true
    const [field, row, column] = path.split('/')
    if (typeof answer === 'object' && answer !== null && row !== undefined && column === undefined)
      return Object.entries(answer).every(
        ([name, cell]) => name === 'id' || this.isConfirmed(section, `${field}/${row}/${name}`, cell),
      )
    return column !== undefined && this.witness.wasRowSent(section, `${field}/${row}`, column, answer)
  }

  checkEnd(): void {
    for (const section of this.form.sections) {
      const [first, ...others] = this.phones.map((phone) => ({
        phone,
        record: this.filingOn(phone).sections[section.id],
      }))
      const a = first?.record
      if (!a) continue
      const isLocked = !a.editable
      const held = this.witness.held[section.id]
      const shown = heldAsShown(a)
      if (!isLocked && held !== undefined && !sameValue(held, shown))
        this.faults.push(`I1: the server lost ${JSON.stringify(held)}, it holds ${JSON.stringify(shown)}`)
      for (const { phone, record } of [first, ...others]) {
        if (!record) continue
        const word = sectionStatus(phone.sync.store.getState(), this.filingOn(phone), section, record).word
        if (record.inFlight !== null) this.faults.push(`drain: ${phone.who} ${section.id} is still in flight`)
        const isHere = word === '仅在本机' && this.hasRefusedPhoto(phone, section.id)
        if (!isLocked && !isHere && word !== '已到服务器' && word !== '有冲突')
          this.faults.push(`drain: ${phone.who} ${section.id} is ${word}`)
      }
      for (const { record: b } of others) if (b && !isLocked) this.compare(section.id, a, b)
    }
    // I3: nobody sends it back here, so one press or many, by whom ever: one receipt.
    if (this.witness.receipts.size > 1) this.faults.push(`I3: ${this.witness.receipts.size} receipts`)
    for (const phone of this.phones) {
      this.checkPhotos(phone)
      this.checkClashes(phone)
    }
  }

  /** A photo the server did not take stays on the phone until the person replaces it, and is not called arrived. */
  private hasRefusedPhoto(phone: Phone, section: string): boolean {
    const photos = Object.values(this.filingOn(phone).photos)
    return photos.some((photo) => photo.section === section && photo.state === 'refused')
  }

  private compare(section: string, a: SectionRecord, b: SectionRecord): void {
    if (!sameValue(untoldOf(a), untoldOf(b)))
      this.faults.push(
        `I2: the phones disagree on what is in conflict in ${section}: ${JSON.stringify([a, b].map(({ clashes, settled }) => ({ clashes, settled })))}`,
      )
    if (a.clashes.length === 0 && b.clashes.length === 0 && !sameValue(a.values, b.values))
      this.faults.push(`converge: ${section} ${JSON.stringify([a.values, b.values])}`)
  }

  /** I2: both people see every answer that waits for a choice. */
  private checkClashes(phone: Phone): void {
    for (const place of this.witness.open) {
      const [section = '', path = ''] = place.split(' ')
      const shown =
        this.filingOn(phone).sections[section]?.clashes.flatMap(({ covers }) =>
          covers.map((one) => one.path),
        ) ?? []
      if (!shown.includes(path)) this.faults.push(`I2: ${phone.who} is not shown the clash at ${place}`)
    }
  }

  /** I4: stored with the client's hash, or reported; what is no fault of the picture is no reason to report. */
  private checkPhotos(phone: Phone): void {
    const { photos, meta, sections } = this.filingOn(phone)
    for (const { id, section, sha256, state, refusal } of Object.values(photos)) {
      const listed = meta.view?.files.find((file) => file.id === id)
      const isReported = state === 'refused' && refusal !== null
      if (isReported && this.pictures.has(id) && sections[section]?.editable === true)
        this.faults.push(`I4: photo ${id} was given up: ${refusal.code}`)
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

/** What the server holds, as this phone has it: under an edit that waits for a choice the base is what the edit began from. */
const heldAsShown = ({ base, clashes }: SectionRecord): SectionValues =>
  clashes.reduce((values, { path, theirs }) => writePath(values, path, theirs), base)

/** The clashes the server still knows as open: of several at one place none is told before the last is decided. */
const untoldOf = ({ clashes, settled }: SectionRecord): readonly string[] => {
  const waiting = settled.filter(({ path }) => clashes.some((clash) => overlaps(clash.path, path)))
  return [...clashes.flatMap(({ covers }) => covers), ...waiting].map(({ id }) => id).sort()
}
