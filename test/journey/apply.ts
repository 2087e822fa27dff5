import assert from 'node:assert/strict'
import {
  answer,
  assess,
  CURRENT_RULE_PACK,
  type Facts,
  factsFromFiling,
  type FilingValues,
  newestForm,
  nextQuestion,
  sortFindings,
  tracksFor,
  valuesFromFacts,
} from '#policy'
import { PHOTO_PLACES, sampleApplication } from '../../src/server/demo/sample-application'
import { withoutPhotos } from '../builders/filings'
import { photo as makePhoto } from '../support/images'
import { caseOf, CLOSES, OPENS } from '../support/programme'
import { confirmEdition } from '../support/settings'
import { sha256 } from './phone'
import { present, type Story } from './story'

const form = newestForm('combined-application')
const sample = caseOf(1)
const noPhotos = Object.fromEntries(PHOTO_PLACES.map((place) => [place, { id: '', sha256: '', size: 0 }]))
const complete = withoutPhotos(
  form,
  sampleApplication(sample, noPhotos as Parameters<typeof sampleApplication>[1]),
)

const partOf = (owner: 'leader' | 'unit'): FilingValues =>
  Object.fromEntries(
    form.sections.filter((one) => one.owner === owner).map(({ id }) => [id, complete[id] ?? {}]),
  )

/** From the self-check to a draft that two people filled in. */
export async function apply({ step, server, officer, signer, leader, contact }: Story): Promise<string> {
  let facts: Facts = {}
  let noticeId = ''
  let id = ''

  await step('不登录、不联网自测，一题一点', async () => {
    const target = factsFromFiling(form, complete)
    const contextOf = (known: Facts) => ({
      asOf: '2026-03-02',
      pack: CURRENT_RULE_PACK,
      tracks: tracksFor(known),
    })
    let taps = 0
    for (let at = nextQuestion(facts, contextOf(facts)); at; at = nextQuestion(facts, contextOf(facts))) {
      const wanted = String(target[at.fact] ?? '')
      const option = at.options.find(({ value }) => value === wanted) ?? at.options[0]
      facts = answer(facts, at.fact, present(option, 'an option').value)
      taps += 1
    }
    const { met, gaps, judged } = sortFindings(assess(facts, contextOf(facts)))
    assert.equal(gaps.filter(({ outcome }) => outcome === 'unmet').length, 0)
    return `${taps} 题，已符合 ${met.length} 条，需评审认定 ${judged.length} 条，每条附原文`
  })

  await step('经办拟定、签发核定办法施行日期', async () => {
    await confirmEdition({ officer: { api: await officer.api() }, signer: { api: await signer.api() } })
  })

  await step('经办发布评选通知，公开页可见', async () => {
    const api = await officer.api()
    const notice = await api.desk.createNotice({
      body: {
        programmeYear: 2026,
        title: '2026 年度评选通知',
        body: '请按通知要求申报。',
        opensAt: OPENS,
        closesAt: CLOSES,
        workshopQuota: 3,
        projectQuota: 10,
      },
    })
    noticeId = notice.id
    const { notices } = await server.client().public.notices({})
    assert.equal(notices[0]?.id, noticeId)
    return notice.status.phrase
  })

  await step('领办人登录，断网开始申报，自测答案一并带入', async () => {
    await leader.signIn()
    await leader.setOnline(false)
    const subject = { kind: 'notice', noticeId } as const
    id = leader.sync.start({ form: form.id, formVersion: form.version, subject, role: 'leader' })
    leader.fill(id, valuesFromFacts(form, facts))
    const { name, idNumber, phone } = complete['leader'] ?? {}
    leader.fill(id, { leader: { name: name ?? null, idNumber: idNumber ?? null, phone: phone ?? null } })
    assert.ok(leader.words(id).every((word) => word === '仅在本机'))
    assert.ok(!leader.plainText.includes(sample.leaderIdNumber))
    return '仅在本机，身份证号已加密'
  })

  await step('杀掉应用再打开，一个字也没有少', async () => {
    const before = form.sections.map((section) => leader.answers(id, section.id))
    leader.kill()
    assert.deepEqual(
      form.sections.map((section) => leader.answers(id, section.id)),
      before,
    )
  })

  await step('恢复网络，自动同步', async () => {
    await leader.setOnline(true)
    await leader.sync.resume()
    assert.ok(leader.words(id).every((word) => word === '已到服务器'))
    assert.notEqual(leader.answers(id, 'leader')['idNumber'], sample.leaderIdNumber)
    return '已到服务器，证件号只留掩码'
  })

  await step('单位联系人凭邀请码加入', async () => {
    const { code } = await leader.api.filings.invite({ params: { filingId: id }, body: { role: 'contact' } })
    await contact.signIn()
    const { filingId, role } = await contact.api.filings.join({ body: { code } })
    await contact.sync.pull(filingId)
    assert.equal(role, 'contact')
    assert.equal(contact.answers(id, 'leader')['name'], sample.leaderName)
  })

  await step('两人同时填不同的内容，互不覆盖', async () => {
    leader.fill(id, partOf('leader'))
    contact.fill(id, partOf('unit'))
    await Promise.all([leader.sync.idle(), contact.sync.idle()])
    await Promise.all([leader.sync.pull(id), contact.sync.pull(id)])
    for (const { id: section } of form.sections)
      assert.deepEqual(leader.answers(id, section), contact.answers(id, section))
  })

  await step('两人改同一项，两个答案都保留，由人选择', async () => {
    await leader.setOnline(false)
    leader.fill(id, { conditions: { duties: '领办人改的职责' } })
    contact.fill(id, { conditions: { duties: '联系人改的职责' } })
    await contact.sync.idle()
    await leader.setOnline(true)
    await leader.sync.resume()
    assert.ok(leader.words(id).includes('有冲突'))
    const [clash] = leader.filing(id).sections['conditions']?.clashes ?? []
    assert.deepEqual([clash?.mine, clash?.theirs], ['领办人改的职责', '联系人改的职责'])
    leader.sync.resolve(id, 'conditions', 'duties', 'mine')
    await leader.sync.idle()
    await contact.sync.pull(id)
    assert.equal(contact.answers(id, 'conditions')['duties'], '领办人改的职责')
  })

  await step('拍证书，传到一半断线并杀掉应用，续传完成', async () => {
    const bytes = await makePhoto('jpeg', { width: 2000, height: 1500, exif: true })
    assert.ok(bytes.byteLength > 600_000)
    leader.accidents.push({ path: /bytes\/262144$/, lost: 'reply' })
    const photo = leader.takePhoto(id, 'certificate', 'photos', bytes)
    await leader.sync.idle()
    assert.equal(leader.photo(id, photo.id).word, '上传中')
    leader.kill()
    await leader.sync.resume()
    assert.equal(leader.photo(id, photo.id).word, '已到服务器')
    const status = await leader.api.files.status({ params: { fileId: photo.id } })
    assert.equal(status.sha256, sha256(bytes))
    const thumbnail = await contact.api.files.thumbnail({ params: { fileId: photo.id } })
    return `${Math.round(bytes.byteLength / 1024)} KB，缩略图 ${Math.round(thumbnail.byteLength / 1024)} KB，哈希一致`
  })

  await step('不是照片的文件被说明原因退回，移除后不影响其他', async () => {
    const fake = new TextEncoder().encode('<html>'.padEnd(4_000, '假'))
    const photo = leader.takePhoto(id, 'achievements', 'photos', fake)
    await leader.sync.idle()
    const { word, refusal } = leader.photo(id, photo.id)
    assert.equal(word, '未通过')
    leader.sync.removePhoto(id, 'achievements', 'photos', photo.id)
    await leader.sync.idle()
    return `${refusal?.message}${refusal?.next}`
  })
  return id
}

/** Takes the photos that are still missing and brings both phones in step. */
export async function takeMissingPhotos({ leader, contact }: Story, id: string): Promise<void> {
  for (const place of PHOTO_PLACES.filter((one) => one !== 'certificate.photos')) {
    const [section = '', field = ''] = place.split('.')
    contact.takePhoto(id, section, field, await makePhoto('jpeg'))
  }
  await contact.sync.idle()
  await leader.sync.pull(id)
}
