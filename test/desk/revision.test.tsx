import { screen, within } from '@testing-library/react'
import { openDesk } from './support/open-desk'
import { application } from './support/records'

const revision = {
  fromPackageNo: 1,
  fromSubmittedAt: '2026-11-16T01:30:00.000Z',
  submittedAt: '2026-11-20T01:30:00.000Z',
  returned: { at: '2026-11-17T01:30:00.000Z', by: '经办甲', reason: '证书照片看不清', dueOn: '2026-11-24' },
  sections: [
    {
      id: 'certificate',
      note: '请重拍证书',
      differences: [
        {
          path: 'papers/one/number',
          label: '证书 1 · 证书编号',
          kind: 'changed',
          from: 'S000*********0001',
          to: 'S000*********0002',
        },
        {
          path: 'photos',
          label: '证书照片',
          kind: 'changed',
          from: '1 张',
          to: '1 张',
          photos: { from: ['photo-old1'], to: ['photo-new1'] },
        },
      ],
    },
    { id: 'leader', note: '请核对职务', differences: [] },
  ],
}
const file = (id: string) => ({
  id,
  kind: 'photo',
  state: 'stored',
  section: 'certificate',
  path: `photos/${id}`,
  sha256: 'b'.repeat(64),
  size: 1000,
  grade: 'C',
})

async function openCase(part: object) {
  openDesk('/applications/filing-0001', {
    'desk.application': () => application(part),
    'desk.applications': () => ({ applications: [] }),
  })
  await screen.findByRole('heading', { name: /填写证书并拍照.*填写/ })
}

test('old and new stand side by side under the remark that asked for it, photos too', async () => {
  await openCase({ packageNo: 2, revision, files: [file('photo-old1'), file('photo-new1')] })
  const card = screen.getByRole('region', { name: /补正前后对照/ })
  const part = within(card).getByRole('region', { name: '填写证书并拍照：前后对照' })
  expect(part.textContent).toContain('要求补正：请重拍证书')
  const [, number, photos] = within(part).getAllByRole('row')
  expect(number?.textContent).toBe('证书 1 · 证书编号 改动S000*********0001S000*********0002')
  const [was, now] = within(photos as HTMLElement).getAllByRole('img')
  expect(was?.getAttribute('src')).toContain('photo-old1')
  expect(now?.getAttribute('src')).toContain('photo-new1')
})

test('what was asked and not changed is said; what is as before is folded', async () => {
  await openCase({ packageNo: 2, revision })
  const card = screen.getByRole('region', { name: /补正前后对照/ })
  const leader = within(card)
    .getAllByRole('region')
    .find((one) => one.textContent?.includes('请核对职务'))
  expect(leader?.textContent).toContain('这一部分没有改动。')
  expect(card.textContent).toContain('经办甲退回，补正截止 2026年11月24日。原因：证书照片看不清')
  expect(card.textContent).toContain('以首次提交时间为准')
  expect(card.querySelector('details')?.open).toBe(false)
  expect(card.querySelector('summary')?.textContent).toMatch(/其余 \d+ 个部分与上次提交相同/)
})

test('a first submission has nothing to compare', async () => {
  await openCase({})
  expect(screen.queryByRole('region', { name: /对照/ })).toBeNull()
})
