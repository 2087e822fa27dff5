import { fieldAt, momentText, sectionOf, type Form } from '#policy'
import { Refusal, type ReadContext } from '../kernel'
import { textIn } from '../records/answers'
import { filingById, type Filing } from '../records/filing'
import { noticeById } from '../records/notices'
import {
  frozenCertification,
  frozenForm,
  frozenValues,
  manifestOf,
  packagesOf,
  receiptOf,
  type PackageRow,
} from '../records/packages'
import { projectById, workshopById } from '../records/workshops'
import type { Paper } from './paper'
import { receiptAddress, receiptPaper } from './receipt-paper'

/** One submit of a filing; a number that was never given is refused. */
export async function submitOf(
  ctx: ReadContext,
  filingId: string,
  packageNo: string,
): Promise<{ readonly filing: Filing; readonly row: PackageRow }> {
  const row = (await packagesOf(ctx.db, filingId)).find((one) => one.package_no === Number(packageNo))
  if (row === undefined) throw new Refusal('NOT_FOUND')
  return { filing: await filingById(ctx.db, filingId), row }
}

/** The receipt of one submit on paper: always the same, however often and whenever it is asked for. */
export async function printReceipt(ctx: ReadContext, filing: Filing, row: PackageRow): Promise<Paper> {
  const receipt = receiptOf(row)
  const { publicOrigin, vault } = ctx.services
  const form = frozenForm(vault, row)
  const certification = frozenCertification(vault, row)
  return receiptPaper({
    receipt,
    formTitle: form.title,
    ...(await partiesOf(ctx, filing, row)),
    certified: certification && `${certification.name}　${momentText(certification.at)}（北京时间）`,
    files: manifestOf(row).map(({ section, path, sha256, size }) => ({
      what: placeName(form, section, path),
      sha256,
      size,
    })),
    checkAddress: publicOrigin === undefined ? undefined : receiptAddress(publicOrigin, receipt),
  })
}

function placeName(form: Form, sectionId: string, path: string): string {
  const section = sectionOf(form, sectionId)
  return (section && fieldAt(section, path)?.label) ?? path
}

interface Parties {
  readonly unitName: string
  readonly leaderName: string
  readonly occasion: string
}

async function partiesOf(ctx: ReadContext, { subject }: Filing, row: PackageRow): Promise<Parties> {
  if (subject.kind === 'notice') {
    const { unit, leader } = frozenValues(ctx.services.vault, row)
    const { title } = await noticeById(ctx.db, subject.noticeId)
    return { unitName: textIn(unit, 'name'), leaderName: textIn(leader, 'name'), occasion: title }
  }
  const project = subject.kind === 'project' ? await projectById(ctx.db, subject.projectId) : undefined
  const workshopId = subject.kind === 'project' ? project?.workshop_id : subject.workshopId
  const workshop = await workshopById(ctx.db, workshopId ?? '')
  const occasion = subject.kind === 'project' ? (project?.name ?? '') : `${subject.year} 年度`
  return { unitName: workshop.unit_name, leaderName: workshop.leader_name, occasion }
}
