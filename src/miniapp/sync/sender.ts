import { ApiError, NoAnswerError } from '#contract'
import type { Book } from './book'
import { deliverFiling } from './deliver-filing'
import { PhotoDelivery } from './deliver-photo'
import { deliverSection } from './deliver-section'
import { deliverSubmission } from './deliver-submission'
import { Lease, leaseMillis } from './lease'
import type { SyncPorts } from './ports'
import type { FilingRecord } from './records'
import { barrier, nextStep } from './step'
import type { Step } from './step'

const firstPause = 1_000
const longestPause = 60_000

/**
 * Sends what waits, one request at a time. No answer pauses everything and is tried again later or when the
 * network comes back; a server that could not finish holds back only that item; no session stops until login.
 */
export class Sender {
  private readonly photos: PhotoDelivery
  private readonly lease: Lease
  private readonly held = new Map<string, () => void>()
  private readonly failures = new Map<string, number>()
  private lock: Promise<void> = Promise.resolve()
  private sending: Promise<void> | undefined
  private isWokenAgain = false
  private isStopped = false

  constructor(
    private readonly book: Book,
    private readonly ports: SyncPorts,
  ) {
    this.photos = new PhotoDelivery(book, ports)
    this.lease = new Lease(ports)
  }

  /** Starts sending unless it is under way; resolves when nothing more can be sent now. */
  wake(): Promise<void> {
    this.isWokenAgain = true
    this.sending ??= this.run()
    return this.sending
  }

  /** The network or the session is back: what was held back only for that is tried at once. */
  unpause(): void {
    for (const cancel of this.held.values()) cancel()
    this.held.clear()
    this.failures.clear()
  }

  stop(): void {
    this.isStopped = true
    this.unpause()
    this.giveWay()
  }

  giveWay(): void {
    this.lease.release()
  }

  /** Keeps refreshes and sends apart: each sees the finished result of the other. */
  exclusively<T>(job: () => Promise<T>): Promise<T> {
    const result = this.lock.then(job)
    this.lock = result.then(
      () => undefined,
      () => undefined,
    )
    return result
  }

  private async run(): Promise<void> {
    try {
      while (this.isWokenAgain) {
        this.isWokenAgain = false
        await this.sendAll()
      }
    } finally {
      this.sending = undefined
    }
  }

  private async sendAll(): Promise<void> {
    this.book.catchUp()
    while (this.maySend()) {
      if (!this.lease.take()) {
        this.hold(everything, leaseMillis)
        return
      }
      this.sendBackHopeless()
      const step = this.next()
      if (step === undefined) break
      await this.exclusively(() => this.perform(step))
    }
    this.lease.release()
  }

  private maySend(): boolean {
    const { isOnline, needsLogin } = this.book.store.getState()
    return isOnline && !needsLogin && !this.isStopped && !this.held.has(everything)
  }

  private next(): Step | undefined {
    for (const filing of Object.values(this.book.store.getState().filings)) {
      const isWaiting = (item: string) =>
        this.held.has(item) || (item.includes('/photo/') && this.sparesPhotosOf(filing))
      const step = nextStep(filing, this.book.formOf(filing), isWaiting)
      if (step !== undefined) return step
    }
    return undefined
  }

  /** Who has asked to submit wants the photos to go now, whatever they cost. */
  private sparesPhotosOf({ meta }: FilingRecord): boolean {
    return this.ports.network.sparesPhotos?.() === true && meta.submission?.state !== 'queued'
  }

  private async perform(step: Step): Promise<void> {
    try {
      await this.deliver(step)
      this.failures.delete(step.item)
      this.failures.delete(everything)
    } catch (error) {
      if (error instanceof ApiError && error.code === 'NOT_SIGNED_IN')
        return this.book.store.setState({ needsLogin: true })
      const isAboutAll = error instanceof NoAnswerError || (error instanceof ApiError && error.status === 429)
      this.holdAfterFailure(isAboutAll ? everything : step.item)
    }
  }

  private deliver(step: Step): Promise<void> {
    const { book, ports } = this
    switch (step.kind) {
      case 'create':
        return deliverFiling(book, ports, step.filingId)
      case 'section':
        return deliverSection(book, ports, step.filingId, step.id)
      case 'photo':
        return this.photos.deliver(step.filingId, step.id)
      case 'submit':
        return deliverSubmission(book, ports, step.filingId)
    }
  }

  private holdAfterFailure(item: string): void {
    const failures = (this.failures.get(item) ?? 0) + 1
    this.failures.set(item, failures)
    this.hold(item, Math.min(firstPause * 2 ** (failures - 1), longestPause))
  }

  private hold(item: string, millis: number): void {
    this.held.get(item)?.()
    const cancel = this.ports.timers.after(millis, () => {
      this.held.delete(item)
      void this.wake()
    })
    this.held.set(item, cancel)
  }

  /** A submission that waits for something only the person can mend says so instead of waiting for ever. */
  private sendBackHopeless(): void {
    for (const filing of Object.values(this.book.store.getState().filings)) {
      const refusal = filing.meta.submission?.state === 'queued' ? barrier(filing) : undefined
      if (refusal === undefined) continue
      this.book.changeMeta(filing.meta.id, (meta) => ({
        ...meta,
        submission: meta.submission && { ...meta.submission, state: 'sentBack', refusal },
      }))
    }
  }
}

const everything = '*'
