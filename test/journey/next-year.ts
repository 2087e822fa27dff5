import assert from 'node:assert/strict'
import { fillableSections, newestForm } from '#policy'
import { sampleProject } from '../../src/server/demo/sample-application'
import { refusal } from '../support/programme'
import { importSample2027, PROJECT } from '../support/projects'
import { present, type Story } from './story'

const form = newestForm('project-application')
const filled = sampleProject(PROJECT)

/** The year after: the titled workshop puts forward a project alone, up to the confirmed project. */
export async function applyAgain(
  { step, server, leader, contact, officer, signer }: Story,
  workshopId: string,
): Promise<void> {
  let noticeId = ''
  let id = ''
  await step('第二年只评选建设项目，没有称号的不能同时申报', async () => {
    server.clock.set('2027-03-02T02:00:00.000Z')
    const api = await officer.api()
    await importSample2027(api)
    const notice = await api.desk.createNotice({
      body: {
        programmeYear: 2027,
        title: '2027 年度建设项目评选通知',
        body: '请按通知要求申报。',
        opensAt: '2027-02-28T16:00:00.000Z',
        closesAt: '2027-03-31T16:00:00.000Z',
        workshopQuota: 0,
        projectQuota: 10,
      },
    })
    noticeId = notice.id
    await leader.signIn()
    await contact.signIn()
    const { ways } = await contact.api.me.ways({})
    const both = present(
      ways.find((way) => way.workshopId === null),
      'the way of both parts',
    )
    assert.equal(both.isOpen, false)
    return `${both.note}（${both.quote.text}）`
  })

  await step('已授牌的工作室只申报项目，工作室的情况取自登记，一题不问', async () => {
    const { ways } = await leader.api.me.ways({})
    const way = present(
      ways.find((one) => one.workshopId === workshopId),
      'the way of the workshop',
    )
    await leader.setOnline(false)
    id = leader.sync.start({
      form: form.id,
      formVersion: way.formVersion,
      subject: { kind: 'notice', noticeId, workshopId },
      role: present(way.role, 'the role'),
    })
    leader.fill(id, { project: filled['project'] ?? {}, content: filled['content'] ?? {} })
    await leader.setOnline(true)
    await leader.sync.resume()
    await leader.sync.pull(id)
    assert.equal(leader.answers(id, 'workshop')['titleState'], 'normal')
    assert.ok(fillableSections(form).every((section) => section.id !== 'workshop'))
    return `${fillableSections(form).length} 个部分，${way.quote.text}`
  })

  await step('单位联系人也开始一份，被引到同一份草稿，接着填完并提交', async () => {
    const refused = contact.api.filings.create({
      body: {
        id: 'a-second-project-draft',
        form: form.id,
        formVersion: form.version,
        subject: { kind: 'notice', noticeId, workshopId },
        role: 'contact',
      },
    })
    assert.equal(await refusal(refused), 'DRAFT_EXISTS')
    const partOf = (owner: 'leader' | 'unit') =>
      Object.fromEntries(
        form.sections.filter((one) => one.owner === owner).map((one) => [one.id, filled[one.id] ?? {}]),
      )
    leader.fill(id, partOf('leader'))
    await leader.sync.idle()
    await contact.sync.pull(id)
    contact.fill(id, partOf('unit'))
    await contact.sync.idle()
    contact.sync.submit(id)
    await contact.sync.idle()
    const { receipt, refusal: why } = contact.submission(id)
    assert.deepEqual(why?.problems, undefined)
    return present(receipt, 'the receipt').receiptNo
  })

  await step('经办受理，不用工作室条目就列入项目名单，签发公示', async () => {
    const api = await officer.api()
    const { stateVersion, register } = await api.desk.application({ params: { filingId: id } })
    assert.ok(register.every(({ outcome }) => outcome === 'met'))
    await api.desk.accept({ params: { filingId: id }, body: { stateVersion, note: '' } })
    const list = await api.desk.createList({ body: { noticeId, title: '2027 年度建设项目拟定名单' } })
    await api.desk.propose({
      params: { listId: list.id },
      body: { applicationId: id, kind: 'project', basis: '专家评审通过。', approvedFen: 3_000_000 },
    })
    const desk = await signer.api()
    const seen = await desk.desk.list({ params: { listId: list.id } })
    const { publicity, entries } = await desk.desk.publish({
      params: { listId: list.id },
      body: { stateVersion: seen.stateVersion, contact: '某科室 010-00000000' },
    })
    server.clock.set(present(publicity, 'the publicity').endsAt)
    assert.equal(entries.length, 1)
  })

  await step('公示期满，确定项目，工作室有了第二个建设项目', async () => {
    const api = await signer.api()
    const { lists } = await api.desk.lists({})
    const { id: entryId, stateVersion } = present(
      lists.find((one) => one.noticeId === noticeId)?.entries[0],
      'the entry',
    )
    const awarded = await api.desk.award({ params: { entryId }, body: { stateVersion } })
    assert.equal(awarded.workshopId, workshopId)
    await leader.signIn()
    const { projects } = await leader.api.workshops.get({ params: { workshopId } })
    assert.equal(projects.length, 2)
    const { status } = await leader.api.filings.get({ params: { filingId: id } })
    return `${status.phrase}：${projects.map(({ name }) => name).join('、')}`
  })
}
