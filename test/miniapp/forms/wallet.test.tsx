import type { Certificate, FilingDetail } from '#contract'
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { api, forgetSession } from '../../../src/miniapp/features/session/session'
import { storage } from '../../../src/miniapp/platform'
import { taroDouble } from '../../support/taro/api'
import { answersOn, beginFiling, fillIn, pullAs, signIn, type Begun } from './support/filing'
import { showSection, tap } from './support/page'

const MASKED = `S000${'*'.repeat(14)}0001`
type FileState = FilingDetail['files'][number]['state']
const BYTES = { sha256: 'a'.repeat(64), size: 1000 }
const PHOTO = { id: 'file-00000001', ...BYTES }
const held: Certificate = {
  id: 'row-00000001',
  cells: {
    kind: 'skillLevel',
    level: 'level2',
    number: MASKED,
    issuer: '样例评价机构',
    issuedOn: '2019-06-15',
  },
  photos: [PHOTO],
  from: '2024 年度技能大师工作室申报',
}

/** What the server answers to the wallet; undefined: there is no network. */
let answer: readonly Certificate[] | undefined
beforeEach(() => {
  taroDouble.reset()
  jest.spyOn(api.auth, 'logout').mockRejectedValue(new TypeError('no network'))
  jest.spyOn(api.me, 'certificates').mockImplementation(async () => {
    if (answer === undefined) throw new TypeError('no network')
    return { certificates: [...answer] }
  })
  answer = [held]
  signIn()
})

function begun(role: 'leader' | 'contact' = 'leader'): Begun {
  const filing = beginFiling(undefined, role)
  fillIn(filing, { leader: { occupation: '6-18-01-01 车工' }, certificate: { has: true } })
  return filing
}
async function openWallet(filing: Begun) {
  showSection(filing, 'certificate')
  tap('从证书夹选')
  await waitFor(() => expect(screen.queryByText('正在打开证书夹')).toBeNull())
}
const offer = () => screen.queryByRole('radio', { name: /2019|S000/ })

test('F29: a certificate taken from the wallet fills the row and brings its photos, without typing and without sending', async () => {
  const filing = begun()
  await openWallet(filing)
  await act(async () => void fireEvent.click(offer() as HTMLElement))
  const { papers, photos } = answersOn(filing, 'certificate')
  expect(papers).toEqual([{ ...held.cells, id: expect.any(String) }])
  expect(photos).toEqual([{ ...BYTES, id: expect.any(String) }])
  const [record] = Object.values(
    filing.draft.sync.store.getState().filings[filing.draft.filingId]?.photos ?? {},
  )
  expect(record).toMatchObject({ ...BYTES, bytesOf: null, state: 'waiting' })
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('F29: what is in the list already is not offered, typed in full or taken', async () => {
  const filing = begun()
  fillIn(filing, { certificate: { papers: [{ id: 'row-00000005', number: 'S000011010001191000001' }] } })
  await openWallet(filing)
  expect(offer()).toBeNull()
  expect(screen.getByText(/没有别的证书/)).toBeTruthy()
})

test('F29: without network the wallet last seen is there, and says so', async () => {
  await openWallet(begun())
  cleanup()
  answer = undefined
  await openWallet(begun())
  expect(offer()).toBeTruthy()
  expect(await screen.findByText(/列出的是上次看到的/)).toBeTruthy()
})

test('F29: never seen and no network: a sentence, no empty list', async () => {
  answer = undefined
  await openWallet(begun())
  expect(screen.getByText('连上网络后再看。')).toBeTruthy()
})

test('F29: on the phone the wallet lies sealed, and logout takes it away', async () => {
  await openWallet(begun())
  await waitFor(() => expect(storage.get('snapshot.wallet')).toMatch(/^[0-9a-f]+$/))
  expect(
    storage
      .keys()
      .map((key) => storage.get(key) ?? '')
      .join(),
  ).not.toContain('样例评价机构')
  await act(() => forgetSession())
  expect(storage.get('snapshot.wallet')).toBeUndefined()
})

test('F29: a unit contact is not shown a wallet: it is the leader’s own', () => {
  showSection(begun('contact'), 'certificate')
  expect(screen.queryByRole('button', { name: '从证书夹选' })).toBeNull()
})

describe('the photo alone', () => {
  const photosOf = (filing: Begun) =>
    (answersOn(filing, 'certificate').photos ?? []) as readonly { id: string; sha256: string }[]
  const shown = async (filing: Begun) => {
    showSection(filing, 'certificate', 'photos')
    await act(async () => undefined)
  }
  const reuse = () => screen.queryByRole('button', { name: '用已有照片' })
  /** A photo of this filing as the server has it, named by the answers of its section. */
  const standing = async (
    filing: Begun,
    { section, field, ...photo }: { section: string; field: string; sha256: string; state: FileState },
  ) => {
    const id = 'photo-here-1'
    fillIn(filing, { [section]: { [field]: [{ id, sha256: photo.sha256, size: 1000 }] } })
    const place = { section, path: `${field}/${id}` }
    const files = [{ id, size: 1000, kind: 'photo', grade: 'C', ...photo, ...place } as const]
    await act(() => pullAs(filing, { files }))
  }

  test('F29: of an earlier application is used with one tap, and no byte of it travels', async () => {
    const filing = begun()
    await shown(filing)
    await act(async () => tap('用已有照片'))
    await act(async () => tap('使用证书（2024 年度技能大师工作室申报）的照片'))
    expect(photosOf(filing)).toEqual([{ ...BYTES, id: expect.any(String) }])
    expect(photosOf(filing)[0]?.id).not.toBe(PHOTO.id)
    const { photos } = filing.draft.sync.store.getState().filings[filing.draft.filingId] ?? {}
    expect(Object.values(photos ?? {})).toMatchObject([{ ...BYTES, bytesOf: null, state: 'waiting' }])
    expect(reuse()).toBeNull()
  })

  test('F29: without network what was seen last is offered all the same', async () => {
    await shown(begun())
    cleanup()
    answer = undefined
    await shown(begun())
    expect(reuse()).toBeTruthy()
  })

  test('F29: is no contact’s to use, and where nothing was sent before no button leads nowhere', async () => {
    await shown(begun('contact'))
    expect(reuse()).toBeNull()
    cleanup()
    answer = []
    await shown(begun())
    expect(reuse()).toBeNull()
  })

  test.each(['held', 'refused'] as const)(
    'F29: the server has it as %s: it is offered nowhere',
    async (state) => {
      const filing = begun()
      await standing(filing, { section: 'unit', field: 'licencePhotos', sha256: BYTES.sha256, state })
      await shown(filing)
      expect(reuse()).toBeNull()
    },
  )

  test('F29: what was taken out of the answers is not offered, though the server lists it still', async () => {
    answer = []
    const filing = begun()
    await standing(filing, {
      section: 'certificate',
      field: 'photos',
      sha256: 'b'.repeat(64),
      state: 'stored',
    })
    filing.draft.sync.edit(filing.draft.filingId, 'certificate', 'photos/photo-here-1', null)
    await shown(filing)
    expect(reuse()).toBeNull()
  })
})
