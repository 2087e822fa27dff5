import type { Finding } from '#policy'

/** What a condition comes to, said of the condition and not of the reader. */
export const OUTCOME_WORDS: Readonly<Record<Finding['outcome'], string>> = {
  met: '符合',
  unmet: '不符合',
  unknown: '还不清楚',
  discretion: '由人认定',
}
