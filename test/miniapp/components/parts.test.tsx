import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { a11y } from '../../../src/miniapp/components/a11y'
import { Button } from '../../../src/miniapp/components/button'
import { ErrorSummary } from '../../../src/miniapp/components/error-summary'
import { Field } from '../../../src/miniapp/components/field'
import { FindingLists, type FindingView } from '../../../src/miniapp/components/finding-lists'
import { OfflineBar } from '../../../src/miniapp/components/offline-bar'
import { Page } from '../../../src/miniapp/components/page'
import { PhotoSlot, type PhotoState } from '../../../src/miniapp/components/photo-slot'
import { Sheet } from '../../../src/miniapp/components/sheet'
import { TaskList } from '../../../src/miniapp/components/task-list'
import { useDisplay } from '../../../src/miniapp/components/use-display'
import { taroDouble } from '../../support/taro/api'

const nothing = () => undefined

beforeEach(() => taroDouble.reset())
afterEach(() => {
  process.env = { ...process.env, TARO_ENV: 'h5' }
})

test('one description gives role on H5 and aria-role on weapp', () => {
  const spoken = { role: 'radio', label: '是', checked: true } as const
  expect(a11y(spoken)).toEqual({ role: 'radio', 'aria-label': '是', 'aria-checked': 'true' })
  process.env = { ...process.env, TARO_ENV: 'weapp' }
  expect(a11y(spoken)).toEqual({ 'aria-role': 'radio', 'aria-label': '是', 'aria-checked': 'true' })
})

test('a button answers to tap, Enter and Space, and to nothing while it is busy', () => {
  let taps = 0
  const button = (isBusy: boolean) => (
    <Button isBusy={isBusy} onTap={() => (taps += 1)}>
      提交申报
    </Button>
  )
  const { rerender } = render(button(false))
  fireEvent.click(screen.getByRole('button', { name: '提交申报' }))
  fireEvent.keyDown(screen.getByRole('button'), { key: 'Enter' })
  fireEvent.keyDown(screen.getByRole('button'), { key: ' ' })
  rerender(button(true))
  fireEvent.click(screen.getByRole('button', { name: '请稍候' }))
  fireEvent.keyDown(screen.getByRole('button'), { key: 'Enter' })
  expect(taps).toBe(3)
  expect(screen.getByRole('button').getAttribute('aria-disabled')).toBe('true')
})

test('the summary names every problem, in the words of the field, also when there is one', () => {
  const opened: string[] = []
  const message = '证书编号应为 22 位，现在是 21 位。'
  render(
    <>
      <ErrorSummary problems={[{ fieldId: 'cert', message }]} onGo={({ fieldId }) => opened.push(fieldId)} />
      <Field id="cert" label="证书编号" error={message}>
        <p />
      </Field>
    </>,
  )
  expect(screen.getByRole('heading', { name: '有 1 处需要修改' })).toBeTruthy()
  expect(screen.getAllByText(message)).toHaveLength(2)
  fireEvent.click(screen.getByRole('link', { name: message }))
  expect(opened).toEqual(['cert'])
})

test('nothing to mend draws no summary', () => {
  expect(render(<ErrorSummary problems={[]} />).container.innerHTML).toBe('')
})

test('a field that may stay empty says so, and no field carries a star', () => {
  const { container } = render(
    <Field id="a" label="政治面貌" why="用于统计。" isOptional>
      <p />
    </Field>,
  )
  expect(container.textContent).toBe('政治面貌选填用于统计。')
})

test('a task is read with its state and note; one that cannot be done yet does not open', () => {
  const opened: string[] = []
  render(
    <TaskList
      label="任务"
      onOpen={(id) => opened.push(id)}
      tasks={[
        { id: '1', title: '填写领办人基本情况', state: 'doing', note: '2 项待上传' },
        { id: '2', title: '核对并提交', state: 'blocked', note: '先完成上面各部分' },
      ]}
    />,
  )
  fireEvent.click(screen.getByRole('button', { name: '填写领办人基本情况，2 项待上传，进行中' }))
  fireEvent.click(screen.getByRole('button', { name: '核对并提交，先完成上面各部分，暂不能填写' }))
  expect(opened).toEqual(['1'])
})

test.each<[PhotoState, string]>([
  ['local', '仅在本机'],
  ['sending', '上传中'],
  ['held', '待安全检查'],
  ['stored', '已到服务器'],
  ['refused', '未通过'],
])('a photo that is %s says %s', (state, word) => {
  const actions = [{ verb: '删除', onTap: nothing }]
  render(<PhotoSlot label="第 1 张证书照片" url={undefined} state={state} actions={actions} />)
  expect(screen.getByText(word)).toBeTruthy()
  expect(screen.getByRole('button', { name: '删除第 1 张证书照片' })).toBeTruthy()
})

test('a result stands in three lists, what is missing first, each with its clause', () => {
  const finding = (id: string, outcome: FindingView['outcome']): FindingView => ({
    id,
    outcome,
    title: id,
    reason: '您填了 2 名，还差 1 名。',
    source: '第十条第五项',
    quote: '有3名以上正式员工组成的团队',
  })
  const opened: string[] = []
  render(
    <FindingLists
      findings={[
        finding('a', 'met'),
        finding('b', 'discretion'),
        finding('c', 'unknown'),
        finding('d', 'unmet'),
      ]}
      onOpenClause={({ id }) => opened.push(id)}
    />,
  )
  const headings = screen.getAllByRole('heading').map((heading) => heading.textContent)
  expect(headings).toEqual(['还差什么、怎么补（2 项）', '需评审认定（1 项）', '已符合（1 项）'])
  for (const link of screen.getAllByRole('link')) fireEvent.click(link)
  expect(opened).toEqual(['c', 'd', 'b', 'a'])
})

test('the network is spoken of only when it is not well', () => {
  const { container, rerender } = render(<OfflineBar state="online" />)
  expect(container.innerHTML).toBe('')
  rerender(<OfflineBar state="offline" />)
  expect(within(screen.getByRole('status')).getByText(/没有网络.*存在本机/)).toBeTruthy()
})

test('a page on H5 has a title and a way back; a tab has no way back', () => {
  const { rerender } = render(<Page title="任务">{null}</Page>)
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('任务')
  fireEvent.click(screen.getByRole('link', { name: '返回上一页' }))
  expect(taroDouble.visits).toEqual(['/pages/home/index'])
  rerender(
    <Page title="首页" isTab>
      {null}
    </Page>,
  )
  expect(screen.queryByRole('link')).toBeNull()
})

test('长辈版 is remembered and marks the root of the page', () => {
  const { container } = render(<Page title="首页">{null}</Page>)
  act(() => useDisplay.getState().setElder(true))
  expect(taroDouble.storage.get('display.elder')).toBe('on')
  expect(container.firstElementChild?.className).toBe('page elder')
  act(() => useDisplay.getState().setElder(false))
  expect(container.firstElementChild?.className).toBe('page')
})

test('a sheet opens with its name and closes at its own button', () => {
  let closed = 0
  render(
    <Sheet title="名词解释" isOpen onClose={() => (closed += 1)}>
      高技能人才
    </Sheet>,
  )
  expect(screen.getByRole('heading', { name: '名词解释' })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '关闭' }))
  expect(closed).toBe(1)
})
