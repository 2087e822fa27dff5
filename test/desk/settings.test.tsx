import { SETTING_IDS } from '#policy'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { openDesk, SIGNER } from './support/open-desk'
import { Refused, type Handlers } from './support/fake-server'
import { setting } from './support/records'

const publicity = (part: object = {}) =>
  setting({
    id: 'publicityWorkingDays',
    label: '公示天数',
    clauses: ['P27b'],
    usedBy: null,
    isConfirmed: true,
    question: 3,
    ...part,
  })

const waiting = (can: object) => ({
  proposal: {
    id: 'proposal-0001',
    valueText: '7 个工作日',
    reason: '会议纪要 1 号',
    by: '李经办',
    at: '2026-11-22T02:00:00.000Z',
    can,
  },
})

const openSettings = (settings: readonly object[], handlers: Handlers = {}, address = '/settings') =>
  openDesk(address, { 'desk.settings': () => ({ settings }), ...handlers })

const ours = (label: string) => screen.findByRole('group', { name: `${label}：本单位配置` })
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

describe('配置', () => {
  test('P25b, P27b: the words of the text stand apart from what is ours, under its headings', async () => {
    openSettings([setting(), publicity()])
    const side = await ours('补正期限')
    const text = screen.getByRole('group', { name: '补正期限：政策原文' })
    expect(text.textContent).toContain('按照年度评选通知提交申报材料')
    expect(text.textContent).toContain('原文没有写补正期限。')
    expect(text.textContent).not.toContain('5 个工作日')
    expect(side.textContent).toContain('本单位配置，非政策原文')
    expect(side.textContent).toContain('5 个工作日')
    expect(side.textContent).toContain('可以是：1 至 30 个工作日')
    expect(side.textContent).toContain('默认，待确认')
    expect(screen.getByRole('heading', { name: '四、（一）申报流程' })).toBeTruthy()
  })

  test('what the program does not act on yet says so', async () => {
    openSettings([setting(), publicity()])
    expect((await ours('公示天数')).textContent).toContain('目前只记录答复，程序还没有据此办理。')
    expect((await ours('补正期限')).textContent).toContain('用在：退回补正时预填截止日。')
  })

  test('the lead counts the questions that are confirmed; the address keeps what is shown', async () => {
    openSettings([setting(), publicity()], {}, '/settings?show=unconfirmed')
    await ours('补正期限')
    expect(screen.queryByRole('group', { name: '公示天数：本单位配置' })).toBeNull()
    expect(screen.getByText(/20 个待确认的问题，已确认 20 个。/)).toBeTruthy()
    fireEvent.click(screen.getByText('待核定 0'))
    expect(await screen.findByText('没有这样的配置。')).toBeTruthy()
  })

  test('P27b: a value beyond the text and a missing ground are refused at their fields', async () => {
    const server = openSettings([publicity()], { 'desk.proposeSetting': () => ({ done: true }) })
    fireEvent.click(within(await ours('公示天数')).getByRole('button', { name: /拟定改动/ }))
    const dialog = await screen.findByRole('dialog')
    type('改为', '4')
    fireEvent.click(within(dialog).getByRole('button', { name: '提交核定' }))
    expect(await within(dialog).findByText('请填写整数，5 至 30 个工作日。')).toBeTruthy()
    expect(within(dialog).getByText('请写明依据。')).toBeTruthy()
    expect(server.named('desk.proposeSetting')).toHaveLength(0)
    type('改为', '7')
    type('依据', '会议纪要 1 号')
    fireEvent.click(within(dialog).getByRole('button', { name: '提交核定' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const [call] = server.named('desk.proposeSetting')
    expect(call?.params).toEqual({ settingId: 'publicityWorkingDays' })
    expect(call?.body).toEqual({ value: 7, reason: '会议纪要 1 号' })
    expect(await screen.findByText('「公示天数」已拟定，等签发人员核定。')).toBeTruthy()
  })

  test('a choice is taken from its words', async () => {
    const name = publicity({
      id: 'publicLeaderName',
      label: '公开的领办人姓名',
      value: 'full',
      valueText: '写全名',
    })
    const server = openSettings([name], { 'desk.proposeSetting': () => ({ done: true }) })
    fireEvent.click(within(await ours('公开的领办人姓名')).getByRole('button', { name: /拟定改动/ }))
    const dialog = await screen.findByRole('dialog')
    fireEvent.click(within(dialog).getByRole('radio', { name: '隐去中间字' }))
    type('依据', '会议纪要 2 号')
    fireEvent.click(within(dialog).getByRole('button', { name: '提交核定' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(server.named('desk.proposeSetting')[0]?.body).toEqual({ value: 'masked', reason: '会议纪要 2 号' })
  })

  test('every setting of the program opens its dialog with the value in force', async () => {
    const { SETTINGS } = await import('#policy')
    for (const kind of ['whole', 'wholes', 'yesNo', 'one', 'order', 'dayOfYear', 'day']) {
      const id = SETTING_IDS.find((each) => SETTINGS[each].allowed.kind === kind) ?? 'publicAmount'
      const { unmount } = openSettings([publicity({ id, value: SETTINGS[id].default })])
      fireEvent.click(within(await ours('公示天数')).getByRole('button', { name: /拟定改动/ }))
      expect(await screen.findByRole('dialog')).toBeTruthy()
      unmount()
    }
  })

  test('the signer approves what somebody else proposed', async () => {
    let isDone = false
    const server = openSettings([], {
      'me.get': () => SIGNER,
      'desk.settings': () => ({
        settings: [
          setting({
            ...(isDone
              ? { valueText: '7 个工作日', isConfirmed: true }
              : waiting({ approve: true, reject: true })),
            can: { propose: false },
          }),
        ],
      }),
      'desk.approveSetting': () => {
        isDone = true
        return { done: true }
      },
    })
    const side = await ours('补正期限')
    expect(within(side).queryByRole('button', { name: /确认或改动/ })).toBeNull()
    fireEvent.click(within(side).getByRole('button', { name: '核定' }))
    const dialog = await screen.findByRole('dialog')
    expect(dialog.textContent).toContain('从「5 个工作日」改为「7 个工作日」。')
    fireEvent.click(within(dialog).getByRole('button', { name: '核定' }))
    expect(await screen.findByText('「补正期限」已核定，现在生效。')).toBeTruthy()
    expect(server.named('desk.approveSetting')[0]?.params).toEqual({ proposalId: 'proposal-0001' })
    await waitFor(() => expect(screen.queryByText('待核定：7 个工作日')).toBeNull())
  })

  test('who may not approve is told who can; a refusal is shown in the dialog', async () => {
    openSettings([setting(waiting({ approve: false, reject: false }))])
    const side = await ours('补正期限')
    expect(side.textContent).toContain('由另一位签发人员核定，核定后生效。')
    expect(within(side).queryByRole('button', { name: '核定' })).toBeNull()
  })

  test('sending back needs a reason; what the server refuses is said in its words', async () => {
    const server = openSettings([setting(waiting({ approve: true, reject: true }))], {
      'me.get': () => SIGNER,
      'desk.rejectSetting': () => {
        throw new Refused('STATE_CONFLICT')
      },
    })
    fireEvent.click(within(await ours('补正期限')).getByRole('button', { name: '退回' }))
    const dialog = await screen.findByRole('dialog')
    const send = within(dialog).getByRole('button', { name: '退回' })
    fireEvent.click(send)
    expect(await within(dialog).findByText('请写明原因。')).toBeTruthy()
    type('退回原因', '先报局务会')
    fireEvent.click(send)
    expect(await within(dialog).findByText(/当前状态不能做这项操作。/)).toBeTruthy()
    expect(server.named('desk.rejectSetting')[0]?.body).toEqual({ reason: '先报局务会' })
  })

  test('what was decided before can be read, with who did it; a stored value out of range is shown', async () => {
    openSettings([
      setting({
        ignored: '请填写整数，1 至 30 个工作日。',
        history: [
          {
            id: 'change-0001',
            valueText: '7 个工作日',
            reason: '会议纪要 1 号',
            by: '李经办',
            outcome: 'rejected',
            decidedBy: '王签发',
            decidedAt: '2026-11-20T02:00:00.000Z',
            note: '先报局务会',
          },
        ],
      }),
    ])
    const side = await ours('补正期限')
    expect(within(side).getByText(/历次改动 1 次/)).toBeTruthy()
    expect(side.textContent).toContain('李经办 拟定，王签发 退回')
    expect(side.textContent).toContain('退回原因：先报局务会')
    expect(side.textContent).toContain('保存的值不在允许范围内，现按默认值办理。')
  })
})
