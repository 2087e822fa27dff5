import { useShareAppMessage } from '@tarojs/taro'
import { address } from '../routes'

/** What a shared card says and opens. */
interface ShareCard {
  readonly title: string
  /** The invitation's code; nothing else travels in the address. */
  readonly code: string
}

/** Where an invitation leads: the page to join by its code. */
const joinAddress = (code: string): string => address('applyJoin', { code })

/** The link of an invitation for a browser. */
export const joinLink = (code: string): string =>
  process.env.TARO_ENV === 'h5' ? `${window.location.origin}${joinAddress(code)}` : ''

/** weapp: what 转发 sends. Without an invitation it is the home page, never the filing. */
export function useShareCard(card: () => ShareCard | undefined): void {
  useShareAppMessage(() => {
    const shared = card()
    return shared === undefined
      ? { title: '大兴区技能大师工作室', path: address('home') }
      : { title: shared.title, path: joinAddress(shared.code) }
  })
}

/** Whether this face can send a card. */
export const canShareCard = (): boolean => process.env.TARO_ENV === 'weapp'
