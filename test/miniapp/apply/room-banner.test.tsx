import { act, render, screen } from '@testing-library/react'
import { RoomBanner } from '../../../src/miniapp/features/apply/room-banner'
import { roomUsed } from '../../../src/miniapp/platform/room'
import { taroDouble } from '../../support/taro/api'
import { beginFiling, pullAs, type Begun } from '../forms/support/filing'
import { tap } from '../forms/support/page'

jest.mock('../../../src/miniapp/platform/room')

beforeEach(() => taroDouble.reset())

/** Four photos are room enough for one more; five are not. */
const show = async (begun: Begun) => {
  const kept = () => begun.phone.pictures.size
  jest.mocked(roomUsed).mockImplementation(async () => 0.6 + kept() / 10)
  await act(async () => void render(<RoomBanner draft={begun.draft} />))
  return kept
}
const banner = () => screen.queryByText(/本机留给草稿的空间已用/)

const withPhoto = () => {
  const begun = beginFiling()
  const { sync, filingId } = begun.draft
  for (const serial of [1, 2]) {
    const photo = begun.phone.picture(new Uint8Array([serial]))
    sync.addPhoto(filingId, 'unit', 'licencePhotos', photo)
  }
  return begun
}

const listed = ({ draft }: Begun) =>
  Object.values(draft.sync.store.getState().filings[draft.filingId]?.photos ?? {}).map((photo) => {
    const { id, section, path, sha256, size } = photo
    return { id, section, path, sha256, size, kind: 'photo', state: 'stored', grade: 'C' } as const
  })

test('F28: a phone that fills up says so, loses nothing unsent, and has room again when the server lists the photos', async () => {
  const begun = withPhoto()
  const kept = await show(begun)
  expect(banner()?.textContent).toContain('已用 80%')
  begun.phone.setOnline(false)
  await act(async () => tap('现在上传'))
  expect([kept(), banner() === null]).toEqual([2, false])

  await act(() => pullAs(begun, { files: listed(begun) }))
  begun.phone.setOnline(true)
  await act(async () => tap('现在上传'))
  expect([kept(), banner()]).toEqual([0, null])
})
