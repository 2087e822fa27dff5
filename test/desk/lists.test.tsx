import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { openDesk, SIGNER } from './support/open-desk'
import { Refused } from './support/fake-server'
import { entry, list, publicity, summary, setting } from './support/records'

const dialogButton = (name: string) => within(screen.getByRole('dialog')).getByRole('button', { name })

describe('拟定名单', () => {
  test('P31, P42: the workshop goes on the list first, then its project within the cap', async () => {
    let entries: object[] = []
    const server = openDesk('/lists/list-00001', {
      'desk.list': () => list({ entries }),
      'desk.applications': () => ({ applications: [summary({ state: 'accepted' })] }),
      'desk.propose': ({ body }) => {
        const { kind } = body as { kind: string }
        const project = { id: 'entry-00002', kind, projectName: '焊接机器人工艺攻关', approvedFen: 4_800_000 }
        entries = [...entries, kind === 'workshop' ? entry() : entry(project)]
        return list({ entries })
      },
    })
    fireEvent.click(await screen.findByRole('button', { name: '列入名单' }))
    const dialog = await screen.findByRole('dialog')
    fireEvent.click(within(dialog).getByText('建设项目'))
    expect(await within(dialog).findByText(/请先把它的工作室列入名单/)).toBeTruthy()
    fireEvent.click(within(dialog).getByText('工作室'))
    fireEvent.mouseDown(within(dialog).getByLabelText('已受理的申报'))
    fireEvent.click(await screen.findByTitle(/张建国焊接技能大师工作室 ·/))
    fireEvent.change(within(dialog).getByLabelText('依据'), { target: { value: '评审通过' } })
    fireEvent.click(dialogButton('列入'))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(await screen.findByText('1/3')).toBeTruthy()

    fireEvent.click(screen.getByRole('button', { name: '列入名单' }))
    const again = await screen.findByRole('dialog')
    fireEvent.click(within(again).getByText('建设项目'))
    fireEvent.mouseDown(within(again).getByLabelText('已受理的申报'))
    fireEvent.click(await screen.findByTitle(/^焊接机器人工艺攻关 · 张建国焊接技能大师工作室 ·/))
    fireEvent.change(within(again).getByLabelText('依据'), { target: { value: '评审通过' } })
    fireEvent.change(within(again).getByLabelText('核定补助上限'), { target: { value: '50,000.01' } })
    fireEvent.click(dialogButton('列入'))
    expect(await within(again).findByText(/最多 50,000.00 元，现在是 50,000.01 元/)).toBeTruthy()
    fireEvent.change(within(again).getByLabelText('核定补助上限'), { target: { value: '48,000' } })
    fireEvent.click(dialogButton('列入'))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(server.named('desk.propose').map(({ body }) => body)).toEqual([
      { applicationId: 'filing-0001', kind: 'workshop', basis: '评审通过' },
      { applicationId: 'filing-0001', kind: 'project', basis: '评审通过', approvedFen: 4_800_000 },
    ])
    expect(await screen.findByText('48,000.00 元')).toBeTruthy()
  })

  test('移出 needs a reason and uses the version that was seen', async () => {
    const server = openDesk('/lists/list-00001', {
      'desk.list': () => list({ entries: [entry({ can: { remove: true, award: false, object: false } })] }),
      'desk.removeEntry': () => ({ done: true }),
    })
    fireEvent.click(await screen.findByRole('button', { name: '移出' }))
    await screen.findByRole('dialog')
    fireEvent.click(dialogButton('移出'))
    expect(await screen.findByText('请写明原因。')).toBeTruthy()
    fireEvent.change(screen.getByLabelText('原因'), { target: { value: '单位放弃' } })
    fireEvent.click(dialogButton('移出'))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(server.named('desk.removeEntry')[0]).toMatchObject({
      params: { entryId: 'entry-00001' },
      body: { stateVersion: 1, reason: '单位放弃' },
    })
  })
})

describe('核定并公示', () => {
  const draft = (part: object = {}) =>
    list({ entries: [entry()], can: { edit: false, publish: true }, ...part })

  test('P27b: the signer sees the five working days before publishing, and the progress after', async () => {
    let isPublished = false
    const server = openDesk('/lists/list-00001', {
      'me.get': () => SIGNER,
      'desk.list': () =>
        isPublished
          ? draft({ state: 'published', publicity: publicity(), can: { edit: false, publish: false } })
          : draft(),
      'desk.publish': () => {
        isPublished = true
        return draft({ state: 'published', publicity: publicity() })
      },
    })
    fireEvent.click(await screen.findByRole('button', { name: '核定并公示' }))
    const dialog = await screen.findByRole('dialog')
    const days = within(dialog)
      .getAllByRole('listitem')
      .map((day) => day.textContent)
    expect(days).toHaveLength(5)
    expect(days[0]).toBe('第 1 个工作日11月24日星期二')
    expect(days[4]).toBe('第 5 个工作日11月30日星期一')
    fireEvent.click(dialogButton('公示'))
    expect(await within(dialog).findByText('请填写监督电话和地址。')).toBeTruthy()
    fireEvent.change(within(dialog).getByLabelText('监督电话和地址'), { target: { value: '010-12345678' } })
    fireEvent.click(dialogButton('公示'))
    expect(await screen.findByText('第 2/5 个工作日')).toBeTruthy()
    expect(screen.getByText(/2026年11月30日 24:00 届满/)).toBeTruthy()
    expect(server.named('desk.publish')[0]?.body).toEqual({ stateVersion: 5, contact: '010-12345678' })
    expect(screen.queryByRole('button', { name: '核定并公示' })).toBeNull()
  })

  test('P27a: the dialog says what the public will read, as the bureau has set it; a counted first day too', async () => {
    const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']
    const preview = {
      startsOn: '2026-11-23',
      endsOn: '2026-11-27',
      endsAt: '2026-11-27T09:30:00.000Z',
      workingDays: days,
    }
    openDesk('/lists/list-00001', {
      'desk.list': () => draft({ preview }),
      'desk.settings': () => ({
        settings: [
          setting({ id: 'publicLeaderName', value: 'masked' }),
          setting({ id: 'publicAmount', value: true }),
        ],
      }),
    })
    fireEvent.click(await screen.findByRole('button', { name: '核定并公示' }))
    const dialog = await screen.findByRole('dialog')
    await waitFor(() =>
      expect(dialog.textContent).toContain('单位、领办人姓名（隐去中间字）、职业和核定的补助金额'),
    )
    expect(dialog.textContent).toContain('当日计入；2026年11月27日 17:30 届满')
  })

  test('without the calendar of the next year the refusal is shown and nothing can be sent', async () => {
    openDesk('/lists/list-00001', { 'desk.list': () => draft({ preview: null }) })
    fireEvent.click(await screen.findByRole('button', { name: '核定并公示' }))
    const dialog = await screen.findByRole('dialog')
    expect(dialog.textContent).toContain('公示期跨入的年份还没有导入放假安排，算不出截止日。')
    expect(dialog.textContent).toContain('请待国务院发布放假安排并导入后再公示。')
    expect(dialogButton('公示').hasAttribute('disabled')).toBe(true)
  })

  test('who proposed the list cannot publish it: the refusal stands in the dialog, the text stays', async () => {
    openDesk('/lists/list-00001', {
      'desk.list': () => draft(),
      'desk.publish': () => {
        throw new Refused('SAME_PERSON')
      },
    })
    fireEvent.click(await screen.findByRole('button', { name: '核定并公示' }))
    await screen.findByRole('dialog')
    fireEvent.change(screen.getByLabelText('监督电话和地址'), { target: { value: '010-12345678' } })
    fireEvent.click(dialogButton('公示'))
    expect(await screen.findByText('拟定和核定不能是同一个人。')).toBeTruthy()
    expect(screen.getByLabelText<HTMLInputElement>('监督电话和地址').value).toBe('010-12345678')
  })
})

describe('公示之后', () => {
  const published = (part: object) =>
    list({ state: 'published', publicity: publicity({ ended: true, progress: '公示期满' }), ...part })

  test('P28a: an objection is registered, and its conclusion is written by the officer', async () => {
    let objections: object[] = []
    const server = openDesk('/lists/list-00001', {
      'desk.list': () =>
        published({
          entries: [
            entry({ objections, can: { remove: false, award: false, object: objections.length === 0 } }),
          ],
        }),
      'desk.object': () => {
        objections = [
          {
            id: 'objection-1',
            receivedAt: '2026-11-24T02:00:00.000Z',
            answerBy: '2026-12-08',
            by: '赵某',
            facts: '业绩不实',
            open: true,
            conclusion: null,
          },
        ]
        return { done: true }
      },
      'desk.dispose': () => ({ done: true }),
    })
    fireEvent.click(await screen.findByRole('button', { name: '登记异议' }))
    await screen.findByRole('dialog')
    fireEvent.change(screen.getByLabelText('异议人'), { target: { value: '赵某' } })
    fireEvent.change(screen.getByLabelText('反映的事实'), { target: { value: '业绩不实' } })
    fireEvent.click(dialogButton('登记'))
    fireEvent.click(await screen.findByRole('button', { name: '写核查结论' }))
    await screen.findByRole('dialog')
    fireEvent.click(screen.getByLabelText('异议不成立，恢复公示'))
    fireEvent.change(screen.getByLabelText('核查情况和理由'), { target: { value: '业绩属实' } })
    fireEvent.click(dialogButton('作出结论'))
    await waitFor(() => expect(server.named('desk.dispose')).toHaveLength(1))
    expect(server.named('desk.dispose')[0]).toMatchObject({
      params: { objectionId: 'objection-1' },
      body: { upheld: false, conclusion: '业绩属实' },
    })
  })

  test('P28b: while the server does not allow it there is no button to award', async () => {
    openDesk('/lists/list-00001', {
      'me.get': () => SIGNER,
      'desk.list': () => published({ entries: [entry()] }),
    })
    await screen.findByText('公示期满', { selector: '.progress' })
    expect(screen.queryByRole('button', { name: '授予称号' })).toBeNull()
  })

  test('P28b, P28c: the award shows the plaque with its number', async () => {
    openDesk('/lists/list-00001', {
      'me.get': () => SIGNER,
      'desk.list': () =>
        published({ entries: [entry({ can: { remove: false, award: true, object: false } })] }),
      'desk.award': () => ({ workshopId: 'workshop-01', plaqueNo: 'DX-2026-001', projectId: null }),
    })
    fireEvent.click(await screen.findByRole('button', { name: '授予称号' }))
    const dialog = await screen.findByRole('dialog')
    expect(dialog.textContent).toContain('领办人和单位联系人会收到喜报和铭牌编号')
    fireEvent.click(dialogButton('授予称号'))
    const plaque = await screen.findByRole('figure', { name: /DX-2026-001/ })
    expect(plaque.textContent).toContain('大兴区技能大师工作室')
    expect(plaque.textContent).toContain('张建国焊接技能大师工作室')
  })
})
