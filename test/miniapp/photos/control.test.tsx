import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { createHash } from 'node:crypto'
import { choosePictures, preparePicture } from '../../../src/miniapp/platform/camera'
import { chooseDocument, refuseDocument } from '../../../src/miniapp/platform/document'
import { taroDouble } from '../../support/taro/api'
import { EVERY_TYPE } from '../forms/support/every-type'
import { answersOn, beginFiling, fillIn, pullAs, type Begun } from '../forms/support/filing'
import { question, showSection, tap } from '../forms/support/page'
import { keptFiles } from './support/kept-files-double'
import { shoot } from './support/synthetic-page'

jest.mock('../../../src/miniapp/platform/camera')
jest.mock('../../../src/miniapp/platform/document')
jest.mock('../../../src/miniapp/platform/files', () =>
  jest.requireActual<object>('./support/kept-files-double'),
)

const chosen = (...names: string[]) =>
  jest.mocked(choosePictures).mockResolvedValue({ kind: 'chosen', sources: names.map((path) => ({ path })) })
const good = shoot({ seed: 7 })
const blurred = shoot({ seed: 7, blur: 2.5 })

beforeEach(() => {
  taroDouble.reset()
  jest.mocked(choosePictures).mockReset()
  keptFiles.bytes.clear()
  keptFiles.isFull = false
  jest.mocked(refuseDocument).mockResolvedValue(undefined)
  jest.mocked(preparePicture).mockImplementation(async (source) => ({
    kind: 'ready',
    picture: { source, width: 2000, height: 1500, bytes: 100, small: good },
  }))
})

interface Photo {
  readonly id: string
  readonly sha256: string
  readonly size: number
}
const photosOn = (begun: Begun, section = 'photos') =>
  (answersOn(begun, section).photos ?? []) as readonly Photo[]
const begin = () => beginFiling(EVERY_TYPE)
const press = (name: string | RegExp) => act(async () => tap(name))
const pressIn = (place: HTMLElement, text: string) =>
  act(async () => void fireEvent.click(within(place).getByText(text)))

describe('what is taken', () => {
  test('is safe on the phone before it is listed, with the hash of exactly the bytes to be sent', async () => {
    const begun = begin()
    showSection(begun, 'photos')
    chosen('one.jpg')
    await press('拍一张')
    const [photo] = photosOn(begun)
    expect(photo?.sha256).toBe(createHash('sha256').update('one.jpg').digest('hex'))
    expect([...keptFiles.bytes.keys()]).toEqual([photo?.id])
    expect(screen.getByRole('group', { name: '照片第 1 张，仅在本机' })).toBeTruthy()
  })

  test('says what it is used for, that it is trusted at grade C, and how many more fit', async () => {
    showSection(begin(), 'photos')
    const text = question('photos').textContent
    expect(text).toContain('照片仅供办理试验使用。可信等级 C：本人上传，原件待核。')
    expect(text).toContain('还可以加 2 张')
    chosen('one.jpg', 'two.jpg')
    await press('从相册选')
    expect(jest.mocked(choosePictures)).toHaveBeenLastCalledWith('album', 2)
    expect(question('photos').textContent).toContain('已经加满')
    expect(screen.queryByRole('button', { name: '再拍一张' })).toBeNull()
  })

  test('that is no photo is refused in words, and those beside it are kept', async () => {
    const begun = begin()
    showSection(begun, 'photos')
    jest.mocked(preparePicture).mockResolvedValueOnce({ kind: 'refused', sentence: '这个文件不是照片。' })
    chosen('letter.txt', 'one.jpg')
    await press('从相册选')
    expect(screen.getByText('这个文件不是照片。')).toBeTruthy()
    expect(photosOn(begun)).toHaveLength(1)
  })

  test('stays out when the phone has no room, and the person is told', async () => {
    const begun = begin()
    showSection(begun, 'photos')
    keptFiles.isFull = true
    chosen('one.jpg')
    await press('拍一张')
    expect(screen.getByText(/没有存进本机.*清理手机空间/)).toBeTruthy()
    expect(photosOn(begun)).toHaveLength(0)
  })

  test('may fall over while it is worked on: that is said, and the buttons come back', async () => {
    const begun = begin()
    showSection(begun, 'photos')
    jest.mocked(preparePicture).mockRejectedValueOnce(new Error('out of memory'))
    chosen('one.jpg')
    await press('拍一张')
    expect(screen.getByText(/没能处理好/)).toBeTruthy()
    expect(screen.getByRole('button', { name: '拍一张' })).toBeTruthy()
    expect(photosOn(begun)).toHaveLength(0)
  })

  test('may not be taken at all: why stands there', async () => {
    showSection(begin(), 'photos')
    jest
      .mocked(choosePictures)
      .mockResolvedValue({ kind: 'refused', sentence: '微信没有允许使用相机或相册。' })
    await press('拍一张')
    expect(screen.getByText('微信没有允许使用相机或相册。')).toBeTruthy()
  })
})

describe('afterwards', () => {
  const withOne = async () => {
    const begun = begin()
    showSection(begun, 'photos')
    chosen('one.jpg')
    await press('拍一张')
    return begun
  }

  test('a photo goes only after a question, and 先不 keeps it', async () => {
    const begun = await withOne()
    await press('删除照片第 1 张')
    await pressIn(screen.getByRole('dialog'), '先不')
    expect(photosOn(begun)).toHaveLength(1)
    await press('删除照片第 1 张')
    await pressIn(screen.getByRole('dialog'), '删除')
    expect(photosOn(begun)).toHaveLength(0)
    expect(keptFiles.bytes.size).toBe(1)
  })

  test('another one takes its place, and the first goes when the second is safe', async () => {
    const begun = await withOne()
    const [first] = photosOn(begun)
    chosen('two.jpg')
    await press('从相册选')
    chosen('better.jpg')
    await press('换一张照片第 1 张')
    const hashes = photosOn(begun).map(({ sha256 }) => sha256)
    const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
    expect(hashes).toEqual([hashOf('better.jpg'), hashOf('two.jpg')])
    expect(photosOn(begun).some(({ id }) => id === first?.id)).toBe(false)
    keptFiles.isFull = true
    chosen('lost.jpg')
    await press('换一张照片第 2 张')
    expect(photosOn(begun).map(({ sha256 }) => sha256)).toEqual(hashes)
  })
})

const listed = (
  begun: Begun,
  section: string,
  photo: Photo,
  change: { state?: 'held' | 'refused'; grade?: 'B' },
) =>
  act(() =>
    pullAs(begun, {
      files: [
        {
          ...photo,
          kind: 'photo',
          section,
          path: `photos/${photo.id}`,
          state: 'stored',
          grade: 'C',
          ...change,
        },
      ],
    }),
  )

describe('what the server says of a photo', () => {
  test.each([
    [{ state: 'held' }, '待安全检查', /不用重新上传/],
    [{ state: 'refused' }, '未通过', /没有通过安全检查.*重新拍一张/],
    [{ grade: 'B' }, '已到服务器', /可信等级 B：已与原件核对/],
  ] as const)('%j: %s, with what follows', async (change, word, note) => {
    const begun = begin()
    const photo = { id: 'of-the-other-phone', sha256: 'b'.repeat(64), size: 100 }
    fillIn(begun, { photos: { photos: [photo] } })
    showSection(begun, 'photos')
    await listed(begun, 'photos', photo, change)
    const group = screen.getByRole('group', { name: `照片第 1 张，${word}` })
    expect(group.textContent).toMatch(note)
  })
})

describe('a photo of a page', () => {
  const field = '营业执照或法人证书照片'
  const buttonAt = (path: string, name: string) => within(question(path)).getByRole('button', { name })
  const pressAt = (path: string, name: string) => act(async () => void fireEvent.click(buttonAt(path, name)))
  const licences = (begun: Begun) => (answersOn(begun, 'unit').licencePhotos ?? []) as readonly Photo[]

  test('is taken on the camera page, through the outline', async () => {
    showSection(beginFiling(), 'unit', 'licencePhotos')
    await pressAt('licencePhotos', '拍一张')
    expect(taroDouble.visits.at(-1)).toMatch(/camera.*sectionId=unit&fieldId=licencePhotos/)
    expect(jest.mocked(choosePictures)).not.toHaveBeenCalled()
  })

  test('from the album that looks blurred is kept, says so, and the person decides', async () => {
    const begun = beginFiling()
    showSection(begun, 'unit', 'licencePhotos')
    jest.mocked(preparePicture).mockImplementation(async (source) => ({
      kind: 'ready',
      picture: { source, width: 2000, height: 1500, bytes: 100, small: blurred },
    }))
    chosen('one.jpg')
    await pressAt('licencePhotos', '从相册选')
    expect(licences(begun)).toHaveLength(1)
    expect(question('licencePhotos').textContent).toContain('有点糊，请再拍一张')
    expect(screen.getByRole('button', { name: `重拍${field}第 1 张` })).toBeTruthy()
    await press(`仍要使用${field}第 1 张`)
    expect(question('licencePhotos').textContent).not.toContain('有点糊')
    expect(licences(begun)).toHaveLength(1)
  })

  test('that stands elsewhere already is used again without a second file', async () => {
    const begun = beginFiling()
    showSection(begun, 'unit', 'licencePhotos')
    chosen('one.jpg')
    await pressAt('licencePhotos', '从相册选')
    cleanup()
    const [photo] = licences(begun)
    showSection(begun, 'conditions', 'rulesPhotos')
    await pressAt('rulesPhotos', '用已有照片')
    await press(`使用${field}的照片`)
    const [again] = (answersOn(begun, 'conditions').rulesPhotos ?? []) as readonly Photo[]
    expect(again).toEqual({ ...photo, id: again?.id })
    expect(again?.id).not.toBe(photo?.id)
    expect([...keptFiles.bytes.keys()]).toEqual([photo?.id])
    expect(within(question('rulesPhotos')).queryByRole('button', { name: '用已有照片' })).toBeNull()
  })

  test('may be a PDF where the form takes one: listed with our name for it, never with the name of the file', async () => {
    const begun = beginFiling()
    showSection(begun, 'conditions', 'rulesPhotos')
    jest.mocked(chooseDocument).mockResolvedValue({ kind: 'chosen', sources: [{ path: '王某的制度.pdf' }] })
    await pressAt('rulesPhotos', '选 PDF 文件')
    const group = within(question('rulesPhotos')).getByRole('group', { name: /第 1 张（PDF），仅在本机/ })
    expect(group.textContent).not.toContain('王某')
    expect(within(group).queryByText('换一张')).toBeNull()
    jest.mocked(refuseDocument).mockResolvedValue('这个文件不是 PDF。')
    await pressAt('rulesPhotos', '选 PDF 文件')
    expect(screen.getByText('这个文件不是 PDF。')).toBeTruthy()
  })

  test('may not be a PDF where only a photo will do', () => {
    showSection(beginFiling(), 'unit', 'licencePhotos')
    expect(within(question('licencePhotos')).queryByRole('button', { name: '选 PDF 文件' })).toBeNull()
  })
})
