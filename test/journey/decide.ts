import assert from 'node:assert/strict'
import { refusal } from '../support/programme'
import { takeMissingPhotos } from './apply'
import { present, type Story } from './story'

/** From the submission with its gaps to an accepted application. */
export async function submitAndCorrect(story: Story, id: string): Promise<void> {
  const { step, leader, contact, officer } = story
  await step('缺材料时提交，逐项指出缺什么', async () => {
    await contact.sync.pull(id)
    contact.sync.submit(id)
    await contact.sync.idle()
    const { phrase, refusal: why } = contact.submission(id)
    assert.equal(phrase, '被退回')
    const problems = present(why, 'a reason').problems
    assert.ok(problems.length > 0 && problems.every(({ section, path }) => section && path))
    return `${problems.length} 项，如「${problems[0]?.message}」`
  })

  await step('申报由单位提交，领办人提交会被说明', async () => {
    await takeMissingPhotos(story, id)
    leader.sync.submit(id)
    await leader.sync.idle()
    assert.equal(leader.submission(id).refusal?.code, 'CONTACT_ONLY')
    return leader.submission(id).refusal?.next
  })

  let receiptNo = ''
  await step('提交时回复丢失，再问服务器得到同一张回执；连点两次也只有一份', async () => {
    await contact.sync.pull(id)
    contact.accidents.push({ path: /submit$/, lost: 'reply' })
    contact.sync.submit(id)
    contact.sync.submit(id)
    await contact.sync.idle()
    assert.equal(contact.submission(id).phrase, '正在确认')
    contact.kill()
    await contact.sync.resume()
    const receipt = present(contact.submission(id).receipt, 'the receipt')
    const { receipts } = await contact.api.filings.get({ params: { filingId: id } })
    assert.deepEqual(receipts, [receipt])
    receiptNo = receipt.receiptNo
    return receiptNo
  })

  await step('经办退回一个部分，写明原因和期限，双方收到消息', async () => {
    const api = await officer.api()
    const { stateVersion, packageSha256, findings } = await api.desk.application({ params: { filingId: id } })
    assert.ok(packageSha256 && findings.every(({ quote }) => quote.length > 0))
    await api.desk.return({
      params: { filingId: id },
      body: {
        stateVersion,
        reason: '请补充工作室的工作职责。',
        dueOn: '2026-03-20',
        sections: [{ section: 'conditions', note: '请写细一些。' }],
      },
    })
    const { messages } = await contact.api.me.messages({})
    return present(messages[0], 'a message').title
  })

  await step('只有退回的部分可以改，改好再提交', async () => {
    await contact.sync.pull(id)
    const { sections } = contact.filing(id)
    const open = Object.entries(sections).filter(([, { editable }]) => editable)
    assert.deepEqual(
      open.map(([section]) => section),
      ['conditions'],
    )
    contact.fill(id, { conditions: { duties: '示例：技术攻关、带徒传技、技艺交流和技能展示。' } })
    contact.sync.submit(id)
    await contact.sync.idle()
    const receipt = present(contact.submission(id).receipt, 'the receipt')
    assert.deepEqual([receipt.receiptNo, receipt.packageNo], [receiptNo, 2])
    return `回执编号不变，第 ${receipt.packageNo} 版`
  })

  await step('经办受理', async () => {
    const api = await officer.api()
    const { stateVersion } = await api.desk.application({ params: { filingId: id } })
    await api.desk.accept({ params: { filingId: id }, body: { stateVersion, note: '' } })
    const { status } = await leader.api.filings.get({ params: { filingId: id } })
    return status.phrase
  })
}

/** From the proposed list to the plaque. */
export async function publishAndAward(
  { step, server, leader, contact, officer, signer }: Story,
  id: string,
): Promise<{ readonly workshopId: string; readonly projectId: string }> {
  let listId = ''
  let endsAt = ''
  let workshopId = ''
  let projectId = ''
  await step('经办拟定名单：工作室一家、项目一个', async () => {
    const api = await officer.api()
    const { noticeId } = await api.desk.application({ params: { filingId: id } })
    listId = (await api.desk.createList({ body: { noticeId, title: '2026 年度拟定名单（第一批）' } })).id
    const basis = '专家评审通过。'
    await api.desk.propose({ params: { listId }, body: { applicationId: id, kind: 'workshop', basis } })
    const { entries } = await api.desk.propose({
      params: { listId },
      body: { applicationId: id, kind: 'project', basis, approvedFen: 4_000_000 },
    })
    assert.equal(entries.length, 2)
  })

  await step('拟定人不能核定；签发人核定并公示 5 个工作日', async () => {
    const { stateVersion } = await (await officer.api()).desk.list({ params: { listId } })
    const body = { stateVersion, contact: '某科室 010-00000000' }
    assert.equal(
      await refusal((await officer.api()).desk.publish({ params: { listId }, body })),
      'NOT_ALLOWED',
    )
    const { publicity } = await (await signer.api()).desk.publish({ params: { listId }, body })
    const period = present(publicity, 'the publicity')
    endsAt = period.endsAt
    const { publicities } = await server.client().public.publicities({})
    assert.equal(publicities[0]?.workingDays.length, 5)
    return `${period.startsOn} 至 ${period.endsOn}`
  })

  await step('公示期未满不能授牌', async () => {
    const api = await signer.api()
    const { entries } = await api.desk.list({ params: { listId } })
    const { id: entryId, stateVersion } = present(entries[0], 'an entry')
    const early = api.desk.award({ params: { entryId }, body: { stateVersion } })
    assert.equal(await refusal(early), 'PUBLICITY_RUNNING')
  })

  await step('公示期满，授予称号、确定项目，名录可查', async () => {
    server.clock.set(endsAt)
    const api = await signer.api()
    const { entries } = await api.desk.list({ params: { listId } })
    let plaqueNo = ''
    for (const { id: entryId, stateVersion } of entries) {
      const awarded = await api.desk.award({ params: { entryId }, body: { stateVersion } })
      workshopId = awarded.workshopId
      plaqueNo = awarded.plaqueNo
      projectId = awarded.projectId ?? projectId
    }
    const { workshops } = await server.client().public.register({})
    assert.deepEqual([workshops[0]?.plaqueNo, workshops[0]?.projects.length], [plaqueNo, 1])
    return plaqueNo
  })

  await step('每一步都有消息，读过即标记', async () => {
    await leader.signIn()
    await contact.signIn()
    const { messages } = await leader.api.me.messages({})
    for (const { id: messageId } of messages)
      await leader.api.me.readMessage({ params: { messageId }, body: {} })
    const { unreadMessages } = await leader.api.me.home({})
    assert.equal(unreadMessages, 0)
    return messages.map(({ title }) => title).join('；')
  })
  return { workshopId, projectId }
}
