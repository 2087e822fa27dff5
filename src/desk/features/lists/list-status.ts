import type { Status } from '#contract'
import type { List } from './types'

/** Where a list stands, in one phrase. */
export function listStatus(list: List): Status {
  if (list.publicity === null) return { phrase: '拟定中', tone: 'plain' }
  const isAwarded = list.entries.every(({ state }) => state === 'awarded' || state === 'removed')
  if (isAwarded) return { phrase: '已办结', tone: 'pass' }
  return {
    phrase: list.publicity.ended ? '公示期满' : '公示中',
    tone: list.publicity.ended ? 'pass' : 'wait',
  }
}
