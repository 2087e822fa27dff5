import type { DeskRole } from '#contract'
import { hash, verify } from '@node-rs/argon2'
import { randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { WriteContext } from '../kernel'

const ISSUER = '大兴技能大师工作室'
/** No letters or digits that are read for one another. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const GENERATED_LENGTH = 20
const TOTP_SECRET_BYTES = 20
export const PASSWORD_MIN_LENGTH = 12

export interface NewDeskUser {
  readonly username: string
  readonly name: string
  readonly roles: readonly DeskRole[]
  /** Generated where none is given. */
  readonly password?: string
  /** Base32; only the demo's is known beforehand. */
  readonly totpSecret?: string
}
export interface DeskCredentials {
  readonly username: string
  readonly password: string
  /** For the authenticator app; shown once. */
  readonly totpUri: string
}

/** Hashes outside the transaction, and gives the step that makes the account. */
export async function prepareDeskUser(
  user: NewDeskUser,
): Promise<(context: WriteContext) => Promise<DeskCredentials>> {
  const password = user.password ?? generatePassword()
  if (password.length < PASSWORD_MIN_LENGTH) throw new Error(`密码至少 ${PASSWORD_MIN_LENGTH} 位。`)
  const passwordHash = await hash(password)
  const secret = user.totpSecret ?? new Secret({ size: TOTP_SECRET_BYTES }).base32
  return async (context) => {
    const { db, now, services } = context
    const accountId = services.newId()
    await db
      .insertInto('accounts')
      .values({ id: accountId, kind: 'desk', name: user.name, created_at: now, disabled_at: null })
      .execute()
    await db
      .insertInto('desk_users')
      .values({
        account_id: accountId,
        username: user.username,
        password_hash: passwordHash,
        totp_sealed: services.vault.seal(secret),
        totp_last_step: 0,
        roles: JSON.stringify(user.roles),
      })
      .execute()
    await context.audit({
      action: 'deskUser.create',
      objectKind: 'account',
      objectId: accountId,
      detail: { roles: user.roles },
    })
    return { username: user.username, password, totpUri: totpOf(user.username, secret).toString() }
  }
}

const generatePassword = () =>
  Array.from({ length: GENERATED_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

export const totpOf = (username: string, secret: string): TOTP =>
  new TOTP({ issuer: ISSUER, label: username, secret: Secret.fromBase32(secret) })

/** The hash of no password: an unknown name takes as long to refuse as a wrong password. */
let decoy: Promise<string> | undefined

/** Compares in the time a real comparison takes, whether or not there is such a user. */
export async function isPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  const isMatch = await verify(passwordHash ?? (await (decoy ??= hash(generatePassword()))), password)
  return passwordHash !== undefined && isMatch
}
