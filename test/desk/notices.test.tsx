import { FORMS, knowForms, newestForm } from '#policy'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { openDesk, SIGNER } from './support/open-desk'
import { setting } from './support/records'

const notice = (body: object) => ({
  id: 'notice-2027',
  phase: 'upcoming',
  status: { phrase: '即将开始', tone: 'wait' },
  formVersion: 1,
  projectFormVersion: 1,
  workingDaysLeft: null,
  calendarDaysLeft: null,
  decidedAt: null,
  ...body,
})

const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

describe('评选通知', () => {
  test('P30b, P32b: quotas stay within the text; the period is from 00:00 to 24:00 in Beijing', async () => {
    const server = openDesk('/notices', { 'desk.createNotice': ({ body }) => notice(body as object) })
    await screen.findByText('2026年11月22日 星期日')
    fireEvent.click(await screen.findByRole('button', { name: '新建通知' }))
    const dialog = await screen.findByRole('dialog')
    const publish = within(dialog).getByRole('button', { name: '发布' })
    type('工作室名额（家）', '4')
    type('申报开始', '2027-01-04')
    type('申报截止', '2027-01-03')
    type('通知正文', '请按要求申报。')
    fireEvent.click(publish)
    expect(await within(dialog).findByText('请填写 0 到 3 之间的整数，单位：家。')).toBeTruthy()
    expect(within(dialog).getByText('截止日不能早于开始日 2027年1月4日。')).toBeTruthy()
    expect(dialog.textContent).toContain('每次评选不超过3家')
    expect(server.named('desk.createNotice')).toHaveLength(0)
    type('工作室名额（家）', '3')
    type('申报截止', '2027-01-31')
    fireEvent.click(publish)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(server.named('desk.createNotice')[0]?.body).toEqual({
      programmeYear: 2026,
      title: '2026年度大兴区技能大师工作室和建设项目评选通知',
      body: '请按要求申报。',
      opensAt: '2027-01-03T16:00:00.000Z',
      closesAt: '2027-01-31T16:00:00.000Z',
      workshopQuota: 3,
      projectQuota: 10,
    })
  })

  test('P30b: a limit the bureau has set below the text’s is said at its field', async () => {
    openDesk('/notices', {
      'desk.settings': () => ({ settings: [setting({ id: 'workshopQuota', value: 2 })] }),
    })
    await screen.findByText('2026年11月22日 星期日')
    fireEvent.click(await screen.findByRole('button', { name: '新建通知' }))
    const dialog = await screen.findByRole('dialog')
    type('工作室名额（家）', '3')
    fireEvent.click(within(dialog).getByRole('button', { name: '发布' }))
    expect(await within(dialog).findByText('请填写 0 到 2 之间的整数，单位：家。')).toBeTruthy()
  })

  test('P26d: a signer closes a round whose period is over, and who is told what is said before', async () => {
    const over = notice({
      programmeYear: 2026,
      title: '2026 年度评选通知',
      body: '',
      opensAt: '2026-03-01T16:00:00.000Z',
      closesAt: '2026-03-31T16:00:00.000Z',
      workshopQuota: 3,
      projectQuota: 10,
      phase: 'closed',
      status: { phrase: '申报已结束', tone: 'plain' },
    })
    const server = openDesk('/notices', {
      'me.get': () => SIGNER,
      'desk.notices': () => ({ notices: [over] }),
      'desk.decideRound': () => ({ ...over, decidedAt: '2026-04-20T02:00:00.000Z' }),
    })
    fireEvent.click(await screen.findByRole('button', { name: '结束评选' }))
    const dialog = await screen.findByRole('dialog')
    expect(dialog.textContent).toContain('没有列入名单的申报记为未入选')
    fireEvent.click(within(dialog).getByRole('button', { name: '结束评选' }))
    expect(await screen.findByText('这次评选已结束。')).toBeTruthy()
    expect(server.named('desk.decideRound')).toHaveLength(1)
  })

  const running = notice({
    programmeYear: 2027,
    title: '2027 年度评选通知',
    body: '请按要求申报。',
    opensAt: '2027-01-03T16:00:00.000Z',
    closesAt: '2027-01-31T16:00:00.000Z',
    workshopQuota: 3,
    projectQuota: 10,
    phase: 'open',
    status: { phrase: '正在申报', tone: 'pass' },
  })

  test('P25b: an officer gives one unit more time; every gap is said at its field, the message shown before', async () => {
    const server = openDesk('/notices', {
      'desk.notices': () => ({ notices: [running] }),
      'desk.extend': () => ({ extensions: [], refusedSubmits: [] }),
    })
    fireEvent.click(await screen.findByRole('button', { name: '个别延长' }))
    const dialog = await screen.findByRole('dialog')
    const confirm = within(dialog).getByRole('button', { name: /延\s?长/ })
    type('延长到', '2027-01-31')
    fireEvent.click(confirm)
    expect(within(dialog).getByText(/统一社会信用代码应为 18 位/)).toBeTruthy()
    expect(within(dialog).getByText('要晚于现在的截止时间，并且不早于今天。')).toBeTruthy()
    expect(within(dialog).getByText('请写明延长的原因。')).toBeTruthy()
    type('统一社会信用代码', '91110115MA0000023R')
    type('延长到', '2027-02-03')
    type('原因', '停电两天')
    expect(dialog.textContent).toContain('可以填写和提交到 2027年2月3日 24:00。原因：停电两天。')
    fireEvent.click(confirm)
    expect(await screen.findByText('已延长，已告知领办人和单位联系人。')).toBeTruthy()
    expect(server.named('desk.extend')[0]?.body).toEqual({
      creditCode: '91110115MA0000023R',
      until: '2027-02-03',
      reason: '停电两天',
    })
  })

  test.each([
    [5, 7, '2027年1月31日 24:00（还有 5 个工作日，7 天）'],
    [null, 7, '2027年1月31日 24:00（还有 7 天，工作日数待国务院发布放假安排）'],
  ])('days left: %s working, %s calendar', async (workingDaysLeft, calendarDaysLeft, text) => {
    openDesk('/notices', {
      'desk.notices': () => ({ notices: [{ ...running, workingDaysLeft, calendarDaysLeft }] }),
    })
    const row = await screen.findByRole('row', { name: /2027 年度评选通知/ })
    expect(row.textContent).toContain(text)
  })

  test('a signer reads at the notice who was given more time and why, and is not offered to give it', async () => {
    openDesk('/notices', {
      'me.get': () => SIGNER,
      'desk.notices': () => ({ notices: [running] }),
      'desk.extensions': () => ({
        extensions: [
          {
            id: 'extension-0001',
            filingId: 'filing-0001',
            unitName: '单位 1',
            closesAt: '2027-02-03T16:00:00.000Z',
            reason: '停电两天',
            grantedBy: '经办甲',
            grantedAt: '2027-02-01T02:00:00.000Z',
          },
        ],
        refusedSubmits: [
          {
            id: 'event-0000001',
            filingId: 'filing-0002',
            unitName: '单位 2',
            leaderName: '王五',
            at: '2027-02-01T02:00:00.000Z',
            note: '提交时这位领办人的名额已被占用',
          },
        ],
      }),
    })
    fireEvent.click(await screen.findByRole('button', { name: /展开行|Expand row/ }))
    const list = await screen.findByRole('list', { name: '个别延长' })
    expect(list.textContent).toBe(
      '单位 1：延长到 2027年2月3日 24:00。原因：停电两天（经办甲，2027年2月1日 10:00）',
    )
    expect((await screen.findByRole('list', { name: '未被接收的提交' })).textContent).toBe(
      '单位 2（领办人 王五）：2027年2月1日 10:00 的提交未被接收，提交时这位领办人的名额已被占用。',
    )
    expect(screen.queryByRole('button', { name: '个别延长' })).toBeNull()
  })

  test('an officer is not offered to close a round', async () => {
    openDesk('/notices', { 'desk.notices': () => ({ notices: [] }) })
    await screen.findByText('还没有评选通知。')
    expect(screen.queryByRole('button', { name: '结束评选' })).toBeNull()
  })

  test('a signer reads the notices and is not offered to make one', async () => {
    openDesk('/notices', { 'me.get': () => SIGNER })
    await screen.findByText('还没有评选通知。')
    expect(screen.queryByRole('button', { name: '新建通知' })).toBeNull()
  })

  test('F17: before a round opens both of its forms can be called in their newest version, the changes said first', async () => {
    const form = newestForm('project-application')
    const longer = { ...form, version: form.version + 1 }
    const forget = knowForms([...FORMS, longer])
    try {
      const server = openDesk('/notices', {
        'desk.notices': () => ({ notices: [{ ...running, phase: 'upcoming' }] }),
        'desk.adoptForm': () => ({ ...running, projectFormVersion: longer.version }),
      })
      fireEvent.click(await screen.findByRole('button', { name: '改用新版申报表' }))
      const dialog = await screen.findByRole('dialog')
      expect(dialog.textContent).toContain(
        `《${form.title}》现在是第 ${form.version} 版，改为第 ${longer.version} 版`,
      )
      expect(dialog.textContent).not.toContain(`《${newestForm('combined-application').title}》`)
      fireEvent.click(within(dialog).getByRole('button', { name: '改用新版' }))
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
      expect(server.named('desk.adoptForm')[0]?.body).toEqual({
        formVersion: 1,
        projectFormVersion: longer.version,
      })
    } finally {
      forget()
    }
  })
})
