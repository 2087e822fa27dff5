import type { Certifying, MemberRole, Subject } from '#contract'
import { readPath, writePath } from '#policy'
import type { FieldValue, FileRef, FilingFormId } from '#policy'
import type { StoreApi } from 'zustand/vanilla'
import { Book } from './book'
import { carryOver } from './carry-over'
import { decide } from './clashes'
import { overlaps } from './pending'
import type { SyncPorts } from './ports'
import { pull, releaseListed } from './pull'
import type { FilingRecord, FilingView, PhotoRecord, SyncState } from './records'
import { Sender } from './sender'
import { isDelivered } from './step'
import { isReceiptListed } from './submission-status'
import { tidyPhotos } from './tidy-photos'

export interface NewFiling {
  readonly form: FilingFormId
  readonly formVersion: number
  readonly subject: Subject
  readonly role: MemberRole
  /** The person was asked and wants one more beside the one that exists (P36). */
  readonly isAnother?: boolean
}

/** A photo whose bytes the photo store keeps under `id`; the hash is of the bytes that will be sent. */
export interface KeptPhoto extends FileRef {
  readonly kind?: PhotoRecord['kind']
  /** The bytes lie under another photo's id, or (null) only on the server. */
  readonly bytesOf?: PhotoRecord['bytesOf']
}

/** The sync client: drafts are on the phone first, everything else follows from acknowledgements. */
export interface Sync {
  readonly store: Pick<StoreApi<SyncState>, 'getState' | 'subscribe' | 'getInitialState'>
  /** Starts a filing on this phone, also offline; gives its id. */
  readonly start: (filing: NewFiling) => string
  /** `path` as in Change: a field, a row (`to` null removes it), or a cell. */
  readonly edit: (
    filingId: string,
    section: string,
    path: string,
    to: FieldValue | Record<string, unknown>,
  ) => void
  readonly addPhoto: (filingId: string, section: string, field: string, photo: KeptPhoto) => void
  readonly removePhoto: (filingId: string, section: string, field: string, fileId: string) => void
  /** Carries the answers of a filing the server did not take over to the one that exists. Rejects without an answer. */
  readonly adopt: (filingId: string) => Promise<void>
  /** Starts a filing after all that the server pointed to another one. */
  readonly startAnother: (filingId: string) => void
  /** Puts a kept photo where another one stands; that one goes only when the new one is safe. */
  readonly replacePhoto: (
    filingId: string,
    section: string,
    field: string,
    fileId: string,
    photo: KeptPhoto,
  ) => void
  /** Sends a photo again that was refused. */
  readonly retryPhoto: (filingId: string, fileId: string) => void
  /**
   * At a start: takes off this phone what was submitted 30 days ago and lies on the server whole, then bytes that no
   * draft names, as a kill between keeping a photo and writing it down leaves them.
   */
  readonly tidy: () => Promise<void>
  readonly resolve: (filingId: string, section: string, path: string, choice: 'mine' | 'theirs') => void
  /** Sends again what was refused in a section. */
  readonly retry: (filingId: string, section: string) => void
  /** Asks for submission; a second tap changes nothing. */
  readonly submit: (filingId: string, certification?: Certifying) => void
  /** Takes a submission back that has not left the phone. */
  readonly cancelSubmit: (filingId: string) => void
  /** Refreshes from the server, or takes in a filing that was joined. Rejects without an answer. */
  readonly pull: (filingId: string) => Promise<void>
  /** Makes everything typed durable now: on blur and on hide. */
  readonly flush: () => void
  /** This page ends, perhaps in the middle of a request: the next one need not wait for its turn to send. */
  readonly giveWay: () => void
  /** After a login, and when the app comes to the front. */
  readonly resume: () => Promise<void>
  /** After each login: opens the drafts of this account; another account's unsent work waits for that person. */
  readonly claim: (accountId: string) => void
  /** Takes off this phone what is submitted and wholly on the server, and the photos of drafts that it lists; all of it is fetched again when wanted. */
  readonly makeRoom: () => void
  /** Takes one filing off this phone. */
  readonly forget: (filingId: string) => void
  /** Logout: nothing stays on this phone, with or without a network. */
  readonly wipe: () => void
  /** Resolves when nothing more can be sent now. */
  readonly idle: () => Promise<void>
  readonly stop: () => void
}

/** Builds the sync client over its ports and starts sending what an earlier life left behind. */
export function createSync(ports: SyncPorts): Sync {
  const book = new Book(ports)
  const sender = new Sender(book, ports)
  const unsubscribe = ports.network.subscribe(() => {
    const isOnline = ports.network.state() !== 'offline'
    book.store.setState({ isOnline, sparesPhotos: ports.network.sparesPhotos?.() === true })
    if (isOnline) sender.unpause()
    wake()
  })
  const wake = () => void sender.wake()
  const filingOf = (id: string): FilingRecord | undefined => book.filing(id)

  /** Takes filings off this phone that nothing more is written to, where the server has all of them. */
  const takeOff = (isDue: (view: FilingView) => boolean): void => {
    for (const filing of Object.values(book.store.getState().filings)) {
      const { id, view } = filing.meta
      if (view === null || view.state === 'draft' || view.state === 'returned') continue
      if (isDelivered(filing, book.formOf(filing)) && isDue(view)) book.remove(id)
    }
  }

  /** What was declared does not cover what is typed afterwards: a submission still waiting is taken back. */
  const cancelSubmit: Sync['cancelSubmit'] = (filingId) => {
    if (filingOf(filingId)?.meta.submission?.state !== 'queued') return
    book.changeMeta(filingId, (meta) => ({ ...meta, submission: null }))
  }
  const edit: Sync['edit'] = (filingId, section, path, to) => {
    cancelSubmit(filingId)
    book.type(filingId, section, (record) => {
      const problems = record.refusal?.problems.filter((problem) => !overlaps(problem.path, path)) ?? []
      const refusal = record.refusal && problems.length > 0 ? { ...record.refusal, problems } : null
      return { ...record, values: writePath(record.values, path, to), refusal }
    })
    wakeSoon()
  }
  const addPhoto: Sync['addPhoto'] = (filingId, section, field, { kind, bytesOf, ...file }) => {
    const path = `${field}/${file.id}`
    const { id, sha256, size } = file
    const upload = {
      state: 'waiting',
      key: ports.newId(),
      isAnnounced: false,
      offset: 0,
      restarts: 0,
      refusal: null,
    } as const
    const times = { savedAt: ports.now(), storedAt: null }
    const bytes = {
      ...(kind === undefined ? {} : { kind }),
      ...(bytesOf === undefined ? {} : { bytesOf }),
    }
    book.putPhoto(filingId, { id, section, path, sha256, size, ...upload, ...times, ...bytes })
    edit(filingId, section, path, { ...file })
    book.flush()
  }
  const removePhoto: Sync['removePhoto'] = (filingId, section, field, fileId) => {
    edit(filingId, section, `${field}/${fileId}`, null)
    book.flush()
    book.removePhoto(filingId, fileId)
  }
  /** Leaves room for the next keystroke, so that a save carries a phrase and not a letter. */
  let cancelWake: (() => void) | undefined
  const wakeSoon = () => {
    cancelWake?.()
    cancelWake = ports.timers.after(sendDelay, wake)
  }

  wake()
  return {
    store: book.store,
    edit,
    start: ({ form: formId, formVersion, subject, role, isAnother = false }) => {
      const form = ports.formOf(formId, formVersion)
      if (form === undefined) throw new RangeError(`no form ${formId} version ${formVersion}`)
      const id = ports.newId()
      const common = { id, form: formId, formVersion, subject, role, isAnother, createKey: ports.newId() }
      const blank = { isOnServer: false, submission: null, refusal: null, view: null, pulledAt: null }
      book.add({ ...common, ...blank, startedAt: ports.now() }, form)
      wake()
      return id
    },
    addPhoto,
    removePhoto,
    replacePhoto: (filingId, section, field, fileId, photo) => {
      const old = readPath(filingOf(filingId)?.sections[section]?.values ?? {}, `${field}/${fileId}`)
      addPhoto(filingId, section, field, { ...photo, place: (old as FileRef | null)?.place ?? fileId })
      if (book.store.getState().isStorageFull) return
      removePhoto(filingId, section, field, fileId)
    },
    retryPhoto: (filingId, fileId) => {
      const anew = { state: 'waiting', isAnnounced: false, restarts: 0, refusal: null } as const
      book.changePhoto(filingId, fileId, (photo) => ({ ...photo, ...anew, key: ports.newId() }))
      wake()
    },
    adopt: async (filingId) => {
      const other = filingOf(filingId)?.meta.refusal?.filingId ?? undefined
      if (other === undefined) return
      book.flush()
      await sender.exclusively(async () => {
        await pull(book, ports, other)
        carryOver(book, ports, filingId, other)
      })
      wake()
    },
    startAnother: (filingId) => {
      const anew = { refusal: null, isAnother: true, createKey: ports.newId() }
      book.changeMeta(filingId, (meta) => ({ ...meta, ...anew }))
      wake()
    },
    tidy: () => {
      const limit = Date.parse(ports.now()) - binMillis
      takeOff(({ receipts }) => {
        const last = receipts[receipts.length - 1]
        return last !== undefined && Date.parse(last.submittedAt) < limit
      })
      return tidyPhotos(book, ports)
    },
    resolve: (filingId, section, path, choice) => {
      book.changeSection(filingId, section, (record) => decide(record, path, choice))
      wake()
    },
    retry: (filingId, section) => {
      book.changeSection(filingId, section, (record) => ({ ...record, refusal: null }))
      wake()
    },
    submit: (filingId, certification) => {
      const filing = filingOf(filingId)
      if (filing === undefined || isUnderWay(filing)) return
      book.flush()
      const body = { body: null, receipt: null, refusal: null }
      const ids = { nonce: ports.newId(), key: ports.newId(), askedAt: ports.now(), certification }
      book.changeMeta(filingId, (meta) => ({ ...meta, submission: { state: 'queued', ...ids, ...body } }))
      wake()
    },
    cancelSubmit,
    pull: async (filingId) => {
      book.flush()
      await sender.exclusively(() => pull(book, ports, filingId))
      wake()
    },
    flush: () => book.flush(),
    giveWay: () => sender.giveWay(),
    resume: () => {
      book.catchUp()
      book.store.setState({ needsLogin: false, isOnline: ports.network.state() !== 'offline' })
      sender.unpause()
      return sender.wake()
    },
    claim: (accountId) => {
      sender.unpause()
      book.claim(accountId)
    },
    makeRoom: () => {
      takeOff(() => true)
      for (const { meta } of Object.values(book.store.getState().filings))
        if (meta.view !== null) releaseListed(book, meta.view)
    },
    forget: (filingId) => book.remove(filingId),
    wipe: () => {
      sender.unpause()
      book.wipe()
    },
    idle: () => sender.wake(),
    stop: () => {
      unsubscribe()
      cancelWake?.()
      book.flush()
      sender.stop()
    },
  }
}

const sendDelay = 600
/** How long a copy of what was submitted stays at hand, for reading without a network. */
const binMillis = 30 * 24 * 3_600_000

/** A second tap while the first is open, or after a receipt that no return has followed. */
function isUnderWay({ meta }: FilingRecord): boolean {
  const { submission, view } = meta
  if (submission === null || submission.state === 'sentBack') return false
  if (submission.state !== 'receipted') return true
  const isOpenAgain = view?.state === 'draft' || view?.state === 'returned'
  return !(isOpenAgain && isReceiptListed(meta))
}
