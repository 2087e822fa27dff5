import Taro from '@tarojs/taro'

export type SubscriptionAnswer = 'accepted' | 'declined' | 'unavailable'

/**
 * Asks to be told by WeChat, straight from a tap. Never waited for: the inbox in the program is the
 * source, the push is a copy. WeChat takes at most three templates at a time.
 */
export async function askToNotify(templateIds: readonly string[]): Promise<SubscriptionAnswer> {
  if (process.env.TARO_ENV !== 'weapp' || templateIds.length === 0) return 'unavailable'
  try {
    const answer = await Taro.requestSubscribeMessage({
      tmplIds: templateIds.slice(0, 3),
      entityIds: [],
    })
    return Object.entries(answer).some(([, reply]) => reply === 'accept') ? 'accepted' : 'declined'
  } catch {
    return 'unavailable'
  }
}
