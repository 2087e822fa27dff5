import type { ReadContext, WriteContext } from '../kernel'

const LIFE_MS = 10 * 60_000
export const MAX_GUESSES = 5

const shifted = (instant: string, milliseconds: number) =>
  new Date(Date.parse(instant) + milliseconds).toISOString()

export const codeExpiry = (now: string): string => shifted(now, LIFE_MS)

/** How many codes this phone was sent in the last ten minutes. */
export async function recentCodes({ db, now }: ReadContext, subjectLookup: string): Promise<number> {
  const { codes } = await db
    .selectFrom('one_time_codes')
    .select(({ fn }) => fn.countAll<number>().as('codes'))
    .where('subject_lookup', '=', subjectLookup)
    .where('created_at', '>', shifted(now, -LIFE_MS))
    .executeTakeFirstOrThrow()
  return codes
}

/** Keeps a keyed hash of the code, in place of the one before it. */
export async function keepCode(context: WriteContext, subjectLookup: string, code: string): Promise<void> {
  const { db, now, services } = context
  await db
    .updateTable('one_time_codes')
    .set({ void_at: now })
    .where('subject_lookup', '=', subjectLookup)
    .where('void_at', 'is', null)
    .execute()
  const id = services.newId()
  await db
    .insertInto('one_time_codes')
    .values({
      id,
      subject_lookup: subjectLookup,
      code_lookup: services.vault.lookup('code', `${id}:${code}`),
      guesses: 0,
      created_at: now,
      expires_at: codeExpiry(now),
      void_at: null,
    })
    .execute()
}

/** Tries a code. Right or guessed too often, it never works again. */
export async function spendCode(
  context: WriteContext,
  subjectLookup: string,
  code: string,
): Promise<'right' | 'CODE_WRONG' | 'CODE_EXPIRED'> {
  const { db, now, services } = context
  const kept = await db
    .selectFrom('one_time_codes')
    .select(['id', 'code_lookup', 'guesses'])
    .where('subject_lookup', '=', subjectLookup)
    .where('void_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (kept === undefined) return 'CODE_EXPIRED'
  const isRight = kept.code_lookup === services.vault.lookup('code', `${kept.id}:${code.trim()}`)
  const guesses = kept.guesses + 1
  const isSpent = isRight || guesses >= MAX_GUESSES
  await db
    .updateTable('one_time_codes')
    .set({ guesses, void_at: isSpent ? now : null })
    .where('id', '=', kept.id)
    .execute()
  return isRight ? 'right' : 'CODE_WRONG'
}
