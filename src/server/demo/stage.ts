import type { MemberRole, RequestOf, Routes } from '#contract'
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { diffSection, type FileRef, type FilingValues, type FilingForm } from '#policy'
import { accountFor } from '../auth/identities'
import { beginUpload } from '../files/begin'
import { receiveChunk } from '../files/chunk'
import { Refusal, type Caller, type WriteContext } from '../kernel'
import type { Services } from '../services'
import type { Store } from '../store/store'
import { assertSectionOpen } from '../use-cases/filings/assert-section-open'
import { saveSection } from '../use-cases/filings/save-section'
import { filesIn } from '../records/packages'
import { sectionsOf, valuesOf } from '../records/sections'
import { filingById } from '../records/filing'
import { submitFiling } from '../use-cases/filings/submit-filing'
import { rename } from '../use-cases/me/rename'
import { runWork } from '../work'

export interface Parts {
  readonly store: Store
  readonly services: Services
}

/** Plays the programme's own steps at any moment, through the same use cases as the real one. */
export interface Stage {
  /** One step, by somebody, at an instant. */
  readonly play: <T>(at: string, by: Caller, run: (ctx: WriteContext) => Promise<T>) => Promise<T>
  /** For looking, between the steps. */
  readonly db: Store['db']
  readonly services: Services
}

export function stageOf({ store, services }: Parts): Stage {
  const play: Stage['play'] = (at, by, run) => {
    const clock = { ...services.clock, now: () => at }
    return runWork({ store, services: { ...services, clock } }, by, run)
  }
  return { play, db: store.db, services }
}

export const person = (accountId: string): Caller => ({ kind: 'person', accountId, sessionId: 'demo' })

/** A person with a phone and a name. */
export async function enter(
  stage: Stage,
  at: string,
  { phone, name }: { readonly phone: string; readonly name: string },
): Promise<string> {
  const accountId = await stage.play(at, { kind: 'system', job: 'demo' }, async (ctx) => {
    await ctx.audit({ action: 'demo.enter', objectKind: 'demo', objectId: 'person' })
    return accountFor(ctx, 'phone', phone)
  })
  await stage.play(at, person(accountId), (ctx) => rename(ctx, { body: { name } }))
  return accountId
}

/** A plain coloured picture that stands for a photo. */
export async function picture(shade: number): Promise<Uint8Array> {
  const background = { r: 120 + shade, g: 150, b: 200 - shade }
  return sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .jpeg()
    .toBuffer()
}

/** Uploads a picture to one place of a filing, as a phone would. */
export async function upload(
  stage: Stage,
  at: string,
  by: Caller,
  place: { readonly filingId: string; readonly section: string; readonly field: string },
  bytes: Uint8Array,
): Promise<FileRef> {
  const id = stage.services.newId()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { filingId, section, field } = place
  const body = { fileId: id, section, path: `${field}/${id}`, sha256, size: bytes.byteLength }
  await stage.play(at, by, async (ctx) => {
    const begun = await beginUpload(assertSectionOpen)(ctx, { params: { filingId }, body })
    if (begun instanceof Refusal) throw begun
    if (begun.state === 'stored') return
    const request = { params: { fileId: id, offset: '0' }, body: new Uint8Array(bytes).buffer }
    const stored = await (await receiveChunk.prepare(ctx, request))(ctx)
    if (stored instanceof Refusal) throw stored
  })
  return { id, sha256, size: bytes.byteLength }
}

type Edits = RequestOf<Routes['filings']['saveSection']>['body']['changes']

/** Fills every section of a filing, as its leader. */
export async function fill(
  stage: Stage,
  at: string,
  by: Caller,
  filing: { readonly id: string; readonly form: FilingForm },
  values: FilingValues,
): Promise<void> {
  for (const section of filing.form.sections) {
    const changes = diffSection(section, {}, values[section.id] ?? {})
    if (changes.length === 0) continue
    await stage.play(at, by, (ctx) =>
      saveSection(
        { ...ctx, memberRole: 'leader' },
        {
          params: { filingId: filing.id, sectionId: section.id },
          body: { baseVersion: 0, changes: changes as Edits },
        },
      ),
    )
  }
}

/** Submits exactly what is there, and gives the receipt number. */
export async function submit(
  stage: Stage,
  at: string,
  by: Caller,
  filingId: string,
  memberRole: MemberRole,
): Promise<string> {
  return stage.play(at, by, async (ctx) => {
    const filing = await filingById(ctx.db, filingId)
    const sections = await sectionsOf(ctx.db, ctx.services.vault, filing)
    const receipt = await submitFiling(
      { ...ctx, memberRole },
      {
        params: { filingId },
        body: {
          sections: Object.fromEntries([...sections].map(([id, { version }]) => [id, version])),
          files: filesIn(filing.form, valuesOf(sections)).map(({ id, sha256 }) => ({ id, sha256 })),
          declared: true,
          nonce: ctx.services.newId(),
        },
      },
    )
    return receipt.receiptNo
  })
}
