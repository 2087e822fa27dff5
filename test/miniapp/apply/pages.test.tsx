import { render, screen } from '@testing-library/react'
import ApplyJoinPage from '../../../src/miniapp/pages/apply/join'
import ApplyTasksPage from '../../../src/miniapp/pages/apply/tasks'
import { useSession } from '../../../src/miniapp/features/session/session'
import { taroDouble } from '../../support/taro/api'
import { tap } from '../forms/support/page'

beforeEach(() => {
  taroDouble.reset()
  useSession.setState({ session: undefined })
})

test('a filing this phone does not have asks for a login first', async () => {
  taroDouble.openWith({ filingId: 'somewhere-0001' })
  render(<ApplyTasksPage />)
  expect(await screen.findByText('请先登录。')).toBeTruthy()
  tap('登录')
  expect(taroDouble.visits[0]).toBe('/pages/public/login/index')
})

test('a page without a filing says that there is nothing, and where to go', async () => {
  taroDouble.openWith({})
  render(<ApplyTasksPage />)
  expect(await screen.findByText('没有找到这份材料。')).toBeTruthy()
})

test('joining asks for a login before the code is sent', () => {
  taroDouble.openWith({ code: 'BZA5URQ2' })
  render(<ApplyJoinPage />)
  expect(document.querySelector('input')?.value).toBe('BZA5URQ2')
  tap('先登录')
  expect(taroDouble.visits[0]).toBe('/pages/public/login/index')
})
