import { createHash, randomBytes } from 'node:crypto'

const TOKEN_BYTES = 32

/** 256 random bits, for a session or a ticket. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url')

/** What the database keeps of a token: enough to recognise it, not enough to use it. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')
