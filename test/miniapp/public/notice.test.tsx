import type { Notice } from '#contract'
import { FORMS, knowForms, materialsOf, newestForm } from '#policy'
import { render, screen } from '@testing-library/react'
import { publicApi } from '../../../src/miniapp/features/public/public-api'
import NoticePage from '../../../src/miniapp/pages/public/notice'
import { taroDouble } from '../../support/taro/api'

const notice = (part: Partial<Notice> = {}): Notice => ({
  id: 'notice-2026',
  programmeYear: 2026,
  title: '2026 年度评选通知',
  body: '请按通知要求申报。',
  opensAt: '2026-03-01T16:00:00.000Z',
  closesAt: '2026-03-31T16:00:00.000Z',
  phase: 'open',
  status: { phrase: '正在申报', tone: 'pass' },
  workshopQuota: 3,
  projectQuota: 10,
  decidedAt: null,
  formVersion: 1,
  projectFormVersion: 1,
  workingDaysLeft: 6,
  calendarDaysLeft: 8,
  ...part,
})

async function show(part: Partial<Notice> = {}) {
  jest.spyOn(publicApi, 'notice').mockResolvedValue(notice(part))
  taroDouble.openWith({ noticeId: 'notice-2026' })
  const { container } = render(<NoticePage />)
  await screen.findByText('请按通知要求申报。')
  return container.textContent ?? ''
}

beforeEach(() => taroDouble.reset())
afterEach(() => jest.restoreAllMocks())

test('P25b: the period stands there in the time of Beijing', async () => {
  expect(await show()).toContain('申报时间（北京时间）：2026年3月2日 00:00 至 2026年3月31日 24:00')
})

test('P25b: what is left is said in working and in calendar days', async () => {
  expect(await show()).toContain('还有 6 个工作日（8 天，含今天）')
})

test('P25b: without the holidays of the year no working day is guessed', async () => {
  expect(await show({ workingDaysLeft: null })).toContain('还有 8 天，含今天（工作日数待国务院发布放假安排）')
})

test('after the close no day is left and nobody is invited to apply', async () => {
  const text = await show({ phase: 'closed', workingDaysLeft: null, calendarDaysLeft: null })
  expect(text).not.toContain('还有')
  expect(screen.queryByRole('button', { name: '开始申报' })).toBeNull()
})

test('P25a: every material of the form is named, with who prepares it', async () => {
  const text = await show()
  for (const { label } of materialsOf(newestForm('combined-application'))) expect(text).toContain(label)
  expect(text).toContain('证书照片（符合情形的要有）')
  expect([text.includes('领办人准备'), text.includes('所在单位准备')]).toEqual([true, true])
})

test('a form newer than this program is not described by an older one', async () => {
  expect(await show({ formVersion: 99 })).not.toContain('要拍照的材料')
})

test.each([
  ['the form it was called with, not the newest one', 0, ''],
  ['the newest one where it was called with that', 1, '新版'],
])('F17: a round of projects alone shows %s', async (_, later, prefix) => {
  const form = newestForm('project-application')
  const renamed = form.sections.map((section) => ({ ...section, title: `新版${section.title}` }))
  const forget = knowForms([...FORMS, { ...form, version: form.version + 1, sections: renamed }])
  try {
    const text = await show({ workshopQuota: 0, projectFormVersion: form.version + later })
    expect(text).toContain(`${prefix}填写项目`)
    expect(text.includes('新版')).toBe(prefix !== '')
  } finally {
    forget()
  }
})
