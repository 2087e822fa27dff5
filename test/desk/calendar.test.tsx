import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { openDesk, SIGNER } from './support/open-desk'
import { entry, list, publicity } from './support/records'

const year = (part: object = {}) => ({
  year: 2026,
  version: 1,
  inForce: true,
  notices: [
    {
      title: '国务院办公厅关于2026年部分节假日安排的通知',
      documentNo: '国办发明电〔2025〕7号',
      address: 'https://www.gov.cn/sample.htm',
    },
  ],
  restDays: 33,
  workedWeekends: ['2026-09-20'],
  importedBy: '随系统提供',
  importedAt: null,
  ...part,
})
const calendar = () => ({
  coveredUntil: '2026-12-31',
  years: [
    year({ version: 2, importedBy: '李经办', importedAt: '2026-09-09T02:00:00.000Z' }),
    year({ inForce: false }),
  ],
})
const days = ['2027-01-01', '2027-10-01'].map((date) => ({ date, isOffDay: true }))
const GOOD = JSON.stringify({ year: 2027, papers: ['https://www.gov.cn/sample.htm'], days })

async function openDialog(handlers: Parameters<typeof openDesk>[1] = {}) {
  const server = openDesk('/calendar', { 'desk.calendar': calendar, ...handlers })
  fireEvent.click(await screen.findByRole('button', { name: '导入放假安排' }))
  const dialog = await screen.findByRole('dialog')
  const choose = (text: string) =>
    fireEvent.change(within(dialog).getByLabelText('放假安排文件'), {
      target: { files: [new File([text], '2027.json', { type: 'application/json' })] },
    })
  return { server, dialog, choose, confirm: within(dialog).getByRole('button', { name: /导\s?入/ }) }
}

describe('工作日历', () => {
  test('P27b: how far days can be counted, each year with source and version, replaced ones too', async () => {
    openDesk('/calendar', { 'desk.calendar': calendar })
    expect(
      await screen.findByText(/现在可以算到2026年12月31日；之后的日期待国务院发布放假安排。/),
    ).toBeTruthy()
    const rows = await screen.findAllByRole('row')
    const shown = rows.map((row) => row.textContent)
    expect(shown.some((text) => /2026 年 第 2 版现行.*9月20日李经办2026年9月9日 10:00/.test(text))).toBe(true)
    expect(shown.some((text) => /2026 年 第 1 版已被替换.*〔2025〕7号.*随系统提供/.test(text))).toBe(true)
  })

  test('a signer reads it and is not offered to import', async () => {
    openDesk('/calendar', { 'desk.calendar': calendar, 'me.get': () => SIGNER })
    await screen.findByText('2026 年 第 2 版')
    expect(screen.queryByRole('button', { name: '导入放假安排' })).toBeNull()
  })

  test('a file that cannot be right is refused at once with a sentence, and is not sent', async () => {
    const { server, dialog, choose, confirm } = await openDialog()
    fireEvent.click(confirm)
    expect(await within(dialog).findByText('请选择文件。')).toBeTruthy()
    choose('放假')
    expect(await within(dialog).findByText('文件不是放假安排的格式。')).toBeTruthy()
    choose(JSON.stringify({ year: 2027, papers: ['https://www.gov.cn/sample.htm'], days: days.slice(0, 1) }))
    expect(await within(dialog).findByText('文件里没有国庆节，可能不完整。')).toBeTruthy()
    fireEvent.click(confirm)
    expect(server.named('desk.importYear')).toHaveLength(0)
  })

  test('P27b: what an import moved stays on the page', async () => {
    const { server, dialog, choose, confirm } = await openDialog({
      'desk.importYear': () => ({
        year: 2027,
        version: 1,
        moved: [{ title: '2026年度拟定名单', endsAt: '2027-01-04T16:00:00.000Z' }],
        couldEndEarlier: [{ title: '补充名单', endsAt: '2027-01-03T16:00:00.000Z' }],
      }),
    })
    choose(GOOD)
    const title = within(dialog).getByLabelText('通知标题')
    await waitFor(() =>
      expect((title as HTMLInputElement).value).toBe('国务院办公厅关于2027年部分节假日安排的通知'),
    )
    fireEvent.change(within(dialog).getByLabelText(/文号/), { target: { value: '国办发明电〔2026〕样本号' } })
    fireEvent.click(confirm)
    expect(await screen.findByText('2027 年第 1 版已导入。')).toBeTruthy()
    expect(
      screen.getByText('「2026年度拟定名单」的公示顺延到 2027年1月4日 24:00，已通知申报人。'),
    ).toBeTruthy()
    expect(screen.getByText(/「补充名单」的公示按新安排.*不会自动提前，仍按原日期届满。/)).toBeTruthy()
    expect(server.named('desk.importYear')[0]?.body).toEqual({
      title: '国务院办公厅关于2027年部分节假日安排的通知',
      documentNo: '国办发明电〔2026〕样本号',
      file: GOOD,
    })
    expect(server.named('desk.calendar')).toHaveLength(2)
  })
})

describe('核定并公示 with the day the notice names', () => {
  test('P27b: an earlier day than the counted end is not sent, a later one is', async () => {
    const draft = list({ entries: [entry()], can: { edit: false, publish: true } })
    const server = openDesk('/lists/list-00001', {
      'me.get': () => SIGNER,
      'desk.list': () => draft,
      'desk.publish': () => list({ state: 'published', publicity: publicity() }),
    })
    fireEvent.click(await screen.findByRole('button', { name: '核定并公示' }))
    const dialog = await screen.findByRole('dialog')
    const type = (label: string | RegExp, value: string) =>
      fireEvent.change(within(dialog).getByLabelText(label), { target: { value } })
    const confirm = within(dialog).getByRole('button', { name: /公\s?示/ })
    type('监督电话和地址', '010-12345678')
    type(/通知写明的截止日/, '2026-11-29')
    fireEvent.click(confirm)
    expect(await within(dialog).findByText('公示期未满，最早到2026年11月30日。')).toBeTruthy()
    expect(server.named('desk.publish')).toHaveLength(0)
    type(/通知写明的截止日/, '2026-12-02')
    fireEvent.click(confirm)
    await waitFor(() => expect(server.named('desk.publish')).toHaveLength(1))
    expect(server.named('desk.publish')[0]?.body).toEqual({
      stateVersion: 5,
      contact: '010-12345678',
      statedEndsOn: '2026-12-02',
    })
  })
})
