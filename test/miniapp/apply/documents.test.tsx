import { act, render, screen } from '@testing-library/react'
import { Documents } from '../../../src/miniapp/features/apply/documents'
import PublicReceiptPage from '../../../src/miniapp/pages/public/receipt'
import { taroDouble } from '../../support/taro/api'
import { signIn } from '../forms/support/filing'
import { tap } from '../forms/support/page'

beforeEach(() => {
  taroDouble.reset()
  signIn()
})
afterEach(() => jest.restoreAllMocks())

const show = (packageNo?: number) =>
  render(<Documents filingId="filing-0001" note="请妥善保管。" {...(packageNo ? { packageNo } : {})} />)
const offered = () => screen.getAllByRole('button').map(({ textContent }) => textContent)

test('before a submit the form can be printed; after it the receipt and the proof pack too', () => {
  const { unmount } = show()
  expect(offered()).toEqual(['下载表格（PDF）', '下载表格（Word）'])
  unmount()
  show(2)
  expect(offered()).toEqual(['下载回执', '下载存证包', '下载表格（PDF）', '下载表格（Word）'])
})

test('a browser saves the document from the address of the filing and stays on the page', async () => {
  const saved: (readonly [string, string])[] = []
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push([new URL(this.href).pathname, this.download])
  })
  show(2)
  for (const words of ['下载回执', '下载存证包', '下载表格（Word）']) {
    tap(words)
    await act(async () => undefined)
  }
  expect(saved).toEqual([
    ['/api/filings/filing-0001/receipts/2/pdf', '回执.pdf'],
    ['/api/filings/filing-0001/receipts/2/proof', '存证包.zip'],
    ['/api/filings/filing-0001/form.docx', '表格.docx'],
  ])
})

test('what cannot be had now is said, with what to do', async () => {
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {
    throw new Error('not now')
  })
  show(2)
  tap('下载回执')
  await act(async () => undefined)
  expect(screen.getByRole('alert').textContent).toContain('现在下载不了')
})

test('the code on a printed receipt leads to what the server says of it', async () => {
  taroDouble.openWith({ no: 'DX2026-SB-000123', sha: 'a'.repeat(64) })
  const asked: string[] = []
  const said = { receiptNo: 'DX2026-SB-000123', packageNo: 1, submittedAt: '2026-03-02T02:00:00.000Z' }
  globalThis.fetch = ((address: string) => {
    asked.push(address)
    const answered = { status: 200, ok: true, headers: new Map(), text: async () => JSON.stringify(said) }
    return Promise.resolve(answered)
  }) as never
  render(<PublicReceiptPage />)
  expect(await screen.findByText('回执属实')).toBeTruthy()
  expect(asked[0]).toContain(`/api/public/receipts/DX2026-SB-000123/${'a'.repeat(64)}`)
  expect(screen.getByText('收到时间：2026年3月2日 10:00')).toBeTruthy()
})
