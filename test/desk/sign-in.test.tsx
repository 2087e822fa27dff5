import { fireEvent, screen, waitFor } from '@testing-library/react'
import { openDesk, OFFICER } from './support/open-desk'
import { Refused, type Handlers } from './support/fake-server'

const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

/** A server where nobody is signed in until the dynamic code 123456 came. */
function locked(): Handlers {
  let isIn = false
  return {
    'me.get': () => {
      if (!isIn) throw new Refused('NOT_SIGNED_IN')
      return OFFICER
    },
    'auth.deskPassword': ({ body }) => {
      if ((body as { password: string }).password !== 'right') throw new Refused('PASSWORD_WRONG')
      return { ticket: 'ticket-1' }
    },
    'auth.deskTotp': ({ body }) => {
      if ((body as { totp: string }).totp !== '123456') throw new Refused('TOTP_WRONG')
      isIn = true
      return { expiresAt: '2026-11-22T12:00:00.000Z' }
    },
    'auth.logout': () => {
      isIn = false
      return { done: true }
    },
    'desk.applications': () => ({ applications: [] }),
  }
}

describe('signing in to the desk', () => {
  test('a password, then a dynamic code lead to the page that was asked for', async () => {
    openDesk('/applications?state=accepted', locked())
    await screen.findByRole('heading', { name: '经办端登录' })
    type('账号', 'jingban')
    type('密码', 'right')
    fireEvent.click(screen.getByRole('button', { name: '下一步' }))
    await screen.findByLabelText('动态码')
    type('动态码', '123 456')
    fireEvent.click(screen.getByRole('button', { name: '登录' }))
    await screen.findByRole('heading', { name: '申报受理' })
    expect(screen.getByText('李经办')).toBeTruthy()
    expect(screen.getByText('经办')).toBeTruthy()
  })

  test('a wrong password shows both sentences of the registry and keeps the account', async () => {
    openDesk('/', locked())
    await screen.findByLabelText('账号')
    type('账号', 'jingban')
    type('密码', 'wrong')
    fireEvent.click(screen.getByRole('button', { name: '下一步' }))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('账号或密码不对。')
    expect(alert.textContent).toContain('请核对后再试。')
    expect(screen.getByLabelText<HTMLInputElement>('账号').value).toBe('jingban')
  })

  test('a wrong dynamic code can be typed again without the password', async () => {
    openDesk('/', locked())
    await screen.findByLabelText('账号')
    type('账号', 'jingban')
    type('密码', 'right')
    fireEvent.click(screen.getByRole('button', { name: '下一步' }))
    await screen.findByLabelText('动态码')
    type('动态码', '000000')
    fireEvent.click(screen.getByRole('button', { name: '登录' }))
    expect((await screen.findByRole('alert')).textContent).toContain('动态码不对或已用过。')
    type('动态码', '123456')
    fireEvent.click(screen.getByRole('button', { name: '登录' }))
    await screen.findByRole('heading', { name: '申报受理' })
  })

  test('signing out forgets what this tab kept', async () => {
    openDesk('/applications', { ...locked(), 'me.get': () => OFFICER })
    await screen.findByRole('heading', { name: '申报受理' })
    sessionStorage.setItem('marks filing-0001', '{"leader":"张"}')
    fireEvent.click(screen.getByRole('button', { name: '退出' }))
    await waitFor(() => expect(sessionStorage.length).toBe(0))
  })

  test('an account without a desk role is told where to go instead', async () => {
    openDesk('/', { 'me.get': () => ({ ...OFFICER, deskRoles: [] }) })
    await screen.findByText('这个账号不是经办端账号。')
    expect(screen.queryByRole('navigation')).toBeNull()
  })
})
