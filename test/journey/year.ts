import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { FieldValue } from '#policy'
import { runDueJobs } from '../../src/server/jobs/run-due-jobs'
import { completeReport } from '../builders/filings'
import { photo as makePhoto } from '../support/images'
import { present, type Story } from './story'

interface Title {
  readonly workshopId: string
  readonly projectId: string
}

/** From the first progress entry to the receipt of the year's report. */
export async function liveTheYear(
  { step, server, officer, leader, contact }: Story,
  { workshopId, projectId }: Title,
): Promise<void> {
  const subject = { kind: 'workshopYear', workshopId, year: 2026 } as const
  const newReport = { form: 'annual-report', formVersion: 1, subject } as const

  await step('领办人断网记一次进展，带现场照片，联网后自动报送', async () => {
    server.clock.set('2026-06-10T02:00:00.000Z')
    await leader.signIn()
    await leader.setOnline(false)
    const entry = leader.sync.start({
      form: 'progress-entry',
      formVersion: 1,
      subject: { kind: 'project', projectId },
      role: 'leader',
    })
    leader.fill(entry, {
      entry: {
        happenedOn: '2026-06-09',
        kind: 'mentoring',
        what: '第一批 4 名青年车工拜师。',
        peopleTrained: 4,
      },
    })
    const photo = leader.takePhoto(entry, 'entry', 'photos', await makePhoto('jpeg'))
    leader.sync.submit(entry)
    assert.equal(leader.submission(entry).phrase, '已排队，联网后自动提交')
    await leader.setOnline(true)
    await leader.sync.resume()
    const receipt = present(leader.submission(entry).receipt, 'the receipt')
    await contact.signIn()
    const { progress } = await contact.api.workshops.project({ params: { projectId } })
    assert.deepEqual(progress[0]?.photoIds, [photo.id])
    return receipt.receiptNo
  })

  await step('年度报告 12 月才开放，提前开始会被说明', async () => {
    const early = leader.sync.start({ ...newReport, role: 'leader' })
    await leader.sync.idle()
    const why = present(leader.filing(early).meta.refusal, 'the reason')
    assert.equal(why.code, 'REPORT_NOT_OPEN')
    leader.sync.forget(early)
    return why.message
  })

  let report = ''
  await step('到 12 月，报告开放，首页有待办', async () => {
    server.clock.set('2026-12-02T02:00:00.000Z')
    await runDueJobs(server)
    await leader.signIn()
    await contact.signIn()
    const { tasks } = await contact.api.me.home({})
    return present(tasks[0], 'a task').title
  })

  await step('年度报告由进展记录预填，逐项注明来源', async () => {
    report = leader.sync.start({ ...newReport, role: 'leader' })
    await leader.sync.idle()
    const suggestions = present(leader.filing(report).meta.view, 'the report').suggestions
    for (const { section, field, value } of suggestions)
      leader.sync.edit(report, section, field, value as FieldValue)
    leader.sync.flush()
    await leader.sync.idle()
    assert.equal(leader.answers(report, 'summary')['mentoringCount'], 1)
    assert.equal(leader.answers(report, 'summary')['peopleTrained'], 4)
    return `${suggestions.length} 项，来源如「${suggestions.find(({ sources }) => sources.length > 0)?.sources[0]?.label}」`
  })

  await step('领办人补全总结和计划，单位填意见并报送，拿到回执', async () => {
    const { summary = {}, ...rest } = completeReport()
    const taken = leader.answers(report, 'summary')
    const open = Object.entries(summary).filter(([field]) => taken[field] === undefined)
    leader.fill(report, { state: rest['state'] ?? {}, summary: Object.fromEntries(open) })
    const task = { id: randomUUID(), what: '推广到两个车间', dueOn: '2027-06-30', who: '示例领办人' }
    leader.fill(report, { nextYear: { ...rest['nextYear'], tasks: [task] } })
    await leader.sync.idle()
    await contact.sync.pull(report)
    contact.fill(report, { unitPart: rest['unitPart'] ?? {} })
    contact.sync.submit(report)
    await contact.sync.idle()
    const { receipt, refusal } = contact.submission(report)
    assert.equal(refusal, undefined)
    return present(receipt, 'the receipt').receiptNo
  })

  await step('经办在台账上看到进展和年报', async () => {
    const { workshops } = await (await officer.api()).desk.workshops({})
    const row = present(workshops[0], 'the workshop')
    assert.equal(row.progressCount, 1)
    return `${row.plaqueNo}，${row.annualReport.status.phrase}，${present(row.annualReport.receiptNo, 'a receipt')}`
  })

  await step('退出登录，手机上什么都不留', async () => {
    leader.sync.wipe()
    await leader.sync.idle()
    assert.ok(leader.isEmpty)
  })
}
