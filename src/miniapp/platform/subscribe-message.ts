import Taro from '@tarojs/taro'

export type SubscriptionAnswer = 'accepted' | 'declined' | 'unavailable'

/**
 * Asks to be told by WeChat, straight from a tap. Never waited for: the inbox in the program is the
 * source, the push is a copy. WeChat takes at most three templates at a time.
 */
export async function askToNotify(templateIds: readonly string[]): Promise<SubscriptionAnswer> {
  if (process.env.TARO_ENV === 'weapp' && templateIds.length > 0) return ask(templateIds.slice(0, 3))
  return 'unavailable'
}

async function ask(tmplIds: string[]): Promise<SubscriptionAnswer> {
  try {
    const answer = await Taro.requestSubscribeMessage({ tmplIds, entityIds: [] })
    return Object.values(answer).includes('accept') ? 'accepted' : 'declined'
  } catch {
    return 'unavailable'
  }
}
