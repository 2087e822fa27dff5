import type { RequestOf, Routes } from '#contract'
import { Refusal, type WriteContext } from '../../kernel'
import { personOf } from '../../records/caller'
import { certificationOf, certify, endCertification } from '../../records/certification'
import { recordEvent } from '../../records/events'
import { filingById } from '../../records/filing'
import { refuseOutdated } from '../../records/form-version'
import { ROLE_NAMES } from '../../records/members'
import { openMarks } from '../../records/together'
import { checkedOrRefuse } from '../filings/submit/checked'
import { TOGETHER_LETTERS } from './letters'
import { openApplication, others, roleOf } from './others'

/** 单位确认: exactly the versions and files the person saw, whole and in time; from now on nobody edits (P25a). */
export async function certifyFiling(
  ctx: WriteContext,
  { params, body }: RequestOf<Routes['together']['certify']>,
): Promise<void> {
  const filing = await openApplication(ctx, params.filingId)
  await refuseOutdated(ctx.db, filing)
  const by = personOf(ctx).accountId
  if ((await openMarks(ctx.db, filing.row.id)).length > 0) throw new Refusal('MARKS_OPEN')
  const { files } = await checkedOrRefuse(ctx, filing, body)
  const certification = certificationOf(body, ctx.now)
  await certify(ctx, filing.row.id, certification, { by, versions: body.sections })
  await recordEvent(ctx, filing.row.id, { what: '单位确认', by: ROLE_NAMES.certifier })
  await ctx.audit({
    action: 'filing.certify',
    objectKind: 'filing',
    objectId: filing.row.id,
    detail: {
      versions: body.sections,
      files: files.length,
      signatureSha256: certification.signatureSha256,
    },
  })
  await ctx.tell({ to: await others(ctx, filing.row.id, by), ...TOGETHER_LETTERS.certified(filing.row.id) })
}

/** 收回确认: the answers may be edited again, and have to be certified anew. */
export async function takeBackCertification(
  ctx: WriteContext,
  { params }: RequestOf<Routes['together']['takeBack']>,
): Promise<void> {
  const { row } = await filingById(ctx.db, params.filingId)
  if (row.certified_at === null) throw new Refusal('STATE_CONFLICT')
  const by = personOf(ctx).accountId
  const who = ROLE_NAMES[roleOf(ctx)]
  await endCertification(ctx, row.id, by)
  await recordEvent(ctx, row.id, { what: '收回单位确认', by: who })
  await ctx.audit({ action: 'filing.takeBack', objectKind: 'filing', objectId: row.id })
  await ctx.tell({ to: await others(ctx, row.id, by), ...TOGETHER_LETTERS.takenBack(row.id, who) })
}
