import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { openDesk, OFFICER } from './support/open-desk'
import { Refused, type Handlers } from './support/fake-server'
import { application } from './support/records'

const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

async function openReturnDialog(handlers: Handlers = {}) {
  const server = openDesk('/applications/filing-0001', {
    'desk.application': () => application(),
    'desk.applications': () => ({ applications: [] }),
    ...handlers,
  })
  await screen.findByRole('heading', { name: /填写证书并拍照/ })
  const section = screen.getByRole('region', { name: /填写证书并拍照/ })
  fireEvent.click(within(section).getByRole('button', { name: '标记需补正' }))
  fireEvent.change(within(section).getByRole('textbox'), { target: { value: '证书照片看不清编号' } })
  fireEvent.click(screen.getByRole('button', { name: /^退回补正/ }))
  await screen.findByRole('dialog')
  return server
}

const confirm = () =>
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '退回补正' }))

function fill() {
  type('退回的原因', '请补正后重新提交')
  type('补正截止日', '2026-11-27')
}

describe('退回补正', () => {
  test('the marked section, the reason and the day are sent once, with the version that was seen', async () => {
    const server = await openReturnDialog({ 'desk.return': () => ({ done: true }) })
    fill()
    const button = within(screen.getByRole('dialog')).getByRole('button', { name: '退回补正' })
    fireEvent.click(button)
    fireEvent.click(button)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(server.named('desk.return')).toHaveLength(1)
    expect(server.named('desk.return')[0]?.body).toEqual({
      stateVersion: 3,
      reason: '请补正后重新提交',
      dueOn: '2026-11-27',
      sections: [{ section: 'certificate', note: '证书照片看不清编号' }],
    })
    expect(await screen.findByText('已退回补正，已告知领办人和单位联系人。')).toBeTruthy()
  })

  test('the message is shown as it will be read, before it is sent', async () => {
    await openReturnDialog()
    fill()
    const preview = screen.getByRole('region', { name: '消息预览' })
    expect(preview.textContent).toContain('发给领办人、单位联系人')
    expect(preview.textContent).toContain('原因：请补正后重新提交')
    expect(preview.textContent).toContain('2026年11月27日 24:00 前更正')
    expect(preview.textContent).toContain('填写证书并拍照：证书照片看不清编号')
  })

  test('what is missing is said at its field and nothing is sent', async () => {
    const server = await openReturnDialog()
    type('补正截止日', '2026-11-22')
    confirm()
    expect(await screen.findByText('请写明原因。原因会原样告知对方。')).toBeTruthy()
    expect(screen.getByText('请选择今天以后的一天。')).toBeTruthy()
    expect(server.named('desk.return')).toHaveLength(0)
  })

  test('after somebody else’s step the text stays, and the newest version is used on the next try', async () => {
    let version = 3
    const server = await openReturnDialog({
      'desk.application': () =>
        application({ stateVersion: version, workshopName: `第 ${version} 版的工作室` }),
      'desk.return': ({ body }) => {
        if ((body as { stateVersion: number }).stateVersion !== 4) throw new Refused('VERSION_STALE')
        return { done: true }
      },
    })
    fill()
    version = 4
    confirm()
    const dialog = screen.getByRole('dialog')
    expect(await within(dialog).findByText('这项内容刚被别人更新过。')).toBeTruthy()
    expect(within(dialog).getByText('请刷新，看过最新内容再操作。')).toBeTruthy()
    fireEvent.click(within(dialog).getByRole('button', { name: '载入最新内容' }))
    expect(await within(dialog).findByText('退回补正：第 4 版的工作室')).toBeTruthy()
    expect(within(dialog).queryByText('这项内容刚被别人更新过。')).toBeNull()
    expect(screen.getByLabelText<HTMLTextAreaElement>('退回的原因').value).toBe('请补正后重新提交')
    confirm()
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const keys = server.named('desk.return').map(({ key }) => key)
    expect(new Set(keys).size).toBe(2)
  })

  test('a lost reply is asked for again under the same key, so it is done once', async () => {
    let isLost = true
    const returned = jest.fn()
    const server = await openReturnDialog({
      'desk.return': () => {
        returned()
        if (isLost) throw new TypeError('network')
        return { done: true }
      },
    })
    fill()
    confirm()
    expect(await screen.findByText('没有收到服务器的回应。')).toBeTruthy()
    isLost = false
    confirm()
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const keys = server.named('desk.return').map(({ key }) => key)
    expect(keys).toHaveLength(2)
    expect(keys[0]).toBe(keys[1])
  })

  test('a session that ended is renewed above the dialog, and the text is still there', async () => {
    let isIn = true
    await openReturnDialog({
      'me.get': () => OFFICER,
      'desk.return': () => {
        if (!isIn) throw new Refused('NOT_SIGNED_IN')
        return { done: true }
      },
      'auth.deskPassword': () => ({ ticket: 'ticket-1' }),
      'auth.deskTotp': () => {
        isIn = true
        return { expiresAt: '2026-11-22T12:00:00.000Z' }
      },
    })
    fill()
    isIn = false
    confirm()
    expect(await screen.findByText('登录已过期，请重新登录')).toBeTruthy()
    type('账号', 'jingban')
    type('密码', 'right')
    fireEvent.click(screen.getByRole('button', { name: '下一步' }))
    fireEvent.change(await screen.findByLabelText('动态码'), { target: { value: '123456' } })
    fireEvent.click(screen.getByRole('button', { name: '登录' }))
    await waitFor(() => expect(screen.queryByText('登录已过期，请重新登录')).toBeNull())
    expect(screen.getByLabelText<HTMLTextAreaElement>('退回的原因').value).toBe('请补正后重新提交')
  })
})
