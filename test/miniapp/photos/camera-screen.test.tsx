import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { CameraScreen } from '../../../src/miniapp/features/photos/camera-screen'
import { choosePictures, preparePicture } from '../../../src/miniapp/platform/camera'
import type { Viewfinder } from '../../../src/miniapp/platform/opened-viewfinder'
import { openViewfinder } from '../../../src/miniapp/platform/viewfinder'
import { answersOn, beginFiling, type Begun } from '../forms/support/filing'
import { keptFiles } from './support/kept-files-double'
import { shoot } from './support/synthetic-page'

jest.mock('../../../src/miniapp/platform/camera')
jest.mock('../../../src/miniapp/platform/viewfinder')
jest.mock('../../../src/miniapp/platform/files', () =>
  jest.requireActual<object>('./support/kept-files-double'),
)

const good = shoot({ seed: 7 })
const blurred = shoot({ seed: 7, blur: 2.5 })

let shots = 0
const viewfinder: Viewfinder = {
  shoot: async () => ({ path: `shot-${(shots += 1)}` }),
  hasTorch: true,
  setTorch: jest.fn(async () => undefined),
  show: jest.fn(),
  close: jest.fn(),
}
const looksLike = (small: typeof good) =>
  jest.mocked(preparePicture).mockImplementation(async (source) => ({
    kind: 'ready',
    picture: { source, width: 2000, height: 1500, bytes: 100, small },
  }))

beforeEach(() => {
  keptFiles.bytes.clear()
  keptFiles.isFull = false
  jest.mocked(openViewfinder).mockResolvedValue(viewfinder)
  looksLike(good)
})

async function open(begun: Begun, instead?: string) {
  const seen = { left: 0 }
  await act(async () => {
    render(
      <CameraScreen
        draft={begun.draft}
        sectionId="unit"
        fieldId="licencePhotos"
        instead={instead}
        onLeave={() => void (seen.left += 1)}
      />,
    )
  })
  return seen
}
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const photosOn = (begun: Begun) => (answersOn(begun, 'unit').licencePhotos ?? []) as readonly { id: string }[]

test('a shot is looked at, used, and safe before the page leads back', async () => {
  const begun = beginFiling()
  const seen = await open(begun)
  expect(screen.getByText(/放平、四角对齐、避免反光/)).toBeTruthy()
  await press('按快门拍照')
  expect(photosOn(begun)).toHaveLength(0)
  await press('使用')
  expect(photosOn(begun).map(({ id }) => id)).toEqual([...keptFiles.bytes.keys()])
  expect(seen.left).toBe(1)
})

test('one that looks blurred says so; the person may take it again or use it all the same', async () => {
  const begun = beginFiling()
  looksLike(blurred)
  await open(begun)
  await press('按快门拍照')
  expect(screen.getByRole('status').textContent).toContain('有点糊，请再拍一张')
  await press('重拍')
  expect(photosOn(begun)).toHaveLength(0)
  await press('按快门拍照')
  await press('仍要使用')
  expect(photosOn(begun)).toHaveLength(1)
})

test('several pages are taken one after another, as many as the field has room for', async () => {
  const begun = beginFiling()
  const seen = await open(begun)
  for (const _ of [1, 2]) {
    await press('按快门拍照')
    await press('使用并再拍一张')
  }
  await press('按快门拍照')
  expect(screen.queryByRole('button', { name: '使用并再拍一张' })).toBeNull()
  await press('使用')
  expect(photosOn(begun)).toHaveLength(3)
  expect(seen.left).toBe(1)
})

test('without room on the phone the shot stays on screen, and nothing is called kept', async () => {
  const begun = beginFiling()
  const seen = await open(begun)
  await press('按快门拍照')
  keptFiles.isFull = true
  await press('使用')
  expect(screen.getByText(/没有存进本机/)).toBeTruthy()
  expect([photosOn(begun).length, seen.left]).toEqual([0, 0])
  keptFiles.isFull = false
  await press('使用')
  expect(photosOn(begun)).toHaveLength(1)
})

test.each(['refused', 'none'] as const)('with the camera %s there are other ways, in words', async (why) => {
  jest.mocked(openViewfinder).mockResolvedValue(why)
  jest.mocked(choosePictures).mockResolvedValue({ kind: 'chosen', sources: [{ path: 'from-album' }] })
  const begun = beginFiling()
  await open(begun)
  expect(screen.queryByRole('button', { name: '去允许' }) !== null).toBe(why === 'refused')
  await press('从相册选')
  await press('使用')
  expect(photosOn(begun)).toHaveLength(1)
})

test('the light goes on and off, the outline lies and stands', async () => {
  const begun = beginFiling()
  await open(begun)
  await press('开灯')
  expect(viewfinder.setTorch).toHaveBeenLastCalledWith(true)
  await press('关灯')
  expect(viewfinder.setTorch).toHaveBeenLastCalledWith(false)
  await press('改横框')
  expect(screen.getByText('改竖框')).toBeTruthy()
})

describe('the camera itself', () => {
  const ends = () => jest.mocked(viewfinder.show).mock.lastCall?.[1]
  beforeEach(() => {
    jest.mocked(viewfinder.close).mockClear()
    jest.mocked(viewfinder.show).mockClear()
  })

  test('stops by itself, for a call for instance: that is said, nothing is lost, and it is opened again', async () => {
    const begun = beginFiling()
    await open(begun)
    await press('按快门拍照')
    await press('使用并再拍一张')
    await act(async () => ends()?.())
    expect(screen.getByText('取景画面停了。')).toBeTruthy()
    expect(screen.getByRole('button', { name: '用系统相机' })).toBeTruthy()
    expect(photosOn(begun)).toHaveLength(1)
    await press('再打开')
    expect(screen.getByRole('button', { name: '按快门拍照' })).toBeTruthy()
  })

  test('is let go when the page is left in the middle', async () => {
    await open(beginFiling())
    expect(viewfinder.close).not.toHaveBeenCalled()
    cleanup()
    expect(viewfinder.close).toHaveBeenCalledTimes(1)
  })

  test('that opens only after the page was left is let go at once', async () => {
    let give: (found: Viewfinder) => void = () => undefined
    jest.mocked(openViewfinder).mockReturnValue(new Promise((resolve) => (give = resolve)))
    await open(beginFiling())
    cleanup()
    await act(async () => give(viewfinder))
    expect(viewfinder.close).toHaveBeenCalled()
  })
})
