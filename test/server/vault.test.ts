import { randomBytes } from 'node:crypto'
import { readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { keysBesideData, parseVaultKeys } from '../../src/server/vault/keys'
import { createVault } from '../../src/server/vault/vault'
import { createTemporaryFolder } from '../support/temporary-folder'

const key = () => randomBytes(32).toString('base64')
const ID_NUMBER = '110115198001019013'

describe('sealed values', () => {
  const vault = createVault(parseVaultKeys(`lookup:${key()},v1:${key()}`))

  test('what was sealed is read again, and never looks the same twice', () => {
    const sealed = vault.seal(ID_NUMBER)
    expect(sealed).toMatch(/^v1:/)
    expect(sealed).not.toContain(ID_NUMBER)
    expect(vault.open(sealed)).toBe(ID_NUMBER)
    expect(vault.seal(ID_NUMBER)).not.toBe(sealed)
    expect(vault.open(vault.seal(''))).toBe('')
    expect(vault.open(vault.seal('𠮷田 · 技能大师'))).toBe('𠮷田 · 技能大师')
  })

  test('ASVS 11.3.3: one changed bit anywhere makes reading fail, never give another text', () => {
    const [version, text = ''] = vault.seal(ID_NUMBER).split(':')
    const bytes = Buffer.from(text, 'base64')
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes)
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      expect(() => vault.open(`${version}:${changed.toString('base64')}`)).toThrow(/unable to authenticate/)
    }
  })

  test.each(['', 'v1', 'v1:', 'v1:AAAA', 'v9:AAAA', 'plain text'])('“%s” is no sealed value', (text) => {
    expect(() => vault.open(text)).toThrow(/damaged/)
  })

  test('a value cannot be passed off as one of another version', () => {
    const same = key()
    const old = createVault(parseVaultKeys(`lookup:${key()},v1:${same}`))
    const relabelled = createVault({
      lookup: randomBytes(32),
      versions: new Map([['v2', Buffer.from(same, 'base64')]]),
      newest: 'v2',
    })
    expect(() => relabelled.open(old.seal('x').replace('v1:', 'v2:'))).toThrow(/unable to authenticate/)
  })
})

describe('a new key', () => {
  test('seals from now on, and the old one still opens', () => {
    const [lookup, first] = [key(), key()]
    const before = createVault(parseVaultKeys(`lookup:${lookup},v1:${first}`))
    const after = createVault(parseVaultKeys(`lookup:${lookup},v1:${first},v2:${key()}`))
    expect(after.seal('x')).toMatch(/^v2:/)
    expect(after.open(before.seal(ID_NUMBER))).toBe(ID_NUMBER)
    expect(() => before.open(after.seal('x'))).toThrow('no key v2')
    expect(after.lookup('idNumber', ID_NUMBER)).toBe(before.lookup('idNumber', ID_NUMBER))
  })
})

describe('look-up', () => {
  const vault = createVault(parseVaultKeys(`lookup:${key()},v1:${key()}`))

  test('finds the same value for the same purpose, and nothing across purposes or keys', () => {
    expect(vault.lookup('phone', '13800000001')).toBe(vault.lookup('phone', '13800000001'))
    expect(vault.lookup('phone', '13800000001')).not.toBe(vault.lookup('login', '13800000001'))
    expect(vault.lookup('a', 'b\0c')).not.toBe(vault.lookup('a\0b', 'd'))
    const other = createVault(parseVaultKeys(`lookup:${key()},v1:${key()}`))
    expect(other.lookup('phone', '13800000001')).not.toBe(vault.lookup('phone', '13800000001'))
  })
})

describe('keys', () => {
  const shared = key()
  test.each([
    ['nothing', ''],
    ['no key to seal with', `lookup:${key()}`],
    ['no key to look up with', `v1:${key()}`],
    ['a short key', `lookup:${key()},v1:${randomBytes(16).toString('base64')}`],
    ['not base64', `lookup:${key()},v1:change-me`],
    ['a key of zeros', `lookup:${key()},v1:${Buffer.alloc(32).toString('base64')}`],
    ['the same key twice', `lookup:${shared},v1:${shared}`],
    ['a name it does not know', `lookup:${key()},v1:${key()},other:${key()}`],
  ])('%s is refused', (_, text) => {
    expect(() => parseVaultKeys(text)).toThrow(/密钥|base64/)
  })

  test('outside production they are made once, for this user alone', () => {
    const folder = createTemporaryFolder('keys')
    const first = createVault(keysBesideData(folder))
    const second = createVault(keysBesideData(folder))
    expect(second.open(first.seal('x'))).toBe('x')
    const file = join(folder, 'keys.json')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readFileSync(file, 'utf8')).toContain('lookup:')
    rmSync(folder, { recursive: true })
  })
})
