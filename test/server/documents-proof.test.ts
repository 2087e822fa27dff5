import type { Receipt } from '#contract'
import { canonicalJson } from '#policy'
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import PizZip from 'pizzip'
import { checkProof, reportLines, UnreadableProof } from '../../src/server/documents/proof/check-proof'
import { packProof, sha256Of } from '../../src/server/documents/proof/pack-proof'
import { createTemporaryFolder } from '../support/temporary-folder'
import { partsOf } from '../support/zip-parts'

const original = Buffer.from('the photo as the phone took it')
const canonical = canonicalJson({
  receiptNo: 'DX2026-SB-000123',
  packageNo: 1,
  submittedAt: '2026-03-02T02:00:00.000Z',
  sections: { leader: { name: '王明' } },
  files: [{ id: 'photo-1', section: 'leader', path: 'x/photo-1', sha256: sha256Of(original), size: 30 }],
})
const receipt: Receipt = {
  receiptNo: 'DX2026-SB-000123',
  packageNo: 1,
  submittedAt: '2026-03-02T02:00:00.000Z',
  packageSha256: sha256Of(Buffer.from(canonical)),
  nonce: 'nonce-0001',
}
const whole = {
  canonical,
  receipt,
  receiptPdf: Buffer.from('%PDF-1.3 a receipt'),
  copies: [{ id: 'photo-1', kind: 'photo' as const, bytes: Buffer.from('the photo as the server keeps it') }],
}
const proof = Buffer.from(packProof(whole))

const failures = (file: Buffer, originals: readonly Buffer[] = []) =>
  checkProof(file, originals)
    .comparisons.filter(({ agrees }) => !agrees)
    .map(({ what }) => what)

/** The pack with one part put in its place, as somebody would who opens and closes the ZIP. */
function replaced(name: string, bytes: Buffer): Buffer {
  const zip = new PizZip(proof)
  zip.file(name, bytes, { binary: true })
  return Buffer.from(zip.generate({ type: 'uint8array' }))
}

test('a pack as it was handed out agrees in everything, and is the same each time', () => {
  expect(failures(proof)).toEqual([])
  expect(Buffer.from(packProof(whole)).equals(proof)).toBe(true)
  const lines = reportLines(checkProof(proof, []))
  expect(lines.slice(0, 3)).toEqual([
    '回执编号：DX2026-SB-000123（第 1 次提交）',
    '收到时间：2026年3月2日 10:00（北京时间）',
    `材料校验码：${receipt.packageSha256}`,
  ])
  expect(lines.at(-1)).toContain('全部一致')
})

test.each([...partsOf(proof)])('one changed byte of %s is found, wherever it lies', (_, bytes) => {
  const start = proof.indexOf(bytes)
  for (let at = 0; at < bytes.byteLength; at += 1) {
    const damaged = Buffer.from(proof)
    damaged[start + at] = (damaged[start + at] ?? 0) ^ 1
    expect(failures(damaged).length).toBeGreaterThan(0)
  }
})

test('who changes the answers and every hash inside still differs from the receipt', () => {
  const forged = canonical.replace('王明', '李明')
  const pack = Buffer.from(packProof({ ...whole, canonical: forged }))
  expect(failures(pack)).toEqual(['冻结的材料与回执上的校验码不一致'])
})

test('a receipt of another submit is told by number, count and time', () => {
  const other = {
    ...receipt,
    receiptNo: 'DX2026-SB-000124',
    packageNo: 2,
    submittedAt: '2026-03-03T02:00:00.000Z',
  }
  expect(
    failures(Buffer.from(packProof({ ...whole, receipt: other }))).map((what) => what.slice(0, 4)),
  ).toEqual(['回执编号', '提交次数', '收到时间'])
})

test('a part that is gone, one that was put in and a photo of something else are named', () => {
  const zip = new PizZip(proof)
  zip.remove('receipt.pdf')
  expect(failures(Buffer.from(zip.generate({ type: 'uint8array' })))).toEqual(['receipt.pdf 不见了'])
  expect(failures(replaced('more.txt', Buffer.from('more')))).toEqual(['more.txt 不在目录里，是后来加入的'])
  const foreign = packProof({ ...whole, copies: [{ id: 'photo-2', kind: 'photo', bytes: original }] })
  expect(failures(Buffer.from(foreign))).toEqual(['photos/photo-2.jpg 不是这次提交的附件'])
})

test('the photos as they were taken are found by the hash of the submit', () => {
  expect(failures(proof, [Buffer.from('something else'), original])).toEqual([])
  expect(failures(proof, [Buffer.from('something else')])).toEqual([
    '原图：提交时登记了 1 份，文件夹里找到一致的 0 份',
  ])
})

test('what is no pack at all is said to be none', () => {
  expect(() => checkProof(Buffer.from('no zip'), [])).toThrow(UnreadableProof)
})

describe('npm run verify', () => {
  const folder = createTemporaryFolder('verify')
  const photos = join(folder, 'photos')
  mkdirSync(photos)
  writeFileSync(join(photos, 'a.jpg'), original)
  writeFileSync(join(folder, 'proof.zip'), proof)
  writeFileSync(
    join(folder, 'changed.zip'),
    replaced('frozen.json', Buffer.from(canonical.replace('王', '李'))),
  )
  writeFileSync(join(folder, 'text.zip'), 'no zip')
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [require.resolve('tsx/cli'), 'config/verify/main.ts', ...args], {
      encoding: 'utf8',
    })

  test('0 when all agrees, with the photos too', () => {
    const { status, stdout } = run('receipt', join(folder, 'proof.zip'), photos)
    expect([status, stdout.includes('结论：全部一致')]).toEqual([0, true])
  })

  test('1 when something does not, and says what', () => {
    const { status, stdout } = run('receipt', join(folder, 'changed.zip'))
    expect(status).toBe(1)
    expect(stdout).toContain('不符　冻结的材料与回执上的校验码不一致')
  })

  test.each([
    [['receipt', join(folder, 'text.zip')], '不是存证包'],
    [['receipt', join(folder, 'nowhere.zip')], '读不了'],
    [['receipt'], '请写明存证包'],
    [['backup'], '用法'],
    [[], '用法'],
  ])('2 for %j, with a sentence', (args, sentence) => {
    const { status, stderr } = run(...args)
    expect([status, stderr.includes(sentence)]).toEqual([2, true])
  })
})
