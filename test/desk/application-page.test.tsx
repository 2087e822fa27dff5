import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { openDesk } from './support/open-desk'
import { Refused } from './support/fake-server'
import { application, summary } from './support/records'

const others = { 'desk.applications': () => ({ applications: [] }) }

describe('reading an application', () => {
  test('P16a: a finding that is not met stands first, beside the words of the text', async () => {
    openDesk('/applications/filing-0001', { ...others, 'desk.application': () => application() })
    const panel = await screen.findByRole('region', { name: '资格核对' })
    const groups = within(panel).getAllByRole('group')
    expect(groups[0]?.textContent).toContain('未达到1')
    expect(groups[0]?.textContent).toContain('团队现有 2 人，至少需要 3 人。')
    expect(groups[0]?.textContent).toContain('由3名以上正式员工组成的技术技能人才团队')
    expect(groups[3]?.textContent).toContain('已符合1')
  })

  test('P36: an occupation much like another is named for the officer, beside the words of the text', async () => {
    const text = '名称相近：工作室 DX-2026-001（古建彩画工）。'
    openDesk('/applications/filing-0001', {
      ...others,
      'desk.application': () => application({ register: [{ clause: 'P36', outcome: 'discretion', text }] }),
    })
    const panel = await screen.findByRole('region', { name: '与名录核对' })
    expect(panel.textContent).toContain(text)
    expect(panel.textContent).toContain('同一单位相同职业（工种）只能建立一个工作室')
  })

  test('an application that asks for no place any more has no such panel', async () => {
    openDesk('/applications/filing-0001', {
      ...others,
      'desk.application': () => application({ register: [] }),
    })
    await screen.findByRole('region', { name: '资格核对' })
    expect(screen.queryByRole('region', { name: '与名录核对' })).toBeNull()
  })

  test('F22: receipt and form can be printed from the reading view', async () => {
    openDesk('/applications/filing-0001', { ...others, 'desk.application': () => application() })
    const panel = await screen.findByRole('region', { name: '回执' })
    const links = within(panel).getAllByRole('link')
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['回执', '/api/filings/filing-0001/receipts/1/pdf'],
      ['申报表（PDF）', '/api/filings/filing-0001/form.pdf'],
      ['申报表（Word）', '/api/filings/filing-0001/form.docx'],
    ])
  })

  test('sections, rows and photos come from the form definition', async () => {
    const photo = { id: 'photo-00001', sha256: 'b'.repeat(64), size: 1000 }
    openDesk('/applications/filing-0001', {
      ...others,
      'desk.application': () =>
        application({
          sections: [
            { id: 'leader', values: { name: '张建国', phone: '138****0001' }, returnNote: null },
            {
              id: 'unit',
              values: { inDistrict: 'operates', operatingProof: [photo] },
              returnNote: '照片看不清',
            },
            {
              id: 'team',
              values: { members: [{ id: 'member-0001', name: '李师傅' }] },
              returnNote: null,
            },
          ],
          files: [
            {
              ...photo,
              kind: 'photo',
              state: 'stored',
              section: 'unit',
              path: 'operatingProof/photo-00001',
              grade: 'C',
            },
          ],
        }),
    })
    const leader = await screen.findByRole('region', { name: /填写领办人基本情况/ })
    expect(leader.textContent).toContain('张建国')
    expect(leader.textContent).toContain('138****0001')
    expect(screen.getByText('上次退回说明：照片看不清')).toBeTruthy()
    expect(within(screen.getByRole('table', { name: /团队成员/ })).getByText('李师傅')).toBeTruthy()
    const image = screen.getByAltText<HTMLImageElement>(/第 1 张/)
    expect(image.getAttribute('src')).toBe('/api/files/photo-00001/thumbnail')
  })

  test('only the steps the server allows are offered', async () => {
    openDesk('/applications/filing-0001', {
      ...others,
      'desk.application': () =>
        application({ can: { accept: false, return: false, refuse: false, propose: true } }),
    })
    await screen.findByRole('button', { name: '去列入名单' })
    for (const name of ['受理', /^退回补正/, '不予受理', '标记需补正'])
      expect(screen.queryByRole('button', { name })).toBeNull()
  })

  test('不予受理 needs a clause and a reason, and names who will be told', async () => {
    const server = openDesk('/applications/filing-0001', {
      ...others,
      'desk.application': () => application(),
      'desk.refuse': () => ({ done: true }),
    })
    fireEvent.click(await screen.findByRole('button', { name: '不予受理' }))
    const dialog = await screen.findByRole('dialog')
    expect(dialog.textContent).toContain('领办人和单位联系人会收到上面的消息')
    fireEvent.click(within(dialog).getByRole('button', { name: '不予受理' }))
    expect(await within(dialog).findByText('请选择不符合哪一条。')).toBeTruthy()
    fireEvent.mouseDown(within(dialog).getByRole('combobox'))
    fireEvent.click(await screen.findByTitle(/由3名以上正式员工组成/))
    fireEvent.change(within(dialog).getByLabelText('事实和理由'), { target: { value: '团队只有 2 人。' } })
    fireEvent.click(within(dialog).getByRole('button', { name: '不予受理' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(server.named('desk.refuse')[0]?.body).toEqual({
      stateVersion: 3,
      clause: 'P16a',
      reason: '团队只有 2 人。',
    })
  })

  test('an application that is not there says so and offers to load again', async () => {
    openDesk('/applications/filing-0009', {
      ...others,
      'desk.application': () => {
        throw new Refused('NOT_FOUND')
      },
    })
    expect(await screen.findByText('没有找到这项内容。')).toBeTruthy()
    expect(screen.getByRole('button', { name: '重新载入' })).toBeTruthy()
  })
})

describe('the list of applications', () => {
  const three = () => ({
    applications: [
      summary({ id: 'filing-0001', state: 'accepted', status: { phrase: '已受理', tone: 'pass' } }),
      summary({ id: 'filing-0002', workshopName: '晚来的工作室', submittedAt: '2026-11-21T02:00:00.000Z' }),
      summary({ id: 'filing-0003', workshopName: '早来的工作室', submittedAt: '2026-11-19T02:00:00.000Z' }),
    ],
  })

  test('what waits for the desk stands first, the oldest on top, with a count per state', async () => {
    openDesk('/applications', { 'desk.applications': three })
    expect(await screen.findByText(/^2 份申报等待形式审查，最早一份提交于 2026年11月19日/)).toBeTruthy()
    const names = (await screen.findAllByRole('link', { name: /工作室$/ })).map((link) => link.textContent)
    expect(names.filter((name) => name?.includes('来的'))).toEqual(['早来的工作室', '晚来的工作室'])
    expect(screen.getByText('已提交 2')).toBeTruthy()
    expect(screen.getByText('已受理 1')).toBeTruthy()
  })

  test('the filters of the address are applied and sent', async () => {
    const server = openDesk('/applications?state=accepted&search=焊接', { 'desk.applications': three })
    await screen.findByRole('link', { name: '张建国焊接技能大师工作室' })
    expect(screen.queryByRole('link', { name: '早来的工作室' })).toBeNull()
    expect(server.named('desk.applications')[0]?.query).toEqual({ search: '焊接' })
  })

  test('arrow keys walk through the rows and Enter opens one', async () => {
    openDesk('/applications', { 'desk.applications': three, 'desk.application': () => application() })
    await screen.findByRole('link', { name: '早来的工作室' })
    fireEvent.keyDown(document.body, { key: 'ArrowDown' })
    expect(document.activeElement?.textContent).toContain('早来的工作室')
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowDown' })
    expect(document.activeElement?.textContent).toContain('晚来的工作室')
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter' })
    expect(await screen.findByRole('region', { name: '资格核对' })).toBeTruthy()
  })
})
