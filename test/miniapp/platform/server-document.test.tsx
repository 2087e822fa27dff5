import Taro from '@tarojs/taro'
import { openServerDocument } from '../../../src/miniapp/platform/server-document'

const environment = process.env
const calls: (readonly [string, object])[] = []
const answer = { statusCode: 200, tempFilePath: 'tmp/a' }
const record =
  (name: string, result: object = {}) =>
  (options: object) => {
    calls.push([name, options])
    return Promise.resolve(result)
  }

beforeEach(() => {
  calls.length = 0
  answer.statusCode = 200
  process.env = { ...environment, TARO_ENV: 'weapp' }
  Object.assign(Taro, {
    downloadFile: record('downloadFile', answer),
    openDocument: record('openDocument'),
    shareFileMessage: record('shareFileMessage'),
  })
})
afterEach(() => {
  process.env = environment
})

const told = (kind: 'docx' | 'zip') => ({ kind, name: '表格', token: 'secret-token' })

test('weapp fetches a page with the session and opens it, to be sent on from there', async () => {
  await openServerDocument('/api/filings/filing-0001/form.docx', told('docx'))
  expect(calls).toEqual([
    [
      'downloadFile',
      {
        url: expect.stringContaining('/api/filings/filing-0001/form.docx') as string,
        header: { Authorization: 'Bearer secret-token' },
      },
    ],
    ['openDocument', { filePath: 'tmp/a', fileType: 'docx', showMenu: true }],
  ])
})

test('a pack, which the phone cannot open, goes to a chat', async () => {
  await openServerDocument('/api/x', told('zip'))
  expect(calls[1]).toEqual(['shareFileMessage', { filePath: 'tmp/a', fileName: '表格.zip' }])
})

test('a refusal is not opened as a document', async () => {
  answer.statusCode = 404
  await expect(openServerDocument('/api/x', told('docx'))).rejects.toThrow('no document')
  expect(calls).toHaveLength(1)
})
